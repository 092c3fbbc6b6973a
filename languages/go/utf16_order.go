package analyticsschemas

import (
	"cmp"
	"unicode/utf16"
	"unicode/utf8"
)

// compareUTF16 compares texts by their UTF-16 units. Go compares bytes, which puts U+FFFF before U+10000,
// whose first unit is D800.
func compareUTF16(a, b string) int {
	for a != "" && b != "" {
		left, leftSize := utf8.DecodeRuneInString(a)
		right, rightSize := utf8.DecodeRuneInString(b)
		if left != right {
			return cmp.Or(cmp.Compare(firstUnit(left), firstUnit(right)), cmp.Compare(left, right))
		}
		a, b = a[leftSize:], b[rightSize:]
	}
	return cmp.Compare(len(a), len(b))
}

func firstUnit(letter rune) rune {
	if letter < 0x10000 {
		return letter
	}
	first, _ := utf16.EncodeRune(letter)
	return first
}

package analyticsschemas

import (
	"strconv"
	"unicode/utf16"
)

// hasLoneSurrogate reports whether an escape in a JSON text is half of a surrogate pair.
func hasLoneSurrogate(literal []byte) bool {
	for at := 0; at < len(literal); at++ {
		if literal[at] != '\\' {
			continue
		}
		at++
		if literal[at] != 'u' {
			continue
		}
		unit := codeUnit(literal[at+1:])
		at += 4
		if !utf16.IsSurrogate(unit) {
			continue
		}
		rest := literal[at+1:]
		if len(rest) < 6 || rest[0] != '\\' || rest[1] != 'u' ||
			utf16.DecodeRune(unit, codeUnit(rest[2:])) == '\ufffd' {
			return true
		}
		at += 6
	}
	return false
}

// codeUnit reads four hexadecimal digits.
func codeUnit(digits []byte) rune {
	unit, _ := strconv.ParseUint(string(digits[:4]), 16, 16)
	return rune(unit)
}

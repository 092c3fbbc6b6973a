package analyticsschemas

import (
	"math"
	"strconv"
)

// appendNumber writes a finite number as ECMAScript does (ECMA-262, Number::toString): the shortest
// digits that read back as the same double, with an exponent below 1e-6 and from 1e21 on.
func appendNumber(text []byte, value float64) []byte {
	size := math.Abs(value)
	if size == 0 {
		return append(text, '0')
	}
	if size >= 1e-6 && size < 1e21 {
		return strconv.AppendFloat(text, value, 'f', -1, 64)
	}
	text = strconv.AppendFloat(text, value, 'e', -1, 64)
	// Go writes two digits of an exponent at least: e-07.
	if last := len(text) - 1; text[last-1] == '0' && (text[last-2] == '-' || text[last-2] == '+') {
		text[last-1] = text[last]
		text = text[:last]
	}
	return text
}

// appendInteger writes the double that an integer is, if there is one.
func appendInteger(text []byte, value int64) ([]byte, *CanonicalJSONError) {
	double := float64(value)
	if value > maxSafeInteger || value < -maxSafeInteger {
		// 2^63 is a double that is no int64.
		if double >= 1<<63 || int64(double) != value {
			return nil, &CanonicalJSONError{"number_not_exact", "", "an integer that no double holds"}
		}
	}
	return appendNumber(text, double), nil
}

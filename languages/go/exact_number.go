package analyticsschemas

import (
	"math"
	"strconv"
	"strings"
)

const maxSafeInteger = 1<<53 - 1

// exactNumber reads a JSON number as the nearest double. It is not exact when it rounds to infinity,
// when it rounds to 0 and is not 0, and when it is an integer beyond ±(2^53 − 1) that the double does
// not equal.
func exactNumber(literal string) (value float64, isExact bool) {
	value, err := strconv.ParseFloat(literal, 64)
	switch {
	case err != nil || math.IsInf(value, 0):
		return value, false
	case value == 0:
		return value, isZero(literal)
	case math.Abs(value) <= maxSafeInteger || strings.ContainsAny(literal, ".eE"):
		return value, true
	default:
		return value, strconv.FormatFloat(value, 'f', 0, 64) == literal
	}
}

// isZero reports whether every digit before the exponent is 0.
func isZero(literal string) bool {
	for _, symbol := range literal {
		if symbol == 'e' || symbol == 'E' {
			break
		}
		if symbol >= '1' && symbol <= '9' {
			return false
		}
	}
	return true
}

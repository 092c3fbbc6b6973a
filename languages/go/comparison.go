package analyticsschemas

import (
	"cmp"
	"math"
	"strconv"
)

// number is the number itself, and NaN for anything else.
func number(value any) float64 {
	if value, ok := value.(float64); ok {
		return value
	}
	return math.NaN()
}

// isComparable reports whether a value can equal another one: arrays and objects equal nothing.
func isComparable(value any) bool {
	switch value.(type) {
	case nil, bool, float64, string:
		return true
	default:
		return false
	}
}

// isEqual reports whether two values are equal in type and value.
func isEqual(a, b any) bool { return isComparable(a) && a == b }

func isLess[Value cmp.Ordered](a, b Value) bool { return a < b }

func isAtMost[Value cmp.Ordered](a, b Value) bool { return a <= b }

// inOrder compares two numbers or two texts; anything else is in no order.
func inOrder(a, b any, numbers func(a, b float64) bool, texts func(a, b string) bool) bool {
	switch a := a.(type) {
	case float64:
		b, ok := b.(float64)
		return ok && numbers(a, b)
	case string:
		b, ok := b.(string)
		return ok && texts(a, b)
	default:
		return false
	}
}

func difference(a, b any) float64 { return math.Abs(number(a) - number(b)) }

func magnitude(a, b any) float64 { return max(math.Abs(number(a)), math.Abs(number(b))) }

func isMultiple(a, b any) bool { return math.Mod(number(a), number(b)) == 0 }

func isNotLater(a, b any) bool { return millis(a) <= millis(b) }

func contains(values []any, wanted any) bool {
	for _, value := range values {
		if isEqual(value, wanted) {
			return true
		}
	}
	return false
}

// isSorted reports whether each value and the one after it are in order.
func isSorted(values []any, inOrder func(a, b any) bool) bool {
	for index := 1; index < len(values); index++ {
		if !inOrder(values[index-1], values[index]) {
			return false
		}
	}
	return true
}

func isUnique(values []any) bool {
	known := make(map[any]bool, len(values))
	for _, value := range values {
		if !isComparable(value) {
			continue
		}
		if known[value] {
			return false
		}
		known[value] = true
	}
	return true
}

// areUniqueRows reports whether no two rows are equal in every column. Here arrays and objects are equal
// when all that is in them is.
func areUniqueRows(rows [][]any) bool {
	known := make(map[string]bool, len(rows))
	for _, row := range rows {
		var key []byte
		for _, value := range row {
			key = appendContent(key, value)
		}
		if known[string(key)] {
			return false
		}
		known[string(key)] = true
	}
	return true
}

// appendContent appends a text that is the same for values of the same content, and for no others.
func appendContent(text []byte, value any) []byte {
	switch value := value.(type) {
	case bool:
		text = strconv.AppendBool(text, value)
	case float64:
		text = strconv.AppendFloat(text, value+0, 'g', -1, 64) // -0 + 0 is 0.
	case string:
		text = strconv.AppendQuote(text, value)
	case []any:
		text = append(text, '[')
		for _, item := range value {
			text = appendContent(text, item)
		}
		text = append(text, ']')
	case map[string]any:
		text = append(text, '{')
		for _, name := range sortedKeys(value) {
			text = appendContent(strconv.AppendQuote(text, name), value[name])
		}
		text = append(text, '}')
	}
	return append(text, ',')
}

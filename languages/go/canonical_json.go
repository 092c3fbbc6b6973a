package analyticsschemas

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"
)

const maxCanonicalDepth = 1000

// CanonicalJSONError says that a value has no canonical JSON, and why.
type CanonicalJSONError struct {
	// Code is not_json (JSON carries no such value: a struct, NaN), number_not_exact (an integer that
	// no double holds), not_utf8 (a text that is no UTF-8, such as half of a surrogate pair) or too_deep
	// (more than 1000 levels, or a value that holds itself).
	Code string
	// Path is a JSON Pointer to the value.
	Path    string
	problem string
}

func (e *CanonicalJSONError) Error() string {
	place := shown(e.Path)
	if place == "" {
		place = "the top"
	}
	return fmt.Sprintf("no canonical JSON: %s at %s", e.problem, place)
}

// CanonicalJSON is the canonical JSON of a value (RFC 8785, JSON Canonicalization Scheme): no white
// space, keys in the order of their UTF-16 units, numbers as ECMAScript writes them, texts escaped as
// little as can be. The same value has the same bytes in every language.
//
// A value is what [ReadDocument] gives: nil, bool, float64, string, []any and map[string]any; an int or
// int64 is a number too. Of a struct, marshal it and read its JSON. The error is a
// [*CanonicalJSONError]: nothing is left out.
func CanonicalJSON(value any) ([]byte, error) {
	text, err := appendValue(nil, value, 1)
	if err != nil {
		return nil, err
	}
	return text, nil
}

func appendValue(text []byte, value any, depth int) ([]byte, *CanonicalJSONError) {
	switch known := value.(type) {
	case nil:
		return append(text, "null"...), nil
	case bool:
		return strconv.AppendBool(text, known), nil
	case string:
		return appendText(text, known)
	case float64:
		if math.IsNaN(known) || math.IsInf(known, 0) {
			return nil, &CanonicalJSONError{"not_json", "", fmt.Sprintf("JSON carries no %v", known)}
		}
		return appendNumber(text, known), nil
	case int:
		return appendInteger(text, int64(known))
	case int64:
		return appendInteger(text, known)
	case []any:
		return appendItems(text, known, depth)
	case map[string]any:
		return appendMembers(text, known, depth)
	default:
		return nil, &CanonicalJSONError{"not_json", "", fmt.Sprintf("JSON carries no %T", value)}
	}
}

func appendItems(text []byte, items []any, depth int) ([]byte, *CanonicalJSONError) {
	if depth > maxCanonicalDepth {
		return nil, &CanonicalJSONError{"too_deep", "", "too many levels"}
	}
	text = append(text, '[')
	for index, item := range items {
		if index > 0 {
			text = append(text, ',')
		}
		longer, err := appendValue(text, item, depth+1)
		if err != nil {
			return nil, err.within(strconv.Itoa(index))
		}
		text = longer
	}
	return append(text, ']'), nil
}

func appendMembers(text []byte, members map[string]any, depth int) ([]byte, *CanonicalJSONError) {
	if depth > maxCanonicalDepth {
		return nil, &CanonicalJSONError{"too_deep", "", "too many levels"}
	}
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	slices.SortFunc(names, compareUTF16)
	text = append(text, '{')
	for index, name := range names {
		if index > 0 {
			text = append(text, ',')
		}
		longer, err := appendText(text, name)
		if err != nil {
			return nil, err
		}
		longer, err = appendValue(append(longer, ':'), members[name], depth+1)
		if err != nil {
			return nil, err.within(name)
		}
		text = longer
	}
	return append(text, '}'), nil
}

// appendText does not use encoding/json, which escapes U+2028 and replaces what is no UTF-8.
func appendText(text []byte, value string) ([]byte, *CanonicalJSONError) {
	if !utf8.ValidString(value) {
		return nil, &CanonicalJSONError{"not_utf8", "", "a text that is no UTF-8"}
	}
	text = append(text, '"')
	start := 0
	for at := 0; at < len(value); at++ {
		symbol := value[at]
		if symbol >= ' ' && symbol != '"' && symbol != '\\' {
			continue
		}
		text = append(text, value[start:at]...)
		text = appendEscape(text, symbol)
		start = at + 1
	}
	text = append(text, value[start:]...)
	return append(text, '"'), nil
}

func appendEscape(text []byte, symbol byte) []byte {
	switch symbol {
	case '"', '\\':
		return append(text, '\\', symbol)
	case '\b':
		return append(text, `\b`...)
	case '\t':
		return append(text, `\t`...)
	case '\n':
		return append(text, `\n`...)
	case '\f':
		return append(text, `\f`...)
	case '\r':
		return append(text, `\r`...)
	default:
		return fmt.Appendf(text, `\u%04x`, symbol)
	}
}

// within is the same error, told from the value around it.
func (e *CanonicalJSONError) within(step string) *CanonicalJSONError {
	e.Path = pointer([]string{step}) + e.Path
	return e
}

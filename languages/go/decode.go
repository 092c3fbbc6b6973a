package analyticsschemas

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

const (
	maxBytes = 1_048_576
	maxDepth = 64
)

// fault says why a document can't be read.
type fault struct {
	path    string
	reason  string
	message string
}

func (f *fault) issue() Issue {
	return Issue{Path: f.path, Keyword: f.reason, Message: f.message, Severity: SeverityError}
}

// within is the same fault, told from the value around it.
func (f *fault) within(step string) *fault {
	f.path = pointer([]string{step}) + f.path
	return f
}

// decode reads one document of I-JSON (RFC 7493). Its numbers are float64.
func decode(document []byte) (any, *fault) {
	switch {
	case len(document) > maxBytes:
		return nil, &fault{"", "too_long", fmt.Sprintf("expected at most %d bytes, found %d", maxBytes, len(document))}
	case bytes.HasPrefix(document, []byte("\ufeff")):
		return nil, &fault{"", "byte_order_mark", "the document begins with a byte-order mark"}
	case !utf8.Valid(document):
		return nil, &fault{"", "not_utf8", "the document is no UTF-8"}
	case depth(document) > maxDepth:
		return nil, &fault{"", "too_deep", fmt.Sprintf("expected at most %d levels", maxDepth)}
	case !json.Valid(document):
		return nil, &fault{"", "not_json", notJSON(document)}
	}
	return (&decoder{text: document}).value()
}

func notJSON(document []byte) string {
	var value any
	return fmt.Sprint("the document is no JSON: ", json.Unmarshal(document, &value))
}

// depth is how many objects and arrays stand inside one another, whether or not the text is JSON.
func depth(text []byte) int {
	deepest, current, inText := 0, 0, false
	for at := 0; at < len(text); at++ {
		switch symbol := text[at]; {
		case inText && symbol == '\\':
			at++
		case symbol == '"':
			inText = !inText
		case inText:
		case symbol == '{' || symbol == '[':
			current++
			deepest = max(deepest, current)
		case symbol == '}' || symbol == ']':
			current--
		}
	}
	return deepest
}

// decoder reads a text that is known to be JSON, and so looks for nothing but what JSON allows and
// I-JSON does not.
type decoder struct {
	text []byte
	at   int
}

func (d *decoder) value() (any, *fault) {
	switch d.next() {
	case '{':
		return d.object()
	case '[':
		return d.array()
	case '"':
		return d.string()
	case 't':
		d.at += len("true")
		return true, nil
	case 'f':
		d.at += len("false")
		return false, nil
	case 'n':
		d.at += len("null")
		return nil, nil
	default:
		return d.number()
	}
}

// next is the next symbol after white space, which is not yet read.
func (d *decoder) next() byte {
	for {
		switch symbol := d.text[d.at]; symbol {
		case ' ', '\t', '\n', '\r':
			d.at++
		default:
			return symbol
		}
	}
}

// isNext reads the next symbol if it is the one that is meant.
func (d *decoder) isNext(symbol byte) bool {
	if d.next() != symbol {
		return false
	}
	d.at++
	return true
}

func (d *decoder) object() (any, *fault) {
	d.at++
	members := map[string]any{}
	for !d.isNext('}') {
		d.isNext(',')
		d.next()
		name, wrong := d.string()
		if wrong != nil {
			return nil, wrong
		}
		if _, isKnown := members[name]; isKnown {
			return nil, &fault{"", "duplicate_key", fmt.Sprintf("the key %s stands in one object twice", shown(strconv.Quote(name)))}
		}
		d.isNext(':')
		member, wrong := d.value()
		if wrong != nil {
			return nil, wrong.within(name)
		}
		members[name] = member
	}
	return members, nil
}

func (d *decoder) array() (any, *fault) {
	d.at++
	items := []any{}
	for !d.isNext(']') {
		d.isNext(',')
		item, wrong := d.value()
		if wrong != nil {
			return nil, wrong.within(strconv.Itoa(len(items)))
		}
		items = append(items, item)
	}
	return items, nil
}

func (d *decoder) string() (string, *fault) {
	start := d.at
	hasEscapes := false
	for d.at++; d.text[d.at] != '"'; d.at++ {
		if d.text[d.at] == '\\' {
			hasEscapes = true
			d.at++
		}
	}
	d.at++
	literal := d.text[start:d.at]
	if !hasEscapes {
		return string(literal[1 : len(literal)-1]), nil
	}
	if hasLoneSurrogate(literal) {
		return "", &fault{"", "lone_surrogate", "a text or key holds half of a surrogate pair"}
	}
	var text string
	if err := json.Unmarshal(literal, &text); err != nil {
		return "", &fault{"", "not_json", err.Error()}
	}
	return text, nil
}

func (d *decoder) number() (any, *fault) {
	start := d.at
	for d.at < len(d.text) && bytes.IndexByte([]byte("+-.0123456789Ee"), d.text[d.at]) >= 0 {
		d.at++
	}
	literal := string(d.text[start:d.at])
	value, isExact := exactNumber(literal)
	if !isExact {
		return nil, &fault{"", "number_not_exact", fmt.Sprintf("no double holds the number %s", shown(literal))}
	}
	return value, nil
}

// shown is a literal short enough for a message.
func shown(literal string) string {
	const most = 128
	if len(literal) <= most {
		return literal
	}
	return strings.ToValidUTF8(literal[:most-3], "") + "..."
}

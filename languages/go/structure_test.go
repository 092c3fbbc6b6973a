package analyticsschemas

import (
	"strings"
	"testing"
)

func TestStructure(t *testing.T) {
	reader := load(t, `{"M": {
		"type": "object",
		"required": ["count"],
		"properties": {
			"count": {"type": "integer", "minimum": 0},
			"share": {"type": "number", "maximum": 0.1},
			"name": {"type": "string", "pattern": "^[a-z]+$", "maxLength": 3, "format": "email"},
			"map": {"type": "object", "propertyNames": {"maxLength": 1}},
			"any": {"anyOf": [{"type": "string"}, {"type": "number"}]},
			"not": {"not": {"const": 1}},
			"kind": {"enum": ["a", 1]},
			"a/b": {"items": {"type": "string"}}
		},
		"additionalProperties": false
	}}`)
	cases := []struct{ document, want string }{
		{`{"count": 1}`, ""},
		{`{"count": 1.0}`, ""},
		{`{"count": 1e300}`, ""},
		{`{"count": 1.5}`, "type /count"},
		{`{"count": -1}`, "minimum /count"},
		{`{}`, "required "},
		{`null`, "type "},
		{`{"count": 0, "share": 0.1}`, ""},
		{`{"count": 0, "share": 0.1000000000000000055511151231257827}`, ""},
		{`{"count": 0, "share": 0.10000000000000002}`, "maximum /share"},
		{`{"count": 0, "name": "abc"}`, ""},
		{`{"count": 0, "name": "a\n"}`, "pattern /name"},
		{`{"count": 0, "name": "abcd"}`, "maxLength /name"},
		{`{"count": 0, "map": {"ab": 1}}`, "propertyNames /map"},
		{`{"count": 0, "any": true}`, "anyOf /any"},
		{`{"count": 0, "not": 1.0}`, "not /not"},
		{`{"count": 0, "kind": 1.0}`, ""},
		{`{"count": 0, "kind": "1"}`, "enum /kind"},
		{`{"count": 0, "a/b": ["x", 1]}`, "type /a~1b/1"},
		{`{"count": 0, "more": 1}`, "additionalProperties "},
		{`{"count": -1, "share": 1}`, "minimum /count, maximum /share"},
	}
	for _, each := range cases {
		if got := told(t, reader, each.document); got != each.want {
			t.Errorf("%s: got %q, want %q", each.document, got, each.want)
		}
	}
}

func TestNotEachFailureOfManyIsTold(t *testing.T) {
	reader := load(t, `{"M": {"items": {"type": "string"}}}`)
	issues, err := reader.Validate("M", []byte("["+strings.Repeat("1,", 5000)+"1]"))
	if err != nil || len(issues) != mostFailures {
		t.Errorf("got %d issues, %v, want %d", len(issues), err, mostFailures)
	}
}

func TestRulesAreNotJudgedTwice(t *testing.T) {
	reader := load(t, `{"M": {
		"allOf": [{"x-rule": "m.rule", "required": ["a"]}],
		"x-rules": [{"id": "m.rule", "message": "It holds.", "severity": "error", "path": "a", "expr": {"op": "has", "args": ["a"]}}]
	}}`)
	if got := told(t, reader, `{}`); got != "m.rule /a" {
		t.Errorf("got %q", got)
	}
	kept := load(t, `{"M": {"allOf": [{"x-rule": "m.rule", "required": ["a"]}, {"required": ["b"]}]}}`)
	if got := told(t, kept, `{}`); got != "required " {
		t.Errorf("got %q", got)
	}
	if got := told(t, kept, `{"b": 1}`); got != "" {
		t.Errorf("got %q", got)
	}
}

func TestChoices(t *testing.T) {
	reader := load(t, `{
		"M": {
			"oneOf": [{"$ref": "#/$defs/Email"}, {"$ref": "#/$defs/Phone"}],
			"x-discriminator": {"property": "kind", "options": {"email": 0, "phone": 1, "fax": 1}}
		},
		"Email": {"type": "object", "required": ["kind", "to"], "properties": {"kind": {"const": "email"}, "to": {"type": "string"}}},
		"Phone": {
			"type": "object", "required": ["kind"], "properties": {"kind": {"enum": ["phone", "fax"]}},
			"x-rules": [{"id": "phone.number_given", "message": "It holds.", "severity": "warning", "path": "number", "expr": {"op": "has", "args": ["number"]}}]
		}
	}`)
	cases := []struct{ document, want string }{
		{`{"kind": "email", "to": "x"}`, ""},
		{`{"kind": "email"}`, "required "},
		{`{"kind": "email", "to": 1}`, "type /to"},
		{`{"kind": "fax", "number": 1}`, ""},
		{`{"kind": "phone"}`, "phone.number_given /number"},
		{`{"kind": "letter"}`, "enum /kind"},
		{`{"kind": 1}`, "enum /kind"},
		{`{}`, "required "},
		{`[]`, "type "},
	}
	for _, each := range cases {
		if got := told(t, reader, each.document); got != each.want {
			t.Errorf("%s: got %q, want %q", each.document, got, each.want)
		}
	}
}

func TestPatternsThatGoRefuses(t *testing.T) {
	reader := load(t, `{"M": {"pattern": "^(?:[)\\]]{1,255},){2,31}$"}}`)
	item := strings.Repeat(")", 255) + ","
	cases := []struct {
		text string
		want string
	}{
		{item, "pattern "},
		{item + item, ""},
		{strings.Repeat("],", 31), ""},
		{strings.Repeat("],", 32), "pattern "},
		{item + ")" + item, "pattern "},
	}
	for _, each := range cases {
		if got := told(t, reader, `"`+each.text+`"`); got != each.want {
			t.Errorf("%.20s: got %q, want %q", each.text, got, each.want)
		}
	}
}

func TestMessagesShowNoValues(t *testing.T) {
	reader := load(t, `{"M": {"properties": {
		"a": {"pattern": "^x$"}, "b": {"const": 1}, "c": {"enum": ["x"]}, "d": {"maximum": 5}, "e": {"type": "null"},
		"f": {"exclusiveMinimum": 1e6}, "g": {"anyOf": [{"pattern": "^x$"}, {"minimum": 1e6}]}, "h": {"maxLength": 1}
	}}}`)
	const secret = "765432"
	document := `{"a": "` + secret + `", "b": ` + secret + `, "c": "` + secret + `", "d": ` + secret + `, "e": ` + secret +
		`, "f": ` + secret + `, "h": "` + secret + `"}`
	issues, err := reader.Validate("M", []byte(document))
	if err != nil || len(issues) != 7 {
		t.Errorf("got %v, %v", issues, err)
	}
	for _, issue := range issues {
		if strings.Contains(issue.Message, secret) {
			t.Errorf("%s: %s", issue.Path, issue.Message)
		}
	}
}

func TestNothingIsLoadedFromElsewhere(t *testing.T) {
	for _, reference := range []string{"https://example.com/schema", "file:///etc/hostname", "other.json"} {
		_, err := Load([]byte(`{"$defs": {"M": {"$ref": "` + reference + `"}}}`))
		if err == nil || !strings.Contains(err.Error(), "not in it") {
			t.Errorf("%s: got %v", reference, err)
		}
	}
}

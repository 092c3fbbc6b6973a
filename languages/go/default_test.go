package analyticsschemas

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"
)

// filled is a document with its defaults.
func filled(t *testing.T, definitions, document string) any {
	t.Helper()
	value, wrong := decode([]byte(document))
	if wrong != nil {
		t.Fatal(wrong.message)
	}
	load(t, definitions).models["M"].shape.fill(value, time.Now())
	return value
}

func TestConstantDefaults(t *testing.T) {
	const definitions = `{
		"M": {"properties": {
			"a": {"default": 1},
			"b": {"$ref": "#/$defs/B", "default": {}},
			"list": {"items": {"$ref": "#/$defs/B"}},
			"choice": {
				"oneOf": [{"$ref": "#/$defs/B"}, {"properties": {"kind": {"const": "other"}}}],
				"x-discriminator": {"property": "kind", "options": {"b": 0, "other": 1}}
			}
		}, "additionalProperties": {"$ref": "#/$defs/B"}},
		"B": {"properties": {"x": {"default": [2]}, "b": {"$ref": "#/$defs/B"}}}
	}`
	cases := []struct{ document, want string }{
		{`{}`, `{"a": 1, "b": {}}`},
		{`{"a": null, "b": {}}`, `{"a": null, "b": {"x": [2]}}`},
		{`{"a": 3, "b": {"x": 0, "b": {}}}`, `{"a": 3, "b": {"x": 0, "b": {"x": [2]}}}`},
		{`{"a": 3, "b": {"x": 0}, "list": [{}, 1]}`, `{"a": 3, "b": {"x": 0}, "list": [{"x": [2]}, 1]}`},
		{`{"a": 3, "b": {"x": 0}, "more": {}}`, `{"a": 3, "b": {"x": 0}, "more": {"x": [2]}}`},
		{`{"a": 3, "b": {"x": 0}, "choice": {"kind": "b"}}`, `{"a": 3, "b": {"x": 0}, "choice": {"kind": "b", "x": [2]}}`},
		{`{"a": 3, "b": {"x": 0}, "choice": {"kind": "other"}}`, `{"a": 3, "b": {"x": 0}, "choice": {"kind": "other"}}`},
		{`[{}]`, `[{}]`},
	}
	for _, each := range cases {
		var want any
		if err := json.Unmarshal([]byte(each.want), &want); err != nil {
			t.Fatal(err)
		}
		if got := filled(t, definitions, each.document); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %v, want %v", each.document, got, want)
		}
	}
}

func TestGeneratedDefaults(t *testing.T) {
	const definitions = `{"M": {"properties": {"at": {"x-generated": "now"}, "id": {"x-generated": "uuid_v7"}}}}`
	reader := load(t, `{"M": {"required": ["at", "id"], "properties": {
		"at": {"pattern": "^2[0-9]{3}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"},
		"id": {"pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"}
	}}}`)
	one, other := filled(t, definitions, `{}`), filled(t, definitions, `{}`)
	text, err := json.Marshal(one)
	if err != nil {
		t.Fatal(err)
	}
	if got := told(t, reader, string(text)); got != "" {
		t.Errorf("%s: %s", text, got)
	}
	if one.(map[string]any)["id"] == other.(map[string]any)["id"] {
		t.Errorf("the same id twice: %v", one)
	}
	kept := filled(t, definitions, `{"at": "then", "id": null}`)
	if want := (map[string]any{"at": "then", "id": nil}); !reflect.DeepEqual(kept, want) {
		t.Errorf("got %v, want %v", kept, want)
	}
}

func TestRulesSeeDefaults(t *testing.T) {
	reader := load(t, `{"M": {
		"properties": {"a": {"default": 1}},
		"x-rules": [{"id": "m.rule", "message": "It holds.", "severity": "error", "path": "a", "expr": {"op": "eq", "args": ["a", 2]}}]
	}}`)
	if got := told(t, reader, `{}`); got != "m.rule /a" {
		t.Errorf("got %q", got)
	}
}

func TestWhatIsGeneratedIsOfOneInstant(t *testing.T) {
	value := map[string]any{}
	at := time.Date(2026, 3, 1, 13, 0, 0, 7_999_999, time.FixedZone("", 3600))
	load(t, `{"M": {"properties": {"at": {"x-generated": "now"}, "later": {"x-generated": "now"}, "id": {"x-generated": "uuid_v7"}}}}`).
		models["M"].shape.fill(value, at)
	const want = "2026-03-01T12:00:00.007Z"
	if value["at"] != want || value["later"] != want {
		t.Errorf("got %v, want %s", value, want)
	}
	// The first twelve digits are the milliseconds since 1970.
	if id, _ := value["id"].(string); !strings.HasPrefix(id, "019ca945-0a07-7") {
		t.Errorf("got the id %s", id)
	}
}

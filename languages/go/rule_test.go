package analyticsschemas

import "testing"

func TestWhereAnIssuePoints(t *testing.T) {
	const positive = `{"op": "gt", "args": ["b", 0]}`
	cases := []struct{ expression, path, document, want string }{
		{`{"op": "eq", "args": [1, 2]}`, ".", `{}`, "m.rule "},
		{`{"op": "eq", "args": [1, 2]}`, "a.b", `{}`, "m.rule /a/b"},
		{`{"op": "eq", "args": [1, 2]}`, "a~/x.b", `{}`, "m.rule /a~0~1x/b"},
		{`{"op": "eq", "args": [1, 2]}`, "a[].b", `{}`, "m.rule /a"},
		{`{"op": "eq", "args": [1, 2]}`, "a.*.b", `{}`, "m.rule /a"},
		{`{"op": "each", "args": ["a[]", ` + positive + `]}`, ".", `{"a": [{"b": 1}, {"b": 0}, {"b": -1}]}`, "m.rule /a/1"},
		{`{"op": "each", "args": ["a[]", ` + positive + `]}`, "b", `{"a": [{"b": 0}]}`, "m.rule /a/0/b"},
		{`{"op": "each", "args": ["a.*", ` + positive + `]}`, "b", `{"a": {"z": {"b": 0}, "y/": {"b": 0}}}`, "m.rule /a/y~1/b"},
		{`{"op": "each", "args": ["a[].c[]", ` + positive + `]}`, "b", `{"a": [{}, {"c": [{"b": 1}, {"b": 0}]}]}`, "m.rule /a/1/c/1/b"},
		{`{"op": "each", "args": ["a[].c", ` + positive + `]}`, "b", `{"a": [{}, {"c": {"b": 0}}]}`, "m.rule /a/1/c/b"},
		{`{"op": "each", "args": ["a", ` + positive + `]}`, "b", `{"a": {"b": 0}}`, "m.rule /a/b"},
		{`{"op": "when", "args": [{"op": "has", "args": ["a"]}, {"op": "when", "args": [{"op": "has", "args": ["a"]}, {"op": "each", "args": ["a[]", ` + positive + `]}]}]}`, ".", `{"a": [{"b": 0}]}`, "m.rule /a/0"},
		{`{"op": "and", "args": [{"op": "each", "args": ["a[]", ` + positive + `]}]}`, "a[]", `{"a": [{"b": 0}]}`, "m.rule /a"},
	}
	for _, each := range cases {
		if got := told(t, ruled(t, each.expression, each.path), each.document); got != each.want {
			t.Errorf("%s of %s: got %q, want %q", each.expression, each.document, got, each.want)
		}
	}
}

func TestWhereRulesAreJudged(t *testing.T) {
	const rules = `"x-rules": [{"id": "b.rule", "message": "It holds.", "severity": "info", "path": "x", "expr": {"op": "gt", "args": ["x", 0]}}]`
	reader := load(t, `{
		"M": {"properties": {
			"one": {"$ref": "#/$defs/B"},
			"list": {"items": {"$ref": "#/$defs/B"}},
			"map": {"additionalProperties": {"$ref": "#/$defs/B"}, "properties": {"plain": {}}},
			"any": {"anyOf": [{"$ref": "#/$defs/B"}]}
		}},
		"B": {"properties": {"inner": {"$ref": "#/$defs/B"}}, `+rules+`}
	}`)
	cases := []struct{ document, want string }{
		{`{"one": {"x": 1}}`, ""},
		{`{"one": {"x": 0, "inner": {"inner": {"x": 0}}}}`, "b.rule /one/x, b.rule /one/inner/inner/x"},
		{`{"list": [{"x": 1}, {"x": 0}, null]}`, "b.rule /list/1/x"},
		{`{"map": {"b/": {"x": 0}, "a": {"x": 0}, "plain": {"x": 0}}}`, "b.rule /map/a/x, b.rule /map/b~1/x"},
		{`{"any": {"x": 0}, "one": null}`, ""},
	}
	for _, each := range cases {
		if got := told(t, reader, each.document); got != each.want {
			t.Errorf("%s: got %q, want %q", each.document, got, each.want)
		}
	}
}

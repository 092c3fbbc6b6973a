package analyticsschemas

import "testing"

func TestPresence(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "has", "args": ["a"]}`, `{"a": 0}`, true},
		{`{"op": "has", "args": ["a"]}`, `{"a": null}`, false},
		{`{"op": "has", "args": ["a"]}`, `{}`, false},
		{`{"op": "has", "args": ["a.b"]}`, `{"a": {"b": false}}`, true},
		{`{"op": "has", "args": ["a.b"]}`, `{"a": 1}`, false},
		{`{"op": "has", "args": ["a.0"]}`, `{"a": [1]}`, false},
		{`{"op": "has", "args": ["a[]"]}`, `{"a": []}`, true},
		{`{"op": "has", "args": ["a[].b"]}`, `{"a": []}`, true},
		{`{"op": "has", "args": ["a[]"]}`, `{"a": {}}`, false},
		{`{"op": "has", "args": ["a.*"]}`, `{"a": {}}`, true},
		{`{"op": "has", "args": ["a.*"]}`, `{"a": []}`, false},
		{`{"op": "atLeastOne", "args": ["a", "b"]}`, `{"b": 1}`, true},
		{`{"op": "atLeastOne", "args": ["a", "b"]}`, `{"b": null}`, false},
		{`{"op": "exactlyOne", "args": ["a", "b"]}`, `{"a": 1}`, true},
		{`{"op": "exactlyOne", "args": ["a", "b"]}`, `{"a": 1, "b": 2}`, false},
		{`{"op": "exactlyOne", "args": ["a", "b"]}`, `{}`, false},
		{`{"op": "together", "args": ["a", "b"]}`, `{}`, true},
		{`{"op": "together", "args": ["a", "b"]}`, `{"a": 1, "b": 2}`, true},
		{`{"op": "together", "args": ["a", "b"]}`, `{"a": 1}`, false},
	})
}

func TestLogic(t *testing.T) {
	const yes, no = `{"op": "eq", "args": [1, 1]}`, `{"op": "eq", "args": [1, 2]}`
	checkExpressions(t, []expressionCase{
		{`{"op": "not", "args": [` + no + `]}`, `{}`, true},
		{`{"op": "not", "args": [` + yes + `]}`, `{}`, false},
		{`{"op": "and", "args": [` + yes + `, ` + yes + `]}`, `{}`, true},
		{`{"op": "and", "args": [` + yes + `, ` + no + `]}`, `{}`, false},
		{`{"op": "or", "args": [` + no + `, ` + yes + `]}`, `{}`, true},
		{`{"op": "or", "args": [` + no + `, ` + no + `]}`, `{}`, false},
		{`{"op": "when", "args": [` + no + `, ` + no + `]}`, `{}`, true},
		{`{"op": "when", "args": [` + yes + `, ` + yes + `]}`, `{}`, true},
		{`{"op": "when", "args": [` + yes + `, ` + no + `]}`, `{}`, false},
	})
}

func TestAConditionSpeaksOnlyWhenItsPathsArePresent(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "eq", "args": ["a", 1]}`, `{}`, true},
		{`{"op": "eq", "args": ["a", 1]}`, `{"a": null}`, true},
		{`{"op": "not", "args": [{"op": "eq", "args": ["a", 1]}]}`, `{}`, true},
		{`{"op": "or", "args": [{"op": "eq", "args": ["a", 1]}, {"op": "eq", "args": ["b", 1]}]}`, `{"a": 2}`, true},
		{`{"op": "or", "args": [{"op": "eq", "args": ["a", 1]}, {"op": "has", "args": ["b"]}]}`, `{"a": 2}`, false},
		{`{"op": "eq", "args": [{"op": "add", "args": ["a", "b"]}, 1]}`, `{"a": 2}`, true},
		{`{"op": "gt", "args": [{"op": "count", "args": ["a[]"]}, 0]}`, `{}`, true},
		{`{"op": "gt", "args": [{"op": "count", "args": ["a[]"]}, 0]}`, `{"a": []}`, false},
		{`{"op": "and", "args": [{"op": "each", "args": ["a[]", {"op": "has", "args": ["."]}]}, {"op": "eq", "args": [1, 2]}]}`, `{}`, true},
		{`{"op": "eq", "args": [{"op": "sum", "args": ["a[]", "b"]}, 1]}`, `{"a": [{}]}`, false},
	})
}

func TestComparison(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "eq", "args": ["a", 1]}`, `{"a": 1.0}`, true},
		{`{"op": "eq", "args": ["a", 1]}`, `{"a": "1"}`, false},
		{`{"op": "eq", "args": ["a", true]}`, `{"a": 1}`, false},
		{`{"op": "eq", "args": ["a", {"lit": "x"}]}`, `{"a": "x"}`, true},
		{`{"op": "eq", "args": ["a", 0]}`, `{"a": -0.0}`, true},
		{`{"op": "eq", "args": ["a", "a"]}`, `{"a": {}}`, false},
		{`{"op": "ne", "args": ["a", "a"]}`, `{"a": []}`, true},
		{`{"op": "ne", "args": ["a", 1]}`, `{"a": 1}`, false},
		{`{"op": "lt", "args": ["a", 2]}`, `{"a": 1}`, true},
		{`{"op": "lt", "args": ["a", 2]}`, `{"a": 2}`, false},
		{`{"op": "lt", "args": ["a", 2]}`, `{"a": "1"}`, false},
		{`{"op": "lt", "args": ["a", "b"]}`, `{"a": "2026-01-31", "b": "2026-02-01"}`, true},
		{`{"op": "le", "args": ["a", 2]}`, `{"a": 2}`, true},
		{`{"op": "le", "args": ["a", true]}`, `{"a": true}`, false},
		{`{"op": "gt", "args": ["a", 2]}`, `{"a": 3}`, true},
		{`{"op": "gt", "args": ["a", 2]}`, `{"a": 2}`, false},
		{`{"op": "ge", "args": ["a", 2]}`, `{"a": 2}`, true},
		{`{"op": "ge", "args": ["a", 2]}`, `{"a": 1}`, false},
		{`{"op": "near", "args": ["a", 1, {"abs": 0.5}]}`, `{"a": 1.5}`, true},
		{`{"op": "near", "args": ["a", 1, {"abs": 0.5}]}`, `{"a": 1.6}`, false},
		{`{"op": "near", "args": ["a", -100, {"rel": 0.5}]}`, `{"a": -200}`, true},
		{`{"op": "near", "args": ["a", -100, {"rel": 0.4}]}`, `{"a": -200}`, false},
		{`{"op": "near", "args": ["a", 1, {"abs": 9}]}`, `{"a": "1"}`, false},
		{`{"op": "multipleOf", "args": ["a", 0.5]}`, `{"a": -1.5}`, true},
		{`{"op": "multipleOf", "args": ["a", 0.1]}`, `{"a": 0.3}`, false},
		{`{"op": "multipleOf", "args": ["a", 0]}`, `{"a": 1}`, false},
		{`{"op": "startsWith", "args": ["a", {"lit": "ab"}]}`, `{"a": "abc"}`, true},
		{`{"op": "startsWith", "args": ["a", {"lit": "ab"}]}`, `{"a": "a"}`, false},
		{`{"op": "startsWith", "args": ["a", {"lit": "1"}]}`, `{"a": 1}`, false},
		{`{"op": "oneOf", "args": ["a", {"lit": "x"}, 2]}`, `{"a": 2}`, true},
		{`{"op": "oneOf", "args": ["a", {"lit": "x"}, 2]}`, `{"a": "2"}`, false},
		{`{"op": "oneOf", "args": ["a", {"lit": "x"}, 2]}`, `{"a": []}`, false},
	})
}

func TestInstantsAreCompared(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "earlier", "args": ["a", "b"]}`, `{"a": "2026-03-01T12:00:00Z", "b": "2026-03-01T12:00:00.001Z"}`, true},
		{`{"op": "earlier", "args": ["a", "b"]}`, `{"a": "2026-03-01T12:00:00.0001Z", "b": "2026-03-01T12:00:00.0009Z"}`, false},
		{`{"op": "earlier", "args": ["a", "b"]}`, `{"a": "2026-03-01T12:30:00+01:00", "b": "2026-03-01T12:00:00Z"}`, true},
		{`{"op": "notLater", "args": ["a", "b"]}`, `{"a": "2026-03-01T13:00:00+01:00", "b": "2026-03-01T12:00:00Z"}`, true},
		{`{"op": "notLater", "args": ["a", "b"]}`, `{"a": "2026-03-02", "b": "2026-03-01T23:59:59Z"}`, false},
		{`{"op": "notLater", "args": ["a", "b"]}`, `{"a": "x", "b": "x"}`, false},
	})
}

func TestLists(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "contains", "args": ["a[]", 1]}`, `{"a": [2, 1]}`, true},
		{`{"op": "contains", "args": ["a[]", 1]}`, `{"a": ["1", [1]]}`, false},
		{`{"op": "contains", "args": ["a.*", 1]}`, `{"a": {"x": 1}}`, true},
		{`{"op": "contains", "args": ["a[].b[]", 3]}`, `{"a": [{"b": [1]}, {}, {"b": [2, 3]}]}`, true},
		{`{"op": "contains", "args": ["a[].b[]", 4]}`, `{"a": [{"b": [1]}, {}, {"b": [2, 3]}]}`, false},
		{`{"op": "contains", "args": ["a", 1]}`, `{"a": 1}`, true},
		{`{"op": "subset", "args": ["a[]", "b[]", "c.*"]}`, `{"a": [1, 2], "b": [1], "c": {"x": 2}}`, true},
		{`{"op": "subset", "args": ["a[]", "b[]", "c.*"]}`, `{"a": [1, 3], "b": [1], "c": {"x": 2}}`, false},
		{`{"op": "subset", "args": ["a[]", "b[]"]}`, `{"a": [{}], "b": [{}]}`, false},
		{`{"op": "unique", "args": ["a[]"]}`, `{"a": [1, "1", true]}`, true},
		{`{"op": "unique", "args": ["a[]"]}`, `{"a": [1, 2, 1.0]}`, false},
		{`{"op": "unique", "args": ["a[]"]}`, `{"a": [null, null]}`, false},
		{`{"op": "unique", "args": ["a[]"]}`, `{"a": [{}, {}, [], []]}`, true},
		{`{"op": "unique", "args": ["a[].b"]}`, `{"a": [{}, {"b": null}, {"b": 1}]}`, true},
		{`{"op": "unique", "args": ["a[]", "b", "c"]}`, `{"a": [{"b": 1, "c": 2}, {"b": 1, "c": 3}]}`, true},
		{`{"op": "unique", "args": ["a[]", "b", "c"]}`, `{"a": [{"b": 1}, {"b": 1, "c": null}]}`, false},
		{`{"op": "unique", "args": ["a[]", "b", "c"]}`, `{"a": [{"b": "1,", "c": ""}, {"b": "1", "c": ","}]}`, true},
		{`{"op": "unique", "args": ["a[]", "b"]}`, `{"a": [{"b": {"x": [0], "y": 1}}, {"b": {"y": 1, "x": [-0.0]}}]}`, false},
		{`{"op": "unique", "args": ["a[]", "b"]}`, `{"a": [{"b": [1, 2]}, {"b": [2, 1]}]}`, true},
		{`{"op": "unique", "args": ["a[]", "b"]}`, `{"a": [{"b": 1}, {"b": "1"}, {"b": true}]}`, true},
		{`{"op": "ascending", "args": ["a[]"]}`, `{"a": [1, 1, 2]}`, true},
		{`{"op": "ascending", "args": ["a[]"]}`, `{"a": [1, 2, 1]}`, false},
		{`{"op": "ascending", "args": ["a[]"]}`, `{"a": ["x"]}`, true},
		{`{"op": "ascending", "args": ["a[]"]}`, `{"a": ["x", "y"]}`, false},
		{`{"op": "chronological", "args": ["a[]"]}`, `{"a": ["2026-01-01", "2026-01-01T00:00:00Z", "2026-01-02"]}`, true},
		{`{"op": "chronological", "args": ["a[]"]}`, `{"a": ["2026-01-02", "2026-01-01"]}`, false},
	})
}

func TestEach(t *testing.T) {
	checkExpressions(t, []expressionCase{
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": [".", 0]}]}`, `{"a": [1, 2]}`, true},
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": [".", 0]}]}`, `{"a": [1, 0]}`, false},
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": [".", 0]}]}`, `{"a": [null]}`, true},
		{`{"op": "each", "args": ["a[]", {"op": "has", "args": ["."]}]}`, `{"a": [null]}`, false},
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": ["b", "$.least"]}]}`, `{"a": [{"b": 1}], "least": 2}`, false},
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": ["b", "$.least"]}]}`, `{"a": [{"b": 1}]}`, true},
		{`{"op": "each", "args": ["a[]", {"op": "gt", "args": ["b", "$.least"]}]}`, `{"a": [{}], "least": 2}`, true},
		{`{"op": "each", "args": ["a.*", {"op": "gt", "args": ["b", 0]}]}`, `{"a": {"x": {"b": 1}, "y": {"b": 0}}}`, false},
		{`{"op": "each", "args": ["a[]", {"op": "each", "args": ["b[]", {"op": "lt", "args": [".", "$.most"]}]}]}`, `{"a": [{"b": [1]}, {"b": [1, 9]}], "most": 9}`, false},
		{`{"op": "each", "args": ["a[]", {"op": "each", "args": ["b[]", {"op": "lt", "args": [".", "$.most"]}]}]}`, `{"a": [{"b": [1]}, {}, {"b": [1, 8]}], "most": 9}`, true},
		{`{"op": "each", "args": ["a[]", {"op": "each", "args": [".[]", {"op": "lt", "args": [".", 3]}]}]}`, `{"a": [[1], [3]]}`, false},
	})
}

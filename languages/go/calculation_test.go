package analyticsschemas

import "testing"

func TestCalculations(t *testing.T) {
	cases := []struct {
		calculation string
		document    string
		want        string
	}{
		{`{"op": "add", "args": ["a", "b"]}`, `{"a": 0.1, "b": 0.2}`, `0.30000000000000004`},
		{`{"op": "sub", "args": ["a", 1]}`, `{"a": 3}`, `2`},
		{`{"op": "mul", "args": ["a", {"op": "add", "args": [1, 2]}]}`, `{"a": 3}`, `9`},
		{`{"op": "div", "args": ["a", 4]}`, `{"a": 3}`, `0.75`},
		{`{"op": "pow", "args": ["a", 3]}`, `{"a": -2}`, `-8`},
		{`{"op": "pow", "args": ["a", 0.5]}`, `{"a": 9}`, `3`},
		{`{"op": "pow", "args": ["a", 0.5]}`, `{"a": 0.0032355545554310083}`, `0.056881935229306395`},
		{`{"op": "pow", "args": ["a", 2]}`, `{"a": 0.028655310394242406}`, `0.0008211268137903768`},
		{`{"op": "pow", "args": ["a", -1]}`, `{"a": 3}`, `0.3333333333333333`},
		{`{"op": "pow", "args": ["a", "b"]}`, `{"a": 7, "b": 0}`, `1`},
		{`{"op": "sum", "args": ["a[]"]}`, `{"a": [1, 2, null]}`, `3`},
		{`{"op": "sum", "args": ["a[]"]}`, `{"a": []}`, `0`},
		{`{"op": "sum", "args": ["a.*"]}`, `{"a": {"x": 1, "y": 2}}`, `3`},
		{`{"op": "sum", "args": ["a[]", {"op": "mul", "args": ["b", "$.c"]}]}`, `{"a": [{"b": 2}, {}, {"b": 3}], "c": 10}`, `50`},
		{`{"op": "product", "args": ["a[]"]}`, `{"a": [2, 3]}`, `6`},
		{`{"op": "product", "args": ["a[]", "b"]}`, `{"a": []}`, `1`},
		{`{"op": "min", "args": ["a[].b"]}`, `{"a": [{"b": 2}, {}, {"b": -1}]}`, `-1`},
		{`{"op": "max", "args": ["a[]", "b"]}`, `{"a": [{"b": 2}, {}, {"b": -1}]}`, `2`},
		{`{"op": "count", "args": ["a[]"]}`, `{"a": [1, null]}`, `2`},
		{`{"op": "count", "args": ["a[].b"]}`, `{"a": [{"b": 2}, {}]}`, `1`},
		{`{"op": "count", "args": ["a[]", {"op": "gt", "args": ["b", 1]}]}`, `{"a": [{"b": 2}, {}, {"b": 1}]}`, `1`},
		{`{"op": "count", "args": ["a[]", {"op": "not", "args": [{"op": "has", "args": ["b"]}]}]}`, `{"a": [{"b": 2}, {}]}`, `1`},
		{`{"op": "millisBetween", "args": ["a", "b"]}`, `{"a": "2026-03-01T00:00:01Z", "b": "2026-03-01"}`, `-1000`},
	}
	for _, each := range cases {
		equal := `{"op": "eq", "args": [` + each.calculation + `, ` + each.want + `]}`
		unequal := `{"op": "ne", "args": [` + each.calculation + `, ` + each.want + `]}`
		checkExpressions(t, []expressionCase{{equal, each.document, true}, {unequal, each.document, false}})
	}
}

// A number that is not finite is told by what it is smaller and larger than.
func TestNumbersThatAreNotFinite(t *testing.T) {
	const document = `{"none": [], "text": "x", "mixed": [1, "x"], "infinite": [1e308, 1e308], "zero": 0, "one": 1}`
	const infinity = `{"op": "min", "args": ["none[]"]}`
	cases := []struct {
		calculation     string
		isHuge, isSmall bool
	}{
		{infinity, true, false},
		{`{"op": "max", "args": ["none[]"]}`, false, true},
		{`{"op": "sum", "args": ["infinite[]"]}`, true, false},
		{`{"op": "div", "args": ["one", "zero"]}`, true, false},
		{`{"op": "div", "args": [-1, "zero"]}`, false, true},
		{`{"op": "div", "args": ["zero", "zero"]}`, false, false},
		{`{"op": "add", "args": ["text", 1]}`, false, false},
		{`{"op": "sum", "args": ["mixed[]"]}`, false, false},
		{`{"op": "min", "args": ["mixed[]"]}`, false, false},
		{`{"op": "max", "args": ["mixed[]"]}`, false, false},
		{`{"op": "pow", "args": [-2, 0.5]}`, false, false},
		{`{"op": "pow", "args": [1, ` + infinity + `]}`, false, false},
		{`{"op": "pow", "args": [-1, ` + infinity + `]}`, false, false},
		{`{"op": "pow", "args": ["one", "text"]}`, false, false},
		{`{"op": "pow", "args": [2, ` + infinity + `]}`, true, false},
		{`{"op": "millisBetween", "args": ["text", "text"]}`, false, false},
	}
	for _, each := range cases {
		checkExpressions(t, []expressionCase{
			{`{"op": "gt", "args": [` + each.calculation + `, 1.7e308]}`, document, each.isHuge},
			{`{"op": "lt", "args": [` + each.calculation + `, -1.7e308]}`, document, each.isSmall},
			{`{"op": "le", "args": [` + each.calculation + `, ` + infinity + `]}`, document, each.isHuge || each.isSmall},
		})
	}
}

package analyticsschemas

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestRefusals(t *testing.T) {
	reader := load(t, `{"M": {}}`)
	nested := func(levels int) string { return strings.Repeat("[", levels) + strings.Repeat("]", levels) }
	cases := []struct{ document, want string }{
		{`"` + strings.Repeat("x", maxBytes-1) + `"`, "too_long "},
		{"\ufeff{}", "byte_order_mark "},
		{"\"\xff\"", "not_utf8 "},
		{"\"\xc0\x80\"", "not_utf8 "},
		{"\"\xed\xa0\x80\"", "not_utf8 "},
		{"", "not_json "},
		{" ", "not_json "},
		{"NaN", "not_json "},
		{"[1,]", "not_json "},
		{`{"a":1,}`, "not_json "},
		{"[,1]", "not_json "},
		{"{} {}", "not_json "},
		{"// x\n1", "not_json "},
		{"01", "not_json "},
		{".5", "not_json "},
		{"1.", "not_json "},
		{"\"a\nb\"", "not_json "},
		{`"\x41"`, "not_json "},
		{`"\u12"`, "not_json "},
		{"\u00a01", "not_json "},
		{`{"a":1,"a":1}`, "duplicate_key "},
		{`[{"a":{"b":1,"\u0062":2}}]`, "duplicate_key /0/a"},
		{`"\ud800"`, "lone_surrogate "},
		{`"\udc00\ud800"`, "lone_surrogate "},
		{`["x\uD83Dx"]`, "lone_surrogate /0"},
		{`{"\ud800":1}`, "lone_surrogate "},
		{`"\ud83d\n"`, "lone_surrogate "},
		{`"\ud83d\u0041"`, "lone_surrogate "},
		{"1e309", "number_not_exact "},
		{"-1e400", "number_not_exact "},
		{"1.7976931348623159e308", "number_not_exact "},
		{"2e-324", "number_not_exact "},
		{`{"a/b":[0,0.` + strings.Repeat("0", 330) + `1]}`, "number_not_exact /a~1b/1"},
		{"9007199254740993", "number_not_exact "},
		{"-9007199254740993", "number_not_exact "},
		{"18446744073709551615", "number_not_exact "},
		{"100000000000000000000000", "number_not_exact "},
		{nested(65), "too_deep "},
		{nested(20_000), "too_deep "},
		{strings.Repeat(`{"a":`, 65) + "1" + strings.Repeat("}", 65), "too_deep "},
	}
	for _, each := range cases {
		if got := told(t, reader, each.document); got != each.want {
			t.Errorf("%.60q: got %q, want %q", each.document, got, each.want)
		}
	}
}

func TestWhatIsRead(t *testing.T) {
	cases := []struct {
		document string
		want     any
	}{
		{" \t\r\n1 ", 1.0},
		{"-0", 0.0},
		{"1E+2", 100.0},
		{"0e-400", 0.0},
		{"0.000e999", 0.0},
		{"9007199254740992", 9007199254740992.0},
		{"9007199254740993.0", 9007199254740992.0},
		{"18446744073709551616", 18446744073709551616.0},
		{"1.7976931348623158e308", 1.7976931348623157e308},
		{"5e-324", 5e-324},
		{`"\u0061\/\\\"\n"`, "a/\\\"\n"},
		{`"\ud83d\ude00😀"`, "😀😀"},
		{`"\\ud800"`, `\ud800`},
		{`"\ufffd"`, "\ufffd"},
		{`"[[{{"`, "[[{{"},
		{"true", true},
		{"false", false},
		{"null", nil},
	}
	for _, each := range cases {
		got, wrong := decode([]byte(each.document))
		if wrong != nil || got != each.want {
			t.Errorf("%s: got %v, %+v, want %v", each.document, got, wrong, each.want)
		}
	}
}

func TestDepthIsCountedOutsideOfTexts(t *testing.T) {
	reader := load(t, `{"M": {}}`)
	document := strings.Repeat("[", 64) + `"[[\"[["` + strings.Repeat("]", 64)
	if got := told(t, reader, document); got != "" {
		t.Errorf("got %q, want no issue", got)
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range []string{`{"a":[1,"\ud83d\ude00",null]}`, `"\ud800"`, `{"a":1,"a":2}`, "[1e400]", "\"\\"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, document []byte) {
		value, wrong := decode(document)
		if wrong != nil {
			if wrong.reason == "" || wrong.message == "" {
				t.Errorf("%q: %+v", document, wrong)
			}
			return
		}
		var known any
		if err := json.Unmarshal(document, &known); err != nil || !reflect.DeepEqual(value, known) {
			t.Errorf("%q: got %v, encoding/json has %v, %v", document, value, known, err)
		}
	})
}

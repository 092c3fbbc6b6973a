package analyticsschemas

import (
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

func canonical(t *testing.T, value any) string {
	t.Helper()
	text, err := CanonicalJSON(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func double(t *testing.T, bits string) float64 {
	t.Helper()
	number, err := strconv.ParseUint(bits, 16, 64)
	if err != nil {
		t.Fatal(err)
	}
	return math.Float64frombits(number)
}

// RFC 8785, appendix B.
func TestNumbersOfAppendixB(t *testing.T) {
	cases := []struct{ bits, want string }{
		{"0000000000000000", "0"},
		{"8000000000000000", "0"},
		{"0000000000000001", "5e-324"},
		{"8000000000000001", "-5e-324"},
		{"7fefffffffffffff", "1.7976931348623157e+308"},
		{"ffefffffffffffff", "-1.7976931348623157e+308"},
		{"4340000000000000", "9007199254740992"},
		{"c340000000000000", "-9007199254740992"},
		{"4430000000000000", "295147905179352830000"},
		{"44b52d02c7e14af5", "9.999999999999997e+22"},
		{"44b52d02c7e14af6", "1e+23"},
		{"44b52d02c7e14af7", "1.0000000000000001e+23"},
		{"444b1ae4d6e2ef4e", "999999999999999700000"},
		{"444b1ae4d6e2ef4f", "999999999999999900000"},
		{"444b1ae4d6e2ef50", "1e+21"},
		{"3eb0c6f7a0b5ed8c", "9.999999999999997e-7"},
		{"3eb0c6f7a0b5ed8d", "0.000001"},
		{"41b3de4355555553", "333333333.3333332"},
		{"41b3de4355555554", "333333333.33333325"},
		{"41b3de4355555555", "333333333.3333333"},
		{"41b3de4355555556", "333333333.3333334"},
		{"41b3de4355555557", "333333333.33333343"},
		{"becbf647612f3696", "-0.0000033333333333333333"},
		{"43143ff3c1cb0959", "1424953923781206.2"},
	}
	for _, each := range cases {
		if got := canonical(t, double(t, each.bits)); got != each.want {
			t.Errorf("%s: got %s, want %s", each.bits, got, each.want)
		}
	}
}

// The file is made by npm run conformance: bits, and the text that Node prints.
func TestNumbersOfNode(t *testing.T) {
	file, err := os.ReadFile("../../conformance/.work/doubles.txt")
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("npm run conformance makes the file")
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSuffix(string(file), "\n"), "\n")
	if len(lines) < 100_000 {
		t.Errorf("got %d numbers, want 100000 at least", len(lines))
	}
	for _, line := range lines {
		bits, want, _ := strings.Cut(line, " ")
		if got := canonical(t, double(t, bits)); got != want {
			t.Errorf("%s: got %s, want %s", bits, got, want)
		}
	}
}

func TestCanonicalJSON(t *testing.T) {
	cases := []struct {
		value any
		want  string
	}{
		{nil, "null"},
		{[]any{true, false}, "[true,false]"},
		{[]any{}, "[]"},
		{map[string]any{}, "{}"},
		{map[string]any{"b": []any{1.0, map[string]any{"d": nil, "c": true}}, "a": "x"}, `{"a":"x","b":[1,{"c":true,"d":null}]}`},
		{[]any{1.0, math.Copysign(0, -1), 1e20, 1e21, 1.5e-7, 0.00012, -1e-6}, "[1,0,100000000000000000000,1e+21,1.5e-7,0.00012,-0.000001]"},
		{[]any{1, int64(-1), 1 << 53, int64(math.MinInt64)}, "[1,-1,9007199254740992,-9223372036854776000]"},
		{"\x00\b\t\n\v\f\r\"\\/<&\x1f\x7f\u2028é", `"\u0000\b\t\n\u000b\f\r\"\\/<&\u001f` + "\x7f\u2028é\""},
		{map[string]any{"__proto__": 1.0, "": 2.0}, `{"":2,"__proto__":1}`},
		// RFC 8785, section 3.2.3: U+1F600 is two units that begin with D83D, and before U+FB33.
		{
			map[string]any{"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7},
			`{"\r":2,"1":4,"` + "\u0080" + `":6,"ö":7,"€":1,"` + "\U0001f600" + `":5,"` + "\ufb33" + `":3}`,
		},
		{
			map[string]any{"\ue000": 1, "\uffff": 2, "\U00010000": 3, "\U0010ffff": 4, "\U00010001": 5, "a": 6, "ab": 7},
			"{\"a\":6,\"ab\":7,\"\U00010000\":3,\"\U00010001\":5,\"\U0010ffff\":4,\"\ue000\":1,\"\uffff\":2}",
		},
	}
	for _, each := range cases {
		if got := canonical(t, each.value); got != each.want {
			t.Errorf("%v: got %s, want %s", each.value, got, each.want)
		}
	}
}

func TestCanonicalJSONRefuses(t *testing.T) {
	itself := map[string]any{}
	itself["itself"] = []any{itself}
	cases := []struct {
		value               any
		code, path, message string
	}{
		{map[string]any{"a": []any{1.0, math.NaN()}}, "not_json", "/a/1", "JSON carries no NaN at /a/1"},
		{[]any{math.Inf(-1)}, "not_json", "/0", "JSON carries no -Inf at /0"},
		{map[string]any{"a/b": struct{ X int }{1}}, "not_json", "/a~1b", "JSON carries no struct { X int } at /a~1b"},
		{[]string{"a"}, "not_json", "", "JSON carries no []string at the top"},
		{[]any{1<<53 + 1}, "number_not_exact", "/0", "an integer that no double holds at /0"},
		{int64(math.MaxInt64), "number_not_exact", "", "an integer that no double holds at the top"},
		{map[string]any{"a": "x\xed\xa0\x80"}, "not_utf8", "/a", "a text that is no UTF-8 at /a"},
		{[]any{map[string]any{"\xff": 1}}, "not_utf8", "/0", "a text that is no UTF-8 at /0"},
		{itself, "too_deep", strings.Repeat("/itself/0", 500), "too many levels at /itself/0/"},
	}
	for _, each := range cases {
		text, err := CanonicalJSON(each.value)
		var refused *CanonicalJSONError
		if !errors.As(err, &refused) || text != nil {
			t.Fatalf("%s: got %s and %v", each.message, text, err)
		}
		if refused.Code != each.code || refused.Path != each.path {
			t.Errorf("got %s %s, want %s %s", refused.Code, refused.Path, each.code, each.path)
		}
		if !strings.HasPrefix(err.Error(), "no canonical JSON: "+each.message) || len(err.Error()) > 200 {
			t.Errorf("got %q, want %q", err, each.message)
		}
	}
}

func TestCanonicalJSONOfDocuments(t *testing.T) {
	value, err := ReadDocument([]byte(`{"b":[1e2,-0,"\u0041"],"a":0.1}`))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"a":0.1,"b":[100,0,"A"]}`
	if got := canonical(t, value); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	var refused *RefusedError
	if _, err := ReadDocument([]byte(`{"a":[1,9007199254740993]}`)); !errors.As(err, &refused) ||
		refused.Issue.Keyword != "number_not_exact" || refused.Issue.Path != "/a/1" {
		t.Errorf("got %v", err)
	}
}

// The vectors of RFC 8785, where they are at hand.
func TestVectors(t *testing.T) {
	data := os.Getenv("ANALYTICS_SCHEMAS_DATA")
	if data == "" {
		data = "../../../shared/data"
	}
	folder := filepath.Join(data, "json-canonicalization", "cyberphone__json-canonicalization")
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the vectors are not at hand")
	}
	for _, name := range []string{"arrays", "french", "unicode"} {
		input, err := os.ReadFile(filepath.Join(folder, "input", name+".json"))
		if err != nil {
			t.Fatal(err)
		}
		digits, err := os.ReadFile(filepath.Join(folder, "outhex", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		var value any
		if err := json.Unmarshal(input, &value); err != nil {
			t.Fatal(err)
		}
		want := strings.Join(strings.Fields(string(digits)), "")
		if got := hex.EncodeToString([]byte(canonical(t, value))); got != want {
			t.Errorf("%s: got %s, want %s", name, got, want)
		}
	}
}

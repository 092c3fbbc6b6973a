package analyticsschemas

import (
	"fmt"
	"strings"
	"testing"
)

// load makes a reader of definitions, or ends the test.
func load(t *testing.T, definitions string) *Reader {
	t.Helper()
	reader, err := Load([]byte(`{"$defs": ` + definitions + `}`))
	if err != nil {
		t.Fatal(err)
	}
	return reader
}

// ruled makes a reader with one model M, which has one rule.
func ruled(t *testing.T, expression, path string) *Reader {
	t.Helper()
	return load(t, fmt.Sprintf(
		`{"M": {"x-rules": [{"id": "m.rule", "message": "It holds.", "severity": "error", "path": %q, "expr": %s}]}}`,
		path, expression))
}

// told is what the issues of a document of M say in short: keyword or rule, and path.
func told(t *testing.T, reader *Reader, document string) string {
	t.Helper()
	return toldBy(t, reader, "M", document)
}

func toldBy(t *testing.T, reader *Reader, model, document string) string {
	t.Helper()
	issues, err := reader.Validate(model, []byte(document))
	if err != nil {
		t.Error(err)
	}
	texts := []string{}
	for _, issue := range issues {
		if issue.Message == "" || issue.Severity == "" || (issue.Rule == "") == (issue.Keyword == "") {
			t.Errorf("incomplete: %+v", issue)
		}
		texts = append(texts, issue.Rule+issue.Keyword+" "+issue.Path)
	}
	return strings.Join(texts, ", ")
}

// expressionCase says whether a rule holds of a document.
type expressionCase struct {
	expression string
	document   string
	holds      bool
}

func checkExpressions(t *testing.T, cases []expressionCase) {
	t.Helper()
	for _, each := range cases {
		got := told(t, ruled(t, each.expression, "."), each.document)
		if holds := got == ""; holds != each.holds || !(holds || strings.HasPrefix(got, "m.rule ")) {
			t.Errorf("%s of %s: got %q, want it to hold: %v", each.expression, each.document, got, each.holds)
		}
	}
}

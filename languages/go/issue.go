package analyticsschemas

// Severity says how much an issue matters.
type Severity string

// The severities. A document without an error is valid.
const (
	SeverityError   Severity = "error"
	SeverityWarning Severity = "warning"
	SeverityInfo    Severity = "info"
)

// Issue is one thing that is wrong with a document.
type Issue struct {
	// Path is a JSON Pointer (RFC 6901) to the value that is wrong; empty for the whole document.
	Path string `json:"path"`
	// Rule is the id of the broken rule, such as money.yen_has_no_minor_unit; empty for anything else.
	Rule string `json:"rule,omitempty"`
	// Keyword is the keyword of JSON Schema that failed, or the reason why a document could not be
	// read, such as not_json; empty for a rule.
	Keyword string `json:"keyword,omitempty"`
	// Message is a sentence for people.
	Message string `json:"message"`
	// Severity is that of the rule, and SeverityError for anything else.
	Severity Severity `json:"severity"`
}

// Valid reports whether none of the issues is an error.
func Valid(issues []Issue) bool {
	for _, issue := range issues {
		if issue.Severity == SeverityError {
			return false
		}
	}
	return true
}

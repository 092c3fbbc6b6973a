package analyticsschemas

// RefusedError says why bytes are no document.
type RefusedError struct {
	// Issue is what [Reader.Validate] says of such a document.
	Issue Issue
}

func (e *RefusedError) Error() string { return e.Issue.Message }

// ReadDocument is the value of one JSON document, to be digested by [Checksum]: nil, bool, float64,
// string, []any or map[string]any. It reads I-JSON (RFC 7493), as [Reader.Validate] does. The error is a
// [*RefusedError]. Unlike it, encoding/json keeps the last of two equal keys, rounds integers that are
// no doubles, and replaces half of a surrogate pair.
func ReadDocument(document []byte) (any, error) {
	value, wrong := decode(document)
	if wrong != nil {
		return nil, &RefusedError{wrong.issue()}
	}
	return value, nil
}

package analyticsschemas

import "strings"

var pointerEscapes = strings.NewReplacer("~", "~0", "/", "~1")

// pointer is the JSON Pointer (RFC 6901) that leads along the steps.
func pointer(steps []string) string {
	var text strings.Builder
	for _, step := range steps {
		text.WriteByte('/')
		text.WriteString(pointerEscapes.Replace(step))
	}
	return text.String()
}

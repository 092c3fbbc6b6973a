package analyticsschemas

import (
	"os"
	"testing"
)

func BenchmarkLoad(b *testing.B) {
	bundle, err := os.ReadFile("../../schemas/bundle.json")
	if err != nil {
		b.Skip("schemas/bundle.json is not there")
	}
	for range b.N {
		if _, err := Load(bundle); err != nil {
			b.Fatal(err)
		}
	}
}

// A document as it is, without the time to load the bundle.
func BenchmarkValidate(b *testing.B) {
	reader, err := LoadFile("testdata/bundle.json")
	if err != nil {
		b.Fatal(err)
	}
	document := []byte(`{"amount_minor": 19999, "currency": "JPY", "exponent": 0}`)
	b.ReportAllocs()
	for range b.N {
		if issues, err := reader.Validate("Money", document); err != nil || len(issues) > 0 {
			b.Fatal(issues, err)
		}
	}
}

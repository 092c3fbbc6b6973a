package analyticsschemas_test

import (
	"fmt"
	"log"

	analyticsschemas "github.com/analytics-schemas/analytics-schemas/languages/go"
)

func Example() {
	reader, err := analyticsschemas.LoadFile("testdata/bundle.json")
	if err != nil {
		log.Fatal(err)
	}
	issues, err := reader.Validate("Money", []byte(`{"amount_minor": 19999, "currency": "JPY", "exponent": 2}`))
	if err != nil {
		log.Fatal(err)
	}
	for _, issue := range issues {
		fmt.Println(issue.Severity, issue.Path, issue.Rule+issue.Keyword, issue.Message)
	}
	fmt.Println(analyticsschemas.Valid(issues))
	// Output:
	// error /exponent money.yen_has_no_minor_unit A currency without a minor unit, such as JPY, has the exponent 0.
	// false
}

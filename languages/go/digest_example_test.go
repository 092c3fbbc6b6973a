package analyticsschemas_test

import (
	"fmt"
	"log"

	analyticsschemas "github.com/analytics-schemas/analytics-schemas/languages/go"
)

func ExampleChecksum() {
	value, err := analyticsschemas.ReadDocument([]byte(`{"currency": "EUR", "amount_minor": 1.999e3}`))
	if err != nil {
		log.Fatal(err)
	}
	digest, err := analyticsschemas.Checksum(value, analyticsschemas.SHA256)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(digest)
	isSame, err := analyticsschemas.Verify(value, digest, analyticsschemas.SHA256)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(isSame)
	// Output:
	// 382adb226238c33aa201672346faeca3c60b261632abd08ace130f5ba4412e54
	// true
}

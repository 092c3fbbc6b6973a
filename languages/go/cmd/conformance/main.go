// Command conformance judges a pack of documents and writes down the answers, so that readers in all
// languages can be compared. It is given the bundle, the pack and the file for the answers.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	analyticsschemas "github.com/analytics-schemas/analytics-schemas/languages/go"
)

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "Usage: conformance BUNDLE PACK ANSWERS")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// line is a document of the pack.
type line struct {
	ID     string `json:"id"`
	Model  string `json:"model"`
	Base64 []byte `json:"base64"`
}

type answer struct {
	ID     string                   `json:"id"`
	Issues []analyticsschemas.Issue `json:"issues"`
}

type timing struct {
	NanosPerDocument float64 `json:"nanos_per_document"`
}

func run(bundle, pack, answers string) error {
	reader, err := analyticsschemas.LoadFile(bundle)
	if err != nil {
		return err
	}
	input, err := os.Open(pack)
	if err != nil {
		return err
	}
	defer input.Close()
	output, err := os.Create(answers)
	if err != nil {
		return err
	}
	defer output.Close()
	written := bufio.NewWriter(output)
	if err := judgeAll(reader, json.NewDecoder(bufio.NewReader(input)), json.NewEncoder(written)); err != nil {
		return err
	}
	if err := written.Flush(); err != nil {
		return err
	}
	return output.Close()
}

func judgeAll(reader *analyticsschemas.Reader, pack *json.Decoder, answers *json.Encoder) error {
	var spent time.Duration
	documents := 0
	for {
		var document line
		err := pack.Decode(&document)
		if errors.Is(err, io.EOF) {
			return answers.Encode(timing{float64(spent.Nanoseconds()) / float64(max(documents, 1))})
		}
		if err != nil {
			return err
		}
		start := time.Now()
		issues := judge(reader, document)
		spent += time.Since(start)
		documents++
		if err := answers.Encode(answer{document.ID, issues}); err != nil {
			return err
		}
	}
}

// judge answers even where the reader does not.
func judge(reader *analyticsschemas.Reader, document line) (issues []analyticsschemas.Issue) {
	defer func() {
		if failure := recover(); failure != nil {
			issues = []analyticsschemas.Issue{unjudged(fmt.Sprint(failure))}
		}
	}()
	issues, err := reader.Validate(document.Model, document.Base64)
	if err != nil {
		return []analyticsschemas.Issue{unjudged(err.Error())}
	}
	if issues == nil {
		return []analyticsschemas.Issue{}
	}
	return issues
}

func unjudged(message string) analyticsschemas.Issue {
	return analyticsschemas.Issue{Keyword: "unjudged", Message: message, Severity: analyticsschemas.SeverityError}
}

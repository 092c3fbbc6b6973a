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
	SHA256 string                   `json:"sha256,omitempty"`
}

type timing struct {
	NanosPerDocument float64 `json:"nanos_per_document"`
	NanosPerDigest   float64 `json:"nanos_per_digest"`
}

// clock is the mean time of some work.
type clock struct {
	spent time.Duration
	times int
}

// add counts work that began at a time and has just ended.
func (c *clock) add(start time.Time) {
	c.spent += time.Since(start)
	c.times++
}

func (c *clock) mean() float64 { return float64(c.spent.Nanoseconds()) / float64(max(c.times, 1)) }

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
	var judging, digesting clock
	for {
		var document line
		err := pack.Decode(&document)
		if errors.Is(err, io.EOF) {
			return answers.Encode(timing{judging.mean(), digesting.mean()})
		}
		if err != nil {
			return err
		}
		start := time.Now()
		issues := judge(reader, document)
		judging.add(start)
		digest := digestOf(document.Base64, &digesting)
		if err := answers.Encode(answer{document.ID, issues, digest}); err != nil {
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

// digestOf is empty where the bytes are no document. What fails shows as a digest that differs.
func digestOf(document []byte, spent *clock) (digest string) {
	defer func() {
		if failure := recover(); failure != nil {
			digest = fmt.Sprint(failure)
		}
	}()
	value, err := analyticsschemas.ReadDocument(document)
	if err != nil {
		return ""
	}
	defer spent.add(time.Now())
	digest, err = analyticsschemas.Checksum(value, analyticsschemas.SHA256)
	if err != nil {
		return err.Error()
	}
	return digest
}

func unjudged(message string) analyticsschemas.Issue {
	return analyticsschemas.Issue{Keyword: "unjudged", Message: message, Severity: analyticsschemas.SeverityError}
}

// Reads documents with the generated types, and writes them back.
package main

import (
	"bufio"
	"encoding/json"
	"os"
)

type document struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Text string `json:"text"`
}

type answer struct {
	ID    string `json:"id"`
	Text  string `json:"text,omitempty"`
	Error string `json:"error,omitempty"`
}

func main() {
	documents, err := os.Open(os.Args[1])
	must(err)
	answers, err := os.Create(os.Args[2])
	must(err)
	out := json.NewEncoder(answers)
	lines := bufio.NewScanner(documents)
	lines.Buffer(nil, 1<<26)
	for lines.Scan() {
		var given document
		must(json.Unmarshal(lines.Bytes(), &given))
		text, err := writtenBack(given)
		if err != nil {
			must(out.Encode(answer{ID: given.ID, Error: err.Error()}))
		} else {
			must(out.Encode(answer{ID: given.ID, Text: string(text)}))
		}
	}
	must(lines.Err())
	must(answers.Close())
}

func writtenBack(given document) ([]byte, error) {
	value := registry[given.Type]()
	if err := json.Unmarshal([]byte(given.Text), value); err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

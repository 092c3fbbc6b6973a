// Package analyticsschemas judges analytics records by the schemas of analytics-schemas: their
// structure, and the business rules between their fields. It comes to the verdict and the rule ids that
// the TypeScript package comes to.
package analyticsschemas

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// Reader judges documents by the models of one bundle. It may be used by many goroutines at once.
type Reader struct {
	models map[string]model
}

type model struct {
	structure *jsonschema.Schema
	shape     *shape
}

// Load makes a reader of a bundle of schemas, the text of schemas/bundle.json.
func Load(bundle []byte) (*Reader, error) {
	var document map[string]any
	if err := json.Unmarshal(bundle, &document); err != nil {
		return nil, fmt.Errorf("the bundle is no JSON: %w", err)
	}
	definitions, ok := document["$defs"].(map[string]any)
	if !ok {
		return nil, fmt.Errorf("the bundle has no $defs")
	}
	compiler, err := structureCompiler(document)
	if err != nil {
		return nil, err
	}
	shapes := newShapes(definitions)
	reader := &Reader{make(map[string]model, len(definitions))}
	for _, name := range sortedKeys(definitions) {
		structure, err := compiler.Compile(structureURL(name))
		if err != nil {
			return nil, fmt.Errorf("the model %s: %w", name, err)
		}
		shape, err := shapes.of(map[string]any{"$ref": "#/$defs/" + name})
		if err != nil {
			return nil, fmt.Errorf("the model %s: %w", name, err)
		}
		reader.models[name] = model{structure, shape}
	}
	shapes.prune()
	return reader, nil
}

// LoadFile makes a reader of a file that holds a bundle of schemas.
func LoadFile(path string) (*Reader, error) {
	bundle, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return Load(bundle)
}

// Models are the names of the models, sorted.
func (r *Reader) Models() []string { return sortedKeys(r.models) }

// Validate judges one JSON document by a model. There are no issues where it is perfect; whether it is
// valid is asked of [Valid]. The error is an [*UnknownModelError], whatever the document.
func (r *Reader) Validate(model string, document []byte) ([]Issue, error) {
	known, ok := r.models[model]
	if !ok {
		return nil, &UnknownModelError{model, nearest(model, r.Models())}
	}
	value, wrong := decode(document)
	if wrong != nil {
		return []Issue{wrong.issue()}, nil
	}
	if issues := structureIssues(known.structure, value); issues != nil {
		return issues, nil
	}
	known.shape.fill(value, time.Now())
	return known.shape.judge(value, "", nil), nil
}

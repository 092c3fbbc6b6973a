package analyticsschemas

import (
	"sort"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// keysKeyword stands in the place of propertyNames. The validator's own keeps the place of a failure in
// memory that it uses again for the next value, and so tells of another place.
const keysKeyword = "x-keys"

// tellKeys has the keys of an object judged by keysKeyword.
func tellKeys(schema map[string]any) {
	if keys, ok := schema["propertyNames"].(map[string]any); ok {
		delete(schema, "propertyNames")
		schema[keysKeyword] = keys
	}
}

var keysVocabulary = &jsonschema.Vocabulary{
	URL:        "bundle:///keys",
	Subschemas: []jsonschema.SchemaPath{{jsonschema.Prop(keysKeyword)}},
	Compile: func(ctx *jsonschema.CompilerContext, schema map[string]any) (jsonschema.SchemaExt, error) {
		if _, ok := schema[keysKeyword]; !ok {
			return nil, nil
		}
		return keys{ctx.Enqueue([]string{keysKeyword})}, nil
	},
}

type keys struct{ schema *jsonschema.Schema }

// Validate judges the keys of an object, in order.
func (k keys) Validate(ctx *jsonschema.ValidatorContext, value any) {
	members, _ := value.(map[string]any)
	names := make([]string, 0, len(members))
	for name := range members {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if k.schema.Validate(name) != nil {
			ctx.AddError(&kind.PropertyNames{Property: name})
		}
	}
}

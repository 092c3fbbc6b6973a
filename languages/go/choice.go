package analyticsschemas

import (
	"fmt"
	"sort"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// choiceKeyword holds the options of a choice by the text of the property that tells them apart.
const choiceKeyword = "x-choice"

// tellChoice turns a oneOf with x-discriminator into keywords that judge only the option that a value
// claims to be. The verdict is the same, found sooner and told without the failures of other options.
func tellChoice(schema map[string]any) {
	told, ok := discriminatorOf(schema)
	if !ok {
		return
	}
	for _, taken := range []string{"type", "properties", "required"} {
		if _, isTaken := schema[taken]; isTaken {
			return
		}
	}
	texts := make([]any, 0, len(told.options))
	options := make(map[string]any, len(told.options))
	for _, text := range told.texts() {
		texts = append(texts, text)
		options[text] = told.options[text]
	}
	delete(schema, "oneOf")
	schema["type"] = "object"
	schema["required"] = []any{told.property}
	schema["properties"] = map[string]any{told.property: map[string]any{"enum": texts}}
	schema[choiceKeyword] = map[string]any{told.property: options}
}

// discriminator says by which texts of which property the options of a choice are told apart.
type discriminator struct {
	property string
	options  map[string]any
}

func (d discriminator) texts() []string {
	texts := make([]string, 0, len(d.options))
	for text := range d.options {
		texts = append(texts, text)
	}
	sort.Strings(texts)
	return texts
}

// discriminatorOf reads x-discriminator, with the schema of each option in place of its number.
func discriminatorOf(schema map[string]any) (discriminator, bool) {
	entries, _ := schema["oneOf"].([]any)
	told, _ := schema["x-discriminator"].(map[string]any)
	property, ok := told["property"].(string)
	numbers, _ := told["options"].(map[string]any)
	options := make(map[string]any, len(numbers))
	for text, number := range numbers {
		index, isNumber := number.(float64)
		if !isNumber || index < 0 || int(index) >= len(entries) {
			return discriminator{}, false
		}
		options[text] = entries[int(index)]
	}
	return discriminator{property, options}, ok
}

var choiceVocabulary = &jsonschema.Vocabulary{
	URL:        "bundle:///choice",
	Subschemas: []jsonschema.SchemaPath{{jsonschema.Prop(choiceKeyword), jsonschema.AllProp{}, jsonschema.AllProp{}}},
	Compile: func(ctx *jsonschema.CompilerContext, schema map[string]any) (jsonschema.SchemaExt, error) {
		told, ok := schema[choiceKeyword].(map[string]any)
		if !ok {
			return nil, nil
		}
		for property, options := range told {
			members, ok := options.(map[string]any)
			if !ok {
				return nil, fmt.Errorf("%s of %q has no options", choiceKeyword, property)
			}
			compiled := choice{property, make(map[string]*jsonschema.Schema, len(members))}
			for text := range members {
				compiled.options[text] = ctx.Enqueue([]string{choiceKeyword, property, text})
			}
			return compiled, nil
		}
		return nil, nil
	},
}

type choice struct {
	property string
	options  map[string]*jsonschema.Schema
}

// Validate judges a value by the option that it claims to be. Other keywords refuse what is none.
func (c choice) Validate(ctx *jsonschema.ValidatorContext, value any) {
	members, _ := value.(map[string]any)
	text, _ := members[c.property].(string)
	option, ok := c.options[text]
	if !ok {
		return
	}
	if err := ctx.Validate(option, value, nil); err != nil {
		ctx.AddErr(err)
	}
}

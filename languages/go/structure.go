package analyticsschemas

import (
	"fmt"
	"net/url"
	"sort"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// bundleURL names the bundle for references inside it. Nothing is ever loaded from there.
const bundleURL = "bundle:///schemas"

// structureCompiler compiles the structure of the models of a bundle: each is at its structureURL.
func structureCompiler(bundle map[string]any) (*jsonschema.Compiler, error) {
	compiler := jsonschema.NewCompiler()
	compiler.UseLoader(noLoader{})
	compiler.UseRegexpEngine(patternCompiler())
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.RegisterVocabulary(choiceVocabulary)
	compiler.RegisterVocabulary(keysVocabulary)
	compiler.AssertVocabs()
	if err := compiler.AddResource(bundleURL, structureOf(bundle)); err != nil {
		return nil, err
	}
	return compiler, nil
}

func structureURL(model string) string {
	return bundleURL + "#" + url.PathEscape(pointer([]string{"$defs", model}))
}

// noLoader refuses every schema that is not in the bundle.
type noLoader struct{}

func (noLoader) Load(url string) (any, error) {
	return nil, fmt.Errorf("the bundle refers to %s, which is not in it", url)
}

// structureOf is a copy of a schema without the entries of allOf that say rules, and with its choices
// told by their property.
func structureOf(schema any) any {
	switch schema := schema.(type) {
	case map[string]any:
		copied := make(map[string]any, len(schema))
		for name, part := range schema {
			copied[name] = structureOf(part)
		}
		if entries, ok := copied["allOf"].([]any); ok {
			if entries = withoutRules(entries); len(entries) == 0 {
				delete(copied, "allOf")
			} else {
				copied["allOf"] = entries
			}
		}
		tellChoice(copied)
		tellKeys(copied)
		return copied
	case []any:
		copied := make([]any, len(schema))
		for index, part := range schema {
			copied[index] = structureOf(part)
		}
		return copied
	default:
		return schema
	}
}

func withoutRules(entries []any) []any {
	var left []any
	for _, entry := range entries {
		members, _ := entry.(map[string]any)
		if _, isRule := members["x-rule"]; !isRule {
			left = append(left, entry)
		}
	}
	return left
}

// mostFailures is how many failures are told of one document, however many it has.
const mostFailures = 1000

// structureIssues are what is wrong with the structure of a value, in the order of their paths.
func structureIssues(schema *jsonschema.Schema, value any) []Issue {
	err := schema.Validate(value)
	if err == nil {
		return nil
	}
	failure, ok := err.(*jsonschema.ValidationError)
	if !ok {
		return []Issue{{Keyword: "schema", Message: err.Error(), Severity: SeverityError}}
	}
	issues := appendFailures(nil, failure)
	sort.SliceStable(issues, func(a, b int) bool { return issues[a].Path < issues[b].Path })
	return issues
}

// appendFailures appends the failures inside a failure; one of choices or of a key is told as a whole.
func appendFailures(issues []Issue, failure *jsonschema.ValidationError) []Issue {
	isWhole := len(failure.Causes) == 0
	switch failure.ErrorKind.(type) {
	case *kind.AnyOf, *kind.OneOf, *kind.PropertyNames, *kind.Contains:
		isWhole = true
	}
	if isWhole {
		return append(issues, Issue{
			Path:     pointer(failure.InstanceLocation),
			Keyword:  keywordOf(failure.ErrorKind),
			Message:  messageOf(failure),
			Severity: SeverityError,
		})
	}
	for _, cause := range failure.Causes {
		if len(issues) < mostFailures {
			issues = appendFailures(issues, cause)
		}
	}
	return issues
}

func keywordOf(failed jsonschema.ErrorKind) string {
	switch failed.(type) {
	case *kind.Not:
		return "not"
	case *kind.FalseSchema:
		return "false"
	}
	if path := failed.KeywordPath(); len(path) > 0 {
		return path[0]
	}
	return "schema"
}

package analyticsschemas

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// shape is what a schema says beyond structure: its rules and defaults, and the shapes inside it.
type shape struct {
	rules    []rule
	defaults []missing
	// property tells by its text which of the options applies; empty where there are none.
	property string
	options  map[string]*shape
	items    *shape
	members  []member
	// named are the names of all properties, those without a shape among them.
	named map[string]bool
	// others is the shape of the members that are not named.
	others *shape
}

type member struct {
	name  string
	shape *shape
}

// shapes compiles the shapes of a bundle, each reference once.
type shapes struct {
	definitions map[string]any
	all         []*shape
	known       map[string]*shape
}

func newShapes(definitions map[string]any) *shapes {
	return &shapes{definitions: definitions, known: map[string]*shape{}}
}

// of compiles the shape of a schema.
func (s *shapes) of(schema any) (*shape, error) {
	members, _ := schema.(map[string]any)
	name := ""
	for hops := 0; ; hops++ {
		reference, isReference := members["$ref"].(string)
		if !isReference {
			break
		}
		name = strings.TrimPrefix(reference, "#/$defs/")
		definition, ok := s.definitions[name].(map[string]any)
		if !ok || hops > len(s.definitions) {
			return nil, fmt.Errorf("the bundle lacks %s", reference)
		}
		members = definition
	}
	if known, ok := s.known[name]; ok {
		return known, nil
	}
	made := &shape{}
	s.all = append(s.all, made)
	if name != "" {
		s.known[name] = made
	}
	return made, s.fill(made, members)
}

func (s *shapes) fill(made *shape, schema map[string]any) error {
	if told, ok := discriminatorOf(schema); ok {
		made.property = told.property
		made.options = make(map[string]*shape, len(told.options))
		for text, option := range told.options {
			if err := s.into(option, func(inner *shape) { made.options[text] = inner }); err != nil {
				return err
			}
		}
		return nil
	}
	entries, _ := schema["x-rules"].([]any)
	for _, entry := range entries {
		compiled, err := compileRule(entry)
		if err != nil {
			return err
		}
		made.rules = append(made.rules, compiled)
	}
	properties, _ := schema["properties"].(map[string]any)
	made.named = make(map[string]bool, len(properties))
	for _, name := range sortedKeys(properties) {
		made.named[name] = true
		if absent, ok, err := missingOf(name, properties[name]); err != nil {
			return err
		} else if ok {
			made.defaults = append(made.defaults, absent)
		}
		if err := s.into(properties[name], func(inner *shape) {
			made.members = append(made.members, member{name, inner})
		}); err != nil {
			return err
		}
	}
	if err := s.into(schema["items"], func(inner *shape) { made.items = inner }); err != nil {
		return err
	}
	return s.into(schema["additionalProperties"], func(inner *shape) { made.others = inner })
}

// into compiles the shape of what is a schema, and leaves out what is absent or a boolean.
func (s *shapes) into(schema any, keep func(*shape)) error {
	if _, ok := schema.(map[string]any); !ok {
		return nil
	}
	inner, err := s.of(schema)
	keep(inner)
	return err
}

// prune takes out the shapes that say nothing, so that no value is walked in vain.
func (s *shapes) prune() {
	speaks := map[*shape]bool{}
	for grown := true; grown; {
		grown = false
		for _, each := range s.all {
			if !speaks[each] && each.says(speaks) {
				speaks[each] = true
				grown = true
			}
		}
	}
	for _, each := range s.all {
		if !speaks[each.items] {
			each.items = nil
		}
		if !speaks[each.others] {
			each.others = nil
		}
		kept := each.members[:0]
		for _, inner := range each.members {
			if speaks[inner.shape] {
				kept = append(kept, inner)
			}
		}
		each.members = kept
	}
}

func (s *shape) says(speaks map[*shape]bool) bool {
	if len(s.rules) > 0 || len(s.defaults) > 0 || speaks[s.items] || speaks[s.others] {
		return true
	}
	for _, option := range s.options {
		if speaks[option] {
			return true
		}
	}
	for _, inner := range s.members {
		if speaks[inner.shape] {
			return true
		}
	}
	return false
}

// chosen is the shape that applies to a value: an option, where there are some.
func (s *shape) chosen(value any) *shape {
	for s != nil && s.property != "" {
		object, _ := value.(map[string]any)
		text, _ := object[s.property].(string)
		s = s.options[text]
	}
	return s
}

// each visits the members of a value that have a shape. A step is made into text only where it is asked.
func (s *shape) each(value any, visit func(inner *shape, value any, step func() string)) {
	switch value := value.(type) {
	case []any:
		if s.items == nil {
			return
		}
		for index, item := range value {
			visit(s.items, item, func() string { return strconv.Itoa(index) })
		}
	case map[string]any:
		for _, inner := range s.members {
			if found, ok := value[inner.name]; ok {
				visit(inner.shape, found, func() string { return inner.name })
			}
		}
		if s.others == nil {
			return
		}
		for _, name := range sortedKeys(value) {
			if !s.named[name] {
				visit(s.others, value[name], func() string { return name })
			}
		}
	}
}

// fill puts the defaults into a value, those that are generated as of an instant. A default is complete: nothing inside it is filled in.
func (s *shape) fill(value any, at time.Time) {
	s = s.chosen(value)
	if s == nil {
		return
	}
	s.each(value, func(inner *shape, value any, _ func() string) { inner.fill(value, at) })
	if object, ok := value.(map[string]any); ok {
		for _, absent := range s.defaults {
			if _, isPresent := object[absent.name]; !isPresent {
				object[absent.name] = absent.make(at)
			}
		}
	}
}

// judge appends an issue for each rule that a value breaks, the outermost first.
func (s *shape) judge(value any, place string, issues []Issue) []Issue {
	s = s.chosen(value)
	if s == nil {
		return issues
	}
	for _, each := range s.rules {
		if !each.holds(value, value) {
			issues = append(issues, Issue{
				Path:     place + each.locate(value),
				Rule:     each.id,
				Message:  each.message,
				Severity: each.severity,
			})
		}
	}
	s.each(value, func(inner *shape, value any, step func() string) {
		issues = inner.judge(value, place+pointer([]string{step()}), issues)
	})
	return issues
}

package analyticsschemas

import (
	"sort"
	"strings"
)

// path is a path of a rule, split once.
type path struct {
	// isRooted is whether the path leads from the root even inside an item.
	isRooted bool
	steps    []string
}

const (
	eachItem  = "[]"
	eachValue = "*"
)

func isWildcard(step string) bool { return step == eachItem || step == eachValue }

func parsePath(text string) path {
	relative := strings.TrimPrefix(text, "$.")
	steps := strings.FieldsFunc(strings.ReplaceAll(relative, eachItem, "."+eachItem), func(symbol rune) bool { return symbol == '.' })
	return path{isRooted: len(relative) < len(text), steps: steps}
}

// wildcard is the index of the first wildcard, or the number of steps.
func (p path) wildcard() int { return firstWildcard(p.steps) }

func firstWildcard(steps []string) int {
	for index, step := range steps {
		if isWildcard(step) {
			return index
		}
	}
	return len(steps)
}

// operand reads a value; nil is an absent one. Paths start at the item, where there is one, and at the
// root otherwise: then both are the same.
type operand func(root, item any) any

// list reads many values, those that are nil among them.
type list func(root, item any) []any

// value reads what stands at the path: one value, or with a wildcard a []any.
func (p path) value() operand {
	read := walker(p.steps)
	if p.isRooted {
		return func(root, _ any) any { return read(root) }
	}
	return func(_, item any) any { return read(item) }
}

func (p path) list() list {
	read := p.value()
	isMany := p.wildcard() < len(p.steps)
	return func(root, item any) []any {
		found := read(root, item)
		switch {
		case found == nil:
			return nil
		case isMany:
			return found.([]any)
		default:
			return []any{found}
		}
	}
}

func walker(steps []string) func(from any) any {
	wildcard := firstWildcard(steps)
	fixed := steps[:wildcard]
	if wildcard == len(steps) {
		return func(from any) any { return walk(from, fixed) }
	}
	isItems := steps[wildcard] == eachItem
	rest := steps[wildcard+1:]
	if len(rest) == 0 {
		return func(from any) any {
			if found, ok := members(walk(from, fixed), isItems); ok {
				return found
			}
			return nil
		}
	}
	deeper := walker(rest)
	isNested := firstWildcard(rest) < len(rest)
	return func(from any) any {
		outer, ok := members(walk(from, fixed), isItems)
		if !ok {
			return nil
		}
		found := make([]any, 0, len(outer))
		for _, member := range outer {
			value := deeper(member)
			switch {
			case value == nil:
			case isNested:
				found = append(found, value.([]any)...)
			default:
				found = append(found, value)
			}
		}
		return found
	}
}

func walk(from any, steps []string) any {
	for _, step := range steps {
		object, _ := from.(map[string]any)
		from = object[step]
	}
	return from
}

// members are the items of an array, or the values of an object in the order of its keys.
func members(value any, isItems bool) ([]any, bool) {
	if isItems {
		items, ok := value.([]any)
		return items, ok
	}
	object, ok := value.(map[string]any)
	values := make([]any, 0, len(object))
	for _, key := range sortedKeys(object) {
		values = append(values, object[key])
	}
	return values, ok
}

func sortedKeys[Value any](object map[string]Value) []string {
	keys := make([]string, 0, len(object))
	for key := range object {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

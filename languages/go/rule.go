package analyticsschemas

import (
	"fmt"
	"strconv"
)

// rule is a business rule, ready to judge.
type rule struct {
	id       string
	message  string
	severity Severity
	holds    condition
	// locate says where the issue for a value that breaks the rule points.
	locate func(root any) string
}

func compileRule(entry any) (rule, error) {
	members, _ := entry.(map[string]any)
	id, _ := members["id"].(string)
	message, _ := members["message"].(string)
	severity, _ := members["severity"].(string)
	at, isPath := members["path"].(string)
	if id == "" || !isPath {
		return rule{}, fmt.Errorf("%v is no rule", entry)
	}
	e := &expressions{}
	compiled := rule{
		id:       id,
		message:  message,
		severity: Severity(severity),
		holds:    e.evaluate(members["expr"]),
		locate:   e.locator(members["expr"], parsePath(at)),
	}
	if e.err != nil {
		return rule{}, fmt.Errorf("the rule %s: %w", id, e.err)
	}
	return compiled, nil
}

// locator points to the first member that breaks the rule where it is about each member of a list, and
// to the path of the rule otherwise.
func (e *expressions) locator(expression any, at path) func(root any) string {
	field := pointer(at.steps[:at.wildcard()])
	about, ok := aboutItems(expression)
	if !ok {
		return func(any) string { return field }
	}
	items := e.path(about, 0)
	holds := e.evaluate(e.argument(about, 1))
	whole := pointer(items.steps[:items.wildcard()])
	return func(root any) string {
		place, ok := firstPlace(root, items.steps, "", func(member any) bool { return !holds(root, member) })
		if !ok {
			place = whole
		}
		return place + field
	}
}

// aboutItems is the each that an expression is, or that the second argument of a when is.
func aboutItems(expression any) (node, bool) {
	of, _ := nodeOf(expression)
	if of.operator == "when" && len(of.arguments) > 1 {
		return aboutItems(of.arguments[1])
	}
	return of, of.operator == "each"
}

// firstPlace is the pointer to the first value along the steps that is wanted.
func firstPlace(value any, steps []string, place string, isWanted func(any) bool) (string, bool) {
	if len(steps) == 0 {
		return place, isWanted(value)
	}
	switch step, rest := steps[0], steps[1:]; step {
	case eachItem:
		items, _ := value.([]any)
		for index, item := range items {
			if found, ok := firstPlace(item, rest, place+"/"+strconv.Itoa(index), isWanted); ok {
				return found, true
			}
		}
	case eachValue:
		object, _ := value.(map[string]any)
		for _, key := range sortedKeys(object) {
			if found, ok := firstPlace(object[key], rest, place+pointer([]string{key}), isWanted); ok {
				return found, true
			}
		}
	default:
		object, _ := value.(map[string]any)
		if member := object[step]; member != nil {
			return firstPlace(member, rest, place+pointer([]string{step}), isWanted)
		}
	}
	return "", false
}

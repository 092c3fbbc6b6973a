package analyticsschemas

import "strings"

// condition judges an item of a root; outside of lists both are the same.
type condition func(root, item any) bool

// evaluate compiles a condition that holds where it does not speak.
func (e *expressions) evaluate(expression any) condition { return e.spoken(expression, true) }

// affirm compiles a condition that is false where it does not speak.
func (e *expressions) affirm(expression any) condition { return e.spoken(expression, false) }

func (e *expressions) spoken(expression any, otherwise bool) condition {
	of, ok := nodeOf(expression)
	if !ok {
		e.fail("%v is no condition", expression)
		return nil
	}
	judge := e.condition(of)
	inputs := []operand{}
	for _, text := range spokenPaths(expression) {
		inputs = append(inputs, presence(parsePath(text)))
	}
	return func(root, item any) bool {
		for _, input := range inputs {
			if input(root, item) == nil {
				return otherwise
			}
		}
		return judge(root, item)
	}
}

// presence reads what must be there for a path to be present: for a wildcard, its list.
func presence(of path) operand {
	wildcard := of.wildcard()
	if wildcard == len(of.steps) {
		return of.value()
	}
	return path{of.isRooted, of.steps[:wildcard+1]}.value()
}

func (e *expressions) inner(of node, index int) condition {
	inner, ok := nodeOf(e.argument(of, index))
	if !ok {
		e.fail("argument %d of %s is no condition", index+1, of.operator)
		return nil
	}
	return e.condition(inner)
}

func (e *expressions) condition(of node) condition {
	switch of.operator {
	case "has":
		return tally(e.paths(of, 0), func(found, _ int) bool { return found == 1 })
	case "atLeastOne":
		return tally(e.paths(of, 0), func(found, _ int) bool { return found > 0 })
	case "exactlyOne":
		return tally(e.paths(of, 0), func(found, _ int) bool { return found == 1 })
	case "together":
		return tally(e.paths(of, 0), func(found, all int) bool { return found == 0 || found == all })
	case "not":
		negated := e.inner(of, 0)
		return func(root, item any) bool { return !negated(root, item) }
	case "and":
		conditions := e.conditions(of)
		return func(root, item any) bool {
			for _, holds := range conditions {
				if !holds(root, item) {
					return false
				}
			}
			return true
		}
	case "or":
		conditions := e.conditions(of)
		return func(root, item any) bool {
			for _, holds := range conditions {
				if holds(root, item) {
					return true
				}
			}
			return false
		}
	case "when":
		applies, holds := e.inner(of, 0), e.inner(of, 1)
		return func(root, item any) bool { return !applies(root, item) || holds(root, item) }
	case "eq":
		return e.compare(of, isEqual)
	case "ne":
		return e.compare(of, func(a, b any) bool { return !isEqual(a, b) })
	case "lt":
		return e.compare(of, func(a, b any) bool { return inOrder(a, b, isLess[float64], isLess[string]) })
	case "le":
		return e.compare(of, func(a, b any) bool { return inOrder(a, b, isAtMost[float64], isAtMost[string]) })
	case "gt":
		return e.compare(of, func(a, b any) bool { return inOrder(b, a, isLess[float64], isLess[string]) })
	case "ge":
		return e.compare(of, func(a, b any) bool { return inOrder(b, a, isAtMost[float64], isAtMost[string]) })
	case "near":
		return e.near(of)
	case "multipleOf":
		return e.compare(of, isMultiple)
	case "earlier":
		return e.compare(of, func(a, b any) bool { return millis(a) < millis(b) })
	case "notLater":
		return e.compare(of, isNotLater)
	case "startsWith":
		return e.compare(of, func(a, b any) bool {
			text, isText := a.(string)
			start, isStart := b.(string)
			return isText && isStart && strings.HasPrefix(text, start)
		})
	case "oneOf":
		return e.oneOf(of)
	case "contains":
		values, wanted := e.path(of, 0).list(), e.operand(of, 1)
		return func(root, item any) bool { return contains(values(root, item), wanted(root, item)) }
	case "subset":
		return e.subset(of)
	case "unique":
		return e.unique(of)
	case "ascending":
		values := e.path(of, 0).list()
		return func(root, item any) bool {
			return isSorted(values(root, item), func(a, b any) bool { return number(a) <= number(b) })
		}
	case "chronological":
		values := e.path(of, 0).list()
		return func(root, item any) bool { return isSorted(values(root, item), isNotLater) }
	case "each":
		items, holds := e.path(of, 0).list(), e.evaluate(e.argument(of, 1))
		return func(root, item any) bool {
			for _, member := range items(root, item) {
				if !holds(root, member) {
					return false
				}
			}
			return true
		}
	default:
		e.fail("there is no condition %q", of.operator)
		return nil
	}
}

// tally judges how many of the paths are present.
func tally(paths []path, accept func(found, all int) bool) condition {
	inputs := []operand{}
	for _, each := range paths {
		inputs = append(inputs, presence(each))
	}
	return func(root, item any) bool {
		found := 0
		for _, input := range inputs {
			if input(root, item) != nil {
				found++
			}
		}
		return accept(found, len(inputs))
	}
}

func (e *expressions) compare(of node, holds func(a, b any) bool) condition {
	a, b := e.operand(of, 0), e.operand(of, 1)
	return func(root, item any) bool { return holds(a(root, item), b(root, item)) }
}

func (e *expressions) near(of node) condition {
	tolerance, _ := e.argument(of, 2).(map[string]any)
	if limit, ok := tolerance["abs"].(float64); ok {
		return e.compare(of, func(a, b any) bool { return difference(a, b) <= limit })
	}
	limit, ok := tolerance["rel"].(float64)
	if !ok {
		e.fail("near has no tolerance")
	}
	return e.compare(of, func(a, b any) bool { return difference(a, b) <= limit*magnitude(a, b) })
}

func (e *expressions) oneOf(of node) condition {
	value := e.operand(of, 0)
	known := map[any]bool{}
	for index := 1; index < len(of.arguments); index++ {
		known[e.constant(of, index)] = true
	}
	return func(root, item any) bool {
		found := value(root, item)
		return isComparable(found) && known[found]
	}
}

func (e *expressions) constant(of node, index int) any {
	switch argument := e.argument(of, index).(type) {
	case float64, bool:
		return argument
	case map[string]any:
		if text, ok := argument["lit"].(string); ok {
			return text
		}
	}
	e.fail("argument %d of %s is no constant", index+1, of.operator)
	return nil
}

func (e *expressions) subset(of node) condition {
	part := e.path(of, 0).list()
	wholes := []list{}
	for _, each := range e.paths(of, 1) {
		wholes = append(wholes, each.list())
	}
	return func(root, item any) bool {
		known := map[any]bool{}
		for _, whole := range wholes {
			for _, value := range whole(root, item) {
				if isComparable(value) {
					known[value] = true
				}
			}
		}
		for _, value := range part(root, item) {
			if !isComparable(value) || !known[value] {
				return false
			}
		}
		return true
	}
}

func (e *expressions) unique(of node) condition {
	values, columns := e.path(of, 0).list(), e.operands(of, 1)
	if len(columns) == 0 {
		return func(root, item any) bool { return isUnique(values(root, item)) }
	}
	return func(root, item any) bool {
		rows := [][]any{}
		for _, member := range values(root, item) {
			row := make([]any, len(columns))
			for index, read := range columns {
				row[index] = read(root, member)
			}
			rows = append(rows, row)
		}
		return areUniqueRows(rows)
	}
}

package analyticsschemas

import "fmt"

// expressions compiles expressions and keeps the first thing that is wrong with one.
type expressions struct {
	err error
}

func (e *expressions) fail(format string, arguments ...any) {
	if e.err == nil {
		e.err = fmt.Errorf(format, arguments...)
	}
}

// node is one operator of an expression with its arguments.
type node struct {
	operator  string
	arguments []any
}

func nodeOf(expression any) (node, bool) {
	members, _ := expression.(map[string]any)
	operator, isNode := members["op"].(string)
	arguments, hasArguments := members["args"].([]any)
	return node{operator, arguments}, isNode && hasArguments
}

func (e *expressions) argument(of node, index int) any {
	if index < len(of.arguments) {
		return of.arguments[index]
	}
	e.fail("%s lacks its argument %d", of.operator, index+1)
	return nil
}

func (e *expressions) path(of node, index int) path {
	text, ok := e.argument(of, index).(string)
	if !ok {
		e.fail("argument %d of %s is no path", index+1, of.operator)
	}
	return parsePath(text)
}

func (e *expressions) paths(of node, from int) []path {
	paths := []path{}
	for index := from; index < len(of.arguments); index++ {
		paths = append(paths, e.path(of, index))
	}
	return paths
}

func (e *expressions) conditions(of node) []condition {
	conditions := []condition{}
	for index := range of.arguments {
		conditions = append(conditions, e.inner(of, index))
	}
	return conditions
}

func (e *expressions) operands(of node, from int) []operand {
	operands := []operand{}
	for index := from; index < len(of.arguments); index++ {
		operands = append(operands, e.operand(of, index))
	}
	return operands
}

// operand compiles a path, a constant or a calculation.
func (e *expressions) operand(of node, index int) operand {
	switch argument := e.argument(of, index).(type) {
	case string:
		return parsePath(argument).value()
	case float64, bool:
		return func(_, _ any) any { return argument }
	case map[string]any:
		if text, ok := argument["lit"].(string); ok {
			return func(_, _ any) any { return text }
		}
		if inner, ok := nodeOf(argument); ok {
			return e.calculation(inner)
		}
	}
	e.fail("argument %d of %s is no operand", index+1, of.operator)
	return nil
}

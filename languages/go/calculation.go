package analyticsschemas

import "math"

// calculation compiles what comes to a number. One of which an operand is absent is absent itself.
func (e *expressions) calculation(of node) operand {
	switch of.operator {
	case "add":
		return e.arithmetic(of, func(a, b float64) float64 { return a + b })
	case "sub":
		return e.arithmetic(of, func(a, b float64) float64 { return a - b })
	case "mul":
		return e.arithmetic(of, func(a, b float64) float64 { return a * b })
	case "div":
		return e.arithmetic(of, func(a, b float64) float64 { return a / b })
	case "pow":
		return e.arithmetic(of, power)
	case "sum":
		return e.fold(of, 0, func(sofar, value float64) float64 { return sofar + value })
	case "product":
		return e.fold(of, 1, func(sofar, value float64) float64 { return sofar * value })
	case "min":
		return e.fold(of, math.Inf(1), func(sofar, value float64) float64 { return min(sofar, value) })
	case "max":
		return e.fold(of, math.Inf(-1), func(sofar, value float64) float64 { return max(sofar, value) })
	case "count":
		return e.count(of)
	case "millisBetween":
		from, to := e.operand(of, 0), e.operand(of, 1)
		return func(root, item any) any { return millis(to(root, item)) - millis(from(root, item)) }
	default:
		e.fail("there is no calculation %q", of.operator)
		return nil
	}
}

func (e *expressions) arithmetic(of node, apply func(a, b float64) float64) operand {
	left, right := e.operand(of, 0), e.operand(of, 1)
	return func(root, item any) any {
		a, b := left(root, item), right(root, item)
		if a == nil || b == nil {
			return nil
		}
		return apply(number(a), number(b))
	}
}

// power is a to the power of b; unlike C's, NaN where |a| is 1 and b infinite or NaN. A square, a root and
// an inverse are correctly rounded.
func power(a, b float64) float64 {
	switch {
	case math.IsNaN(b) || (math.Abs(a) == 1 && math.IsInf(b, 0)):
		return math.NaN()
	case b == 2:
		return a * a
	case b == 0.5 && a > 0:
		return math.Sqrt(a)
	case b == -1:
		return 1 / a
	default:
		return math.Pow(a, b)
	}
}

// fold brings the numbers of a list together; members of which the operand is absent are left out.
func (e *expressions) fold(of node, start float64, join func(sofar, value float64) float64) operand {
	items := e.path(of, 0).list()
	read := parsePath(".").value()
	if len(of.arguments) > 1 {
		read = e.operand(of, 1)
	}
	return func(root, item any) any {
		result := start
		for _, member := range items(root, item) {
			if value := read(root, member); value != nil {
				result = join(result, number(value))
			}
		}
		return result
	}
}

func (e *expressions) count(of node) operand {
	items := e.path(of, 0).list()
	if len(of.arguments) < 2 {
		return func(root, item any) any { return float64(len(items(root, item))) }
	}
	isCounted := e.affirm(of.arguments[1])
	return func(root, item any) any {
		found := 0.0
		for _, member := range items(root, item) {
			if isCounted(root, member) {
				found++
			}
		}
		return found
	}
}

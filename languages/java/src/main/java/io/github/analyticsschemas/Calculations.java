package io.github.analyticsschemas;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import tools.jackson.databind.JsonNode;

/** The operators that come to a number. */
record Calculations(Scope scope) {
  /** From a tree to an operand. */
  Operand calculation(JsonNode node) {
    String operator = node.get("op").stringValue();
    List<JsonNode> args = List.copyOf(node.get("args").values());
    return switch (operator) {
      case "add" -> binary(args, Double::sum);
      case "sub" -> binary(args, (x, y) -> x - y);
      case "mul" -> binary(args, (x, y) -> x * y);
      case "div" -> binary(args, (x, y) -> x / y);
      case "pow" -> binary(args, Calculations::power);
      case "sum" -> fold(args, 0, Double::sum);
      case "product" -> fold(args, 1, (x, y) -> x * y);
      case "min" -> fold(args, Double.POSITIVE_INFINITY, Math::min);
      case "max" -> fold(args, Double.NEGATIVE_INFINITY, Math::max);
      case "count" -> count(args);
      case "millisBetween" -> {
        Operand from = scope.operand(args.get(0));
        Operand to = scope.operand(args.get(1));
        yield (root, item) ->
            InstantText.millis(to.read(root, item)) - InstantText.millis(from.read(root, item));
      }
      default -> throw Scope.unknown(operator);
    };
  }

  /** Absent when one of its operands is. */
  private Operand binary(List<JsonNode> args, DoubleBinaryOperator apply) {
    Operand a = scope.operand(args.get(0));
    Operand b = scope.operand(args.get(1));
    return (root, item) -> {
      Object x = a.read(root, item);
      Object y = b.read(root, item);
      return x == null || y == null
          ? null
          : apply.applyAsDouble(Operand.number(x), Operand.number(y));
    };
  }

  private Operand fold(List<JsonNode> args, double start, DoubleBinaryOperator join) {
    ValuePath list = scope.path(args.get(0));
    Operand of =
        args.size() > 1 ? Scope.itemOperand(args.get(1)) : (root, item) -> Operand.valueOf(item);
    return (root, item) -> {
      double result = start;
      for (JsonNode member : list.all(root, item)) {
        Object value = of.read(root, member);
        if (value != null) {
          result = join.applyAsDouble(result, Operand.number(value));
        }
      }
      return result;
    };
  }

  private Operand count(List<JsonNode> args) {
    ValuePath list = scope.path(args.get(0));
    Condition isCounted = args.size() > 1 ? Scope.spoken(args.get(1), false) : (root, item) -> true;
    return (root, item) -> {
      double count = 0;
      for (JsonNode member : list.all(root, item)) {
        count += isCounted.holds(root, member) ? 1 : 0;
      }
      return count;
    };
  }

  /** Squares, roots and inverses are rounded correctly, whatever {@link Math#pow} makes of them. */
  private static double power(double base, double exponent) {
    if (exponent == 2) {
      return base * base;
    }
    if (exponent == 0.5 && base > 0) {
      return Math.sqrt(base);
    }
    return exponent == -1 ? 1 / base : Math.pow(base, exponent);
  }
}

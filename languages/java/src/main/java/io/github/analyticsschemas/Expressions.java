package io.github.analyticsschemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntPredicate;
import tools.jackson.databind.JsonNode;

/**
 * From the tree of a rule to conditions and operands. One of these stands for one scope: it notes the
 * paths that must be present for the scope's condition to speak.
 */
final class Expressions {
  private final Set<String> noted = new HashSet<>();
  private final List<ValuePath> inputs = new ArrayList<>();

  private Expressions() {}

  /** What a condition comes to, and {@code otherwise} where it does not speak. */
  static Condition spoken(JsonNode expression, boolean otherwise) {
    Expressions scope = new Expressions();
    Condition condition = scope.condition(expression);
    ValuePath[] inputs = scope.inputs.toArray(ValuePath[]::new);
    if (inputs.length == 0) {
      return condition;
    }
    return (root, item) -> {
      for (ValuePath input : inputs) {
        if (!input.isPresent(root, item)) {
          return otherwise;
        }
      }
      return condition.holds(root, item);
    };
  }

  private Condition condition(JsonNode node) {
    String operator = node.get("op").stringValue();
    List<JsonNode> args = List.copyOf(node.get("args").values());
    return switch (operator) {
      case "has", "atLeastOne" -> present(args, count -> count > 0);
      case "exactlyOne" -> present(args, count -> count == 1);
      case "together" -> present(args, count -> count == 0 || count == args.size());
      case "not" -> {
        Condition inner = condition(args.get(0));
        yield (root, item) -> !inner.holds(root, item);
      }
      case "and" -> {
        Condition[] all = conditions(args);
        yield (root, item) -> {
          for (Condition each : all) {
            if (!each.holds(root, item)) {
              return false;
            }
          }
          return true;
        };
      }
      case "or" -> {
        Condition[] all = conditions(args);
        yield (root, item) -> {
          for (Condition each : all) {
            if (each.holds(root, item)) {
              return true;
            }
          }
          return false;
        };
      }
      case "when" -> {
        Condition applies = condition(args.get(0));
        Condition then = condition(args.get(1));
        yield (root, item) -> !applies.holds(root, item) || then.holds(root, item);
      }
      case "eq" -> compare(args, Equality::areEqual);
      case "ne" -> compare(args, (a, b) -> !Equality.areEqual(a, b));
      case "lt" -> compare(args, (a, b) -> isOrdered(a, b, -1, -1));
      case "le" -> compare(args, (a, b) -> isOrdered(a, b, -1, 0));
      case "gt" -> compare(args, (a, b) -> isOrdered(a, b, 1, 1));
      case "ge" -> compare(args, (a, b) -> isOrdered(a, b, 0, 1));
      case "near" -> near(args);
      case "multipleOf" ->
          compare(args, (a, b) -> Operand.number(a) % Operand.number(b) == 0);
      case "earlier" ->
          compare(args, (a, b) -> InstantText.millis(a) < InstantText.millis(b));
      case "notLater" ->
          compare(args, (a, b) -> InstantText.millis(a) <= InstantText.millis(b));
      case "startsWith" ->
          compare(
              args,
              (a, b) -> a instanceof String x && b instanceof String y && x.startsWith(y));
      case "oneOf" -> oneOf(args);
      case "contains" -> contains(args);
      case "subset" -> subset(args);
      case "unique" -> unique(args);
      case "ascending" -> {
        ValuePath list = path(args.get(0));
        yield (root, item) -> {
          double before = Double.NaN;
          int index = 0;
          for (JsonNode member : list.all(root, item)) {
            double number = Operand.number(Operand.valueOf(member));
            if (index++ > 0 && !(number >= before)) {
              return false;
            }
            before = number;
          }
          return true;
        };
      }
      case "chronological" -> {
        ValuePath list = path(args.get(0));
        yield (root, item) -> {
          double before = Double.NaN;
          int index = 0;
          for (JsonNode member : list.all(root, item)) {
            double millis = InstantText.millis(Operand.valueOf(member));
            if (index++ > 0 && !(before <= millis)) {
              return false;
            }
            before = millis;
          }
          return true;
        };
      }
      case "each" -> {
        ValuePath list = path(args.get(0));
        Condition holds = spoken(args.get(1), true);
        yield (root, item) -> {
          for (JsonNode member : list.all(root, item)) {
            if (!holds.holds(root, member)) {
              return false;
            }
          }
          return true;
        };
      }
      default -> throw unknown(operator);
    };
  }

  private Condition[] conditions(List<JsonNode> args) {
    return args.stream().map(this::condition).toArray(Condition[]::new);
  }

  /** These paths are asked for, not needed: they are not noted. */
  private static Condition present(List<JsonNode> args, IntPredicate accept) {
    ValuePath[] paths =
        args.stream().map(text -> ValuePath.of(text.stringValue())).toArray(ValuePath[]::new);
    return (root, item) -> {
      int count = 0;
      for (ValuePath path : paths) {
        count += path.isPresent(root, item) ? 1 : 0;
      }
      return accept.test(count);
    };
  }

  private interface Comparison {
    boolean holds(Object a, Object b);
  }

  private Condition compare(List<JsonNode> args, Comparison comparison) {
    Operand a = operand(args.get(0));
    Operand b = operand(args.get(1));
    return (root, item) -> comparison.holds(a.read(root, item), b.read(root, item));
  }

  /** Whether two numbers or two texts stand in an order between these, such as -1 and 0 for {@code le}. */
  private static boolean isOrdered(Object a, Object b, int lowest, int highest) {
    int order;
    if (a instanceof Double x && b instanceof Double y) {
      if (x.isNaN() || y.isNaN()) {
        return false;
      }
      order = x < y ? -1 : x > y ? 1 : 0;
    } else if (a instanceof String x && b instanceof String y) {
      order = Integer.signum(x.compareTo(y));
    } else {
      return false;
    }
    return lowest <= order && order <= highest;
  }

  private Condition near(List<JsonNode> args) {
    JsonNode tolerance = args.get(2);
    boolean isAbsolute = tolerance.has("abs");
    double limit = tolerance.get(isAbsolute ? "abs" : "rel").doubleValue();
    return compare(
        args,
        (x, y) -> {
          double a = Operand.number(x);
          double b = Operand.number(y);
          double allowed = isAbsolute ? limit : limit * Math.max(Math.abs(a), Math.abs(b));
          return Math.abs(a - b) <= allowed;
        });
  }

  private Condition oneOf(List<JsonNode> args) {
    Operand value = operand(args.get(0));
    Set<Object> known = new HashSet<>();
    args.stream().skip(1).forEach(constant -> known.add(Equality.keyOf(constantOf(constant))));
    return (root, item) -> {
      Object key = Equality.keyOf(value.read(root, item));
      return key != null && known.contains(key);
    };
  }

  private Condition contains(List<JsonNode> args) {
    ValuePath list = path(args.get(0));
    Operand wanted = operand(args.get(1));
    return (root, item) -> {
      Object value = wanted.read(root, item);
      if (value == null) {
        return false;
      }
      for (JsonNode member : list.all(root, item)) {
        if (Equality.areEqual(Operand.valueOf(member), value)) {
          return true;
        }
      }
      return false;
    };
  }

  private Condition subset(List<JsonNode> args) {
    List<ValuePath> lists = args.stream().map(this::path).toList();
    return (root, item) -> {
      List<JsonNode> others = new ArrayList<>();
      lists.stream().skip(1).forEach(list -> others.addAll(list.all(root, item)));
      Set<Object> known = Equality.keysOf(others);
      for (JsonNode member : lists.get(0).all(root, item)) {
        Object key = Equality.keyOf(Operand.valueOf(member));
        if (key == null || !known.contains(key)) {
          return false;
        }
      }
      return true;
    };
  }

  private Condition unique(List<JsonNode> args) {
    ValuePath list = path(args.get(0));
    if (args.size() == 1) {
      return (root, item) -> Equality.areUnique(list.all(root, item));
    }
    Operand[] columns = args.stream().skip(1).map(Expressions::itemOperand).toArray(Operand[]::new);
    return (root, item) -> {
      Set<String> known = new HashSet<>();
      for (JsonNode member : list.all(root, item)) {
        StringBuilder row = new StringBuilder();
        for (Operand column : columns) {
          Equality.appendText(row, column.read(root, member));
        }
        if (!known.add(row.toString())) {
          return false;
        }
      }
      return true;
    };
  }

  private Operand operand(JsonNode node) {
    if (node.isString()) {
      ValuePath path = path(node);
      return (root, item) -> Operand.valueOf(path.one(root, item));
    }
    if (!node.has("op")) {
      Object constant = constantOf(node);
      return (root, item) -> constant;
    }
    return calculation(node);
  }

  /** An operand in the scope of an item, whose paths need not be present. */
  static Operand itemOperand(JsonNode node) {
    return new Expressions().operand(node);
  }

  private Operand calculation(JsonNode node) {
    String operator = node.get("op").stringValue();
    List<JsonNode> args = List.copyOf(node.get("args").values());
    return switch (operator) {
      case "add" -> binary(args, Double::sum);
      case "sub" -> binary(args, (x, y) -> x - y);
      case "mul" -> binary(args, (x, y) -> x * y);
      case "div" -> binary(args, (x, y) -> x / y);
      case "pow" -> binary(args, Math::pow);
      case "sum" -> fold(args, 0, Double::sum);
      case "product" -> fold(args, 1, (x, y) -> x * y);
      case "min" -> fold(args, Double.POSITIVE_INFINITY, Math::min);
      case "max" -> fold(args, Double.NEGATIVE_INFINITY, Math::max);
      case "count" -> count(args);
      case "millisBetween" -> {
        Operand from = operand(args.get(0));
        Operand to = operand(args.get(1));
        yield (root, item) ->
            InstantText.millis(to.read(root, item)) - InstantText.millis(from.read(root, item));
      }
      default -> throw unknown(operator);
    };
  }

  /** Absent when one of its operands is. */
  private Operand binary(List<JsonNode> args, DoubleBinaryOperator apply) {
    Operand a = operand(args.get(0));
    Operand b = operand(args.get(1));
    return (root, item) -> {
      Object x = a.read(root, item);
      Object y = b.read(root, item);
      return x == null || y == null
          ? null
          : apply.applyAsDouble(Operand.number(x), Operand.number(y));
    };
  }

  private Operand fold(List<JsonNode> args, double start, DoubleBinaryOperator join) {
    ValuePath list = path(args.get(0));
    Operand of =
        args.size() > 1 ? itemOperand(args.get(1)) : (root, item) -> Operand.valueOf(item);
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
    ValuePath list = path(args.get(0));
    Condition isCounted = args.size() > 1 ? spoken(args.get(1), false) : (root, item) -> true;
    return (root, item) -> {
      double count = 0;
      for (JsonNode member : list.all(root, item)) {
        count += isCounted.holds(root, member) ? 1 : 0;
      }
      return count;
    };
  }

  /** A path that must be present for this scope's condition to speak. */
  private ValuePath path(JsonNode text) {
    ValuePath path = ValuePath.of(text.stringValue());
    if (noted.add(text.stringValue())) {
      inputs.add(path);
    }
    return path;
  }

  private static Object constantOf(JsonNode node) {
    return Operand.valueOf(node.isObject() ? node.get("lit") : node);
  }

  private static IllegalArgumentException unknown(String operator) {
    return new IllegalArgumentException(
        "This reader does not know the operator \"" + operator + "\": update it.");
  }
}

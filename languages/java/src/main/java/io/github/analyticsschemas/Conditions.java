package io.github.analyticsschemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.JsonNode;

/** The operators that come to true or false. */
record Conditions(Scope scope) {
  /** From a tree to a condition. */
  Condition condition(JsonNode node) {
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
      case "ascending" -> inOrder(args, Operand::number);
      case "chronological" -> inOrder(args, InstantText::millis);
      case "each" -> {
        ValuePath list = scope.path(args.get(0));
        Condition holds = Scope.spoken(args.get(1), true);
        yield (root, item) -> {
          for (JsonNode member : list.all(root, item)) {
            if (!holds.holds(root, member)) {
              return false;
            }
          }
          return true;
        };
      }
      default -> throw Scope.unknown(operator);
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
    Operand a = scope.operand(args.get(0));
    Operand b = scope.operand(args.get(1));
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
    Operand value = scope.operand(args.get(0));
    Set<Object> known = new HashSet<>();
    args.stream().skip(1).forEach(constant -> known.add(Equality.keyOf(Scope.constantOf(constant))));
    return (root, item) -> {
      Object key = Equality.keyOf(value.read(root, item));
      return key != null && known.contains(key);
    };
  }

  private Condition contains(List<JsonNode> args) {
    ValuePath list = scope.path(args.get(0));
    Operand wanted = scope.operand(args.get(1));
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
    List<ValuePath> lists = args.stream().map(scope::path).toList();
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
    ValuePath list = scope.path(args.get(0));
    if (args.size() == 1) {
      return (root, item) -> Equality.areUnique(list.all(root, item));
    }
    Operand[] columns = args.stream().skip(1).map(Scope::itemOperand).toArray(Operand[]::new);
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

  private Condition inOrder(List<JsonNode> args, ToDoubleFunction<Object> read) {
    ValuePath list = scope.path(args.get(0));
    return (root, item) -> {
      boolean isFirst = true;
      double before = Double.NaN;
      for (JsonNode member : list.all(root, item)) {
        double number = read.applyAsDouble(Operand.valueOf(member));
        if (!isFirst && !(before <= number)) {
          return false;
        }
        isFirst = false;
        before = number;
      }
      return true;
    };
  }
}

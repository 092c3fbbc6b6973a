package io.github.analyticsschemas;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * From the tree of a rule to conditions and operands. A scope is a condition with all that is inside it,
 * but for what stands in the scope of an item: it notes the paths without which the condition does not
 * speak.
 */
final class Scope {
  private final Map<String, ValuePath> inputs = new LinkedHashMap<>();

  private Scope() {}

  /** What a condition comes to, and {@code otherwise} where it does not speak. */
  static Condition spoken(JsonNode expression, boolean otherwise) {
    Scope scope = new Scope();
    Condition condition = new Conditions(scope).condition(expression);
    ValuePath[] inputs = scope.inputs.values().toArray(ValuePath[]::new);
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

  /** An operand in the scope of an item, whose paths need not be present. */
  static Operand itemOperand(JsonNode node) {
    return new Scope().operand(node);
  }

  Operand operand(JsonNode node) {
    if (node.isString()) {
      ValuePath path = path(node);
      return (root, item) -> Operand.valueOf(path.one(root, item));
    }
    if (node.has("op")) {
      return new Calculations(this).calculation(node);
    }
    Object constant = constantOf(node);
    return (root, item) -> constant;
  }

  /** A path that must be present for the condition of this scope to speak. */
  ValuePath path(JsonNode text) {
    return inputs.computeIfAbsent(text.stringValue(), ValuePath::of);
  }

  static Object constantOf(JsonNode node) {
    return Operand.valueOf(node.isObject() ? node.get("lit") : node);
  }

  static IllegalArgumentException unknown(String operator) {
    return new IllegalArgumentException(
        "This reader does not know the operator \"" + operator + "\": update it.");
  }
}

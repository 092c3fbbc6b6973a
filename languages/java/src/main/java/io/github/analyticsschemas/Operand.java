package io.github.analyticsschemas;

import tools.jackson.databind.JsonNode;

/** A path, a constant or a calculation, ready to be read. */
@FunctionalInterface
interface Operand {
  /**
   * A {@link String}, {@link Double} or {@link Boolean}, or the array or object itself; null when it is
   * absent.
   */
  Object read(JsonNode root, JsonNode item);

  /** The value of a member, as operands have it. */
  static Object valueOf(JsonNode node) {
    if (node == null) {
      return null;
    }
    return switch (node.getNodeType()) {
      case STRING -> node.stringValue();
      case NUMBER -> node.doubleValue();
      case BOOLEAN -> node.booleanValue();
      case NULL, MISSING -> null;
      default -> node;
    };
  }

  /** The number itself; NaN for anything else, which fails every comparison. */
  static double number(Object value) {
    return value instanceof Double number ? number : Double.NaN;
  }
}

package io.github.analyticsschemas;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;

/** Numbers of JSON, each of which is a double. */
final class JsonNumber {
  private static final double MAX_SAFE_INTEGER = 9_007_199_254_740_991d;

  private JsonNumber() {}

  /**
   * The number that is written so. Equal numbers are equal nodes, however they are written: an integer
   * up to 2^53 - 1 is a long, all else (-0 too) a double.
   *
   * @throws Refusal when a double does not hold it: it is too large, too small or an integer in between
   */
  static JsonNode of(String literal) throws Refusal {
    double value = Double.parseDouble(literal);
    if (Double.isInfinite(value)) {
      throw inexact(literal, "is too large for a double.");
    }
    if (value == 0 && !isZero(literal)) {
      throw inexact(literal, "is too small for a double.");
    }
    if (Math.abs(value) <= MAX_SAFE_INTEGER) {
      boolean isLong = value == Math.rint(value) && (value != 0 || 1 / value > 0);
      return isLong ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }
    if (isInteger(literal) && new BigDecimal(literal).compareTo(new BigDecimal(value)) != 0) {
      throw inexact(literal, "is not exact as a double: send it as a text.");
    }
    return DoubleNode.valueOf(value);
  }

  private static Refusal inexact(String literal, String how) {
    String shown = literal.length() > 40 ? literal.substring(0, 37) + "..." : literal;
    return new Refusal("number_not_exact", "The number " + shown + " " + how);
  }

  private static boolean isZero(String literal) {
    for (int index = 0; index < literal.length(); index++) {
      char letter = literal.charAt(index);
      if (letter == 'e' || letter == 'E') {
        return true;
      }
      if (letter >= '1' && letter <= '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isInteger(String literal) {
    return literal.chars().noneMatch(letter -> letter == '.' || letter == 'e' || letter == 'E');
  }
}

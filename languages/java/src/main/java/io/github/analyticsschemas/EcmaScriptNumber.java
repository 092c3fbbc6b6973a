package io.github.analyticsschemas;

import java.math.BigDecimal;
import java.math.MathContext;
import tools.jackson.core.io.NumberOutput;

/** Doubles as ECMAScript writes them (ECMA-262, Number::toString). */
final class EcmaScriptNumber {
  private static final double MAX_SAFE_INTEGER = 9_007_199_254_740_991d;

  /** Below it, two digits can be closer to a double than the one that is enough to find it again. */
  private static final double FEW_DIGITS = 1e-321;

  private EcmaScriptNumber() {}

  /** The text of a finite double. */
  static String textOf(double value) {
    if (value == Math.rint(value) && Math.abs(value) <= MAX_SAFE_INTEGER) {
      return Long.toString((long) value); // Of -0, too.
    }
    BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
    String digits = shortest.unscaledValue().toString();
    return (value < 0 ? "-" : "") + textOf(digits, digits.length() - shortest.scale());
  }

  /**
   * The shortest decimal that reads back as the same double, and of those the closest to it. It is
   * found by Jackson's Schubfach, since {@code Double.toString} gives too many digits before Java 19
   * (JDK-4511638). As Java's specification has it, Schubfach gives two digits at least.
   */
  private static BigDecimal shortest(double size) {
    if (size < FEW_DIGITS) {
      BigDecimal oneDigit = new BigDecimal(size).round(new MathContext(1));
      if (oneDigit.doubleValue() == size) {
        return oneDigit;
      }
    }
    return new BigDecimal(NumberOutput.toString(size, true));
  }

  /** The text of 0.digits times ten to the power of {@code point}. */
  private static String textOf(String digits, int point) {
    int count = digits.length();
    if (count <= point && point <= 21) {
      return digits + "0".repeat(point - count);
    }
    if (0 < point && point <= 21) {
      return digits.substring(0, point) + "." + digits.substring(point);
    }
    if (-6 < point && point <= 0) {
      return "0." + "0".repeat(-point) + digits;
    }
    String fraction = count == 1 ? "" : "." + digits.substring(1);
    String sign = point > 0 ? "e+" : "e-";
    return digits.charAt(0) + fraction + sign + Math.abs(point - 1);
  }
}

package io.github.analyticsschemas;

/** Surrogate pairs (the Unicode Standard, section 3.8). */
final class Surrogates {
  private Surrogates() {}

  /** Whether a text holds half of a pair, which UTF-8 cannot carry. */
  static boolean hasLone(String text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      if (!Character.isSurrogate(unit)) {
        continue;
      }
      boolean isPair =
          Character.isHighSurrogate(unit)
              && index + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(index + 1));
      if (!isPair) {
        return true;
      }
      index++;
    }
    return false;
  }
}

package io.github.analyticsschemas;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was meant where a name is unknown. */
final class Nearest {
  private Nearest() {}

  /** The name that takes the fewest edits, if those are at most a third of its letters. */
  static Optional<String> to(String wanted, Collection<String> names) {
    String small = wanted.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> Math.abs(name.length() - wanted.length()) <= name.length() / 3)
        .min(Comparator.comparingInt(name -> edits(small, name.toLowerCase(Locale.ROOT))))
        .filter(name -> edits(small, name.toLowerCase(Locale.ROOT)) <= name.length() / 3);
  }

  /** How many letters to add, drop or change (Levenshtein's distance). */
  private static int edits(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}

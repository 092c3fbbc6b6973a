package io.github.analyticsschemas;

import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a document, at one place in it.
 *
 * @param path a JSON Pointer (RFC 6901) to the value that is wrong; empty for the whole document
 * @param rule the id of the broken rule, such as {@code money.yen_has_no_minor_unit}; null for
 *     anything else
 * @param keyword the keyword of JSON Schema that failed, or why the bytes are no document, such as
 *     {@code not_utf8}; null for a rule
 * @param message a sentence for people
 * @param severity whether the document is refused for it
 */
public record Issue(String path, String rule, String keyword, String message, Severity severity) {

  /** What an issue means. */
  public enum Severity {
    /** The document is refused. */
    ERROR,
    /** The document is accepted, and somebody should look at where it comes from. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** Whether a document with these issues is valid: none of them is an error. */
  public static boolean isValid(List<Issue> issues) {
    return issues.stream().noneMatch(issue -> issue.severity() == Severity.ERROR);
  }

  static Issue ofRule(String path, String rule, String message, Severity severity) {
    return new Issue(path, rule, null, message, severity);
  }

  static Issue ofKeyword(String path, String keyword, String message) {
    return new Issue(path, null, keyword, message, Severity.ERROR);
  }

  /** Such as {@code error money.yen_has_no_minor_unit at "/exponent": A currency without …}. */
  @Override
  public String toString() {
    String what = rule == null ? keyword : rule;
    return "%s %s at \"%s\": %s"
        .formatted(severity.name().toLowerCase(Locale.ROOT), what, path, message);
  }
}

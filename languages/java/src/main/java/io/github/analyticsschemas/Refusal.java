package io.github.analyticsschemas;

/** Why bytes are no document. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * @param reason one of the reasons of the wire profile, such as {@code not_utf8}
   * @param message a sentence for people
   */
  Refusal(String reason, String message) {
    super(message, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}

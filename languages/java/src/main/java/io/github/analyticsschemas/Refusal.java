package io.github.analyticsschemas;

/** Bytes are no document; the message says why. */
public final class Refusal extends Exception {
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

  /** Why, in a word of the specification, such as {@code duplicate_key}. */
  public String reason() {
    return reason;
  }
}

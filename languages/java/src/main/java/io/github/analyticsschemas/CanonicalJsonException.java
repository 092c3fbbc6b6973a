package io.github.analyticsschemas;

/** A value has no canonical JSON. */
public final class CanonicalJsonException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Characters of a path that a message shows. */
  private static final int SHOWN = 128;

  private final String code;
  private final String path;

  CanonicalJsonException(String code, String path, String problem) {
    super("No canonical JSON: " + problem + " at " + shown(path) + ".");
    this.code = code;
    this.path = path;
  }

  private static String shown(String path) {
    if (path.isEmpty()) {
      return "the top";
    }
    return path.length() > SHOWN ? path.substring(0, SHOWN) + "..." : path;
  }

  /**
   * Why: {@code not_json} (JSON carries no such value: binary, NaN), {@code number_not_exact} (a number
   * that no double holds), {@code lone_surrogate} (half of a surrogate pair, which UTF-8 cannot carry)
   * or {@code too_deep} (more than 1000 levels).
   */
  public String code() {
    return code;
  }

  /** A JSON Pointer to the value. */
  public String path() {
    return path;
  }
}

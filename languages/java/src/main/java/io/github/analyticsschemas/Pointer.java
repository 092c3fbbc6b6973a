package io.github.analyticsschemas;

/** JSON Pointers (RFC 6901). */
final class Pointer {
  private Pointer() {}

  /** The pointer to a member. */
  static String append(String pointer, String name) {
    return pointer + "/" + escape(name);
  }

  /** A name as it stands in a pointer. */
  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}

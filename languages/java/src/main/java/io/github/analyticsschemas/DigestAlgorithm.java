package io.github.analyticsschemas;

/** The algorithms by which a digest can be taken. */
public enum DigestAlgorithm {
  /** SHA-256, the usual one. */
  SHA256("SHA-256"),
  /** SHA-512. */
  SHA512("SHA-512"),
  /** For systems that know nothing else: it finds accidents, and no attacker. */
  SHA1("SHA-1"),
  /** For systems that know nothing else: it finds accidents, and no attacker. */
  MD5("MD5");

  private final String javaName;

  DigestAlgorithm(String javaName) {
    this.javaName = javaName;
  }

  /** The name under which {@link java.security.MessageDigest} knows it. */
  String javaName() {
    return javaName;
  }
}

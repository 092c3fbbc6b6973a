package io.github.analyticsschemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Digests of values over their canonical JSON (FIPS 180-4, RFC 8785). */
public final class Checksum {
  private Checksum() {}

  /**
   * The digest of a value, in hexadecimal digits of lower case. It is the one that every other language
   * comes to, however the value was written.
   *
   * @throws CanonicalJsonException when JSON cannot carry the value
   */
  public static String of(JsonNode value, DigestAlgorithm algorithm) {
    byte[] bytes = CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest digest = MessageDigest.getInstance(algorithm.javaName());
      return HexFormat.of().formatHex(digest.digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("This Java has no " + algorithm.javaName() + ".", fault);
    }
  }

  /**
   * Whether a value has this digest, written as {@link #of} writes it.
   *
   * @throws CanonicalJsonException when JSON cannot carry the value
   */
  public static boolean verify(JsonNode value, String digest, DigestAlgorithm algorithm) {
    return of(value, algorithm).equals(digest);
  }
}

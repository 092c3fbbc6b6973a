package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

class ChecksumTest {
  private static final String SHA256 =
      "c3401f2e33b518fb35e26d7d484d3d94e667f83eb29426ae510f1f7b718c8d5d";

  private static JsonNode value() {
    return Json.of("{'b':[1e2,'é'],'a':1.0}");
  }

  /** What printf '{"a":1,"b":[100,"é"]}' | sha256sum prints, and so on. */
  @ParameterizedTest
  @CsvSource({
    "SHA256, " + SHA256,
    "SHA512, "
        + "c48aa13b1a3c66d7e219c6face5134532ccb7904ecae7864e02ea1a31817a210"
        + "a01f1c7e27ed501c923d06cc9da5a879c81065ed99f1248aeb06e4865312bc1b",
    "SHA1, 0168a69d99edca9d5db737ca2a9d6fe1057daab9",
    "MD5, 58bcd7492914e0a07d90a22d7f364bad",
  })
  void digest(DigestAlgorithm algorithm, String digest) {
    assertEquals(digest, Checksum.of(value(), algorithm));
    assertTrue(Checksum.verify(value(), digest, algorithm));
    assertFalse(Checksum.verify(value(), digest.toUpperCase(Locale.ROOT), algorithm));
    assertFalse(Checksum.verify(value(), digest.substring(1), algorithm));
    assertFalse(Checksum.verify(value(), "", algorithm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'b':[1e2,'é'],'a':2}",
        "{'b':[1e2,'é'],'a':1,'c':null}",
        "{'b':[1e2,'e\u0301'],'a':1}",
        "{'b':['é',1e2],'a':1}"
      })
  void anotherValueHasAnotherDigest(String other) {
    assertFalse(Checksum.verify(Json.of(other), SHA256, DigestAlgorithm.SHA256));
  }

  @Test
  void digestOfTheReadme() throws Refusal {
    JsonNode read = JsonDocument.read(Json.bytes("{'currency':'EUR','amount_minor':1.999e3}"));
    String digest = "382adb226238c33aa201672346faeca3c60b261632abd08ace130f5ba4412e54";
    assertTrue(Checksum.verify(read, digest, DigestAlgorithm.SHA256));
  }

  @Test
  void whatHasNoCanonicalJsonHasNoDigest() {
    JsonNode nan = DoubleNode.valueOf(Double.NaN);
    var refused =
        assertThrows(
            CanonicalJsonException.class,
            () -> Checksum.verify(nan, SHA256, DigestAlgorithm.SHA256));
    assertEquals("not_json", refused.code());
  }
}

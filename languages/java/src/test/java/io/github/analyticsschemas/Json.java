package io.github.analyticsschemas;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/** JSON that is written with ' for ". */
final class Json {
  private Json() {}

  static byte[] bytes(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  static JsonNode of(String text) {
    try {
      return JsonText.DOCUMENT.read(bytes(text));
    } catch (Refusal refusal) {
      throw new AssertionError(text, refusal);
    }
  }
}

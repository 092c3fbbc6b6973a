package io.github.analyticsschemas;

import tools.jackson.databind.JsonNode;

/** Documents of I-JSON (RFC 7493), which are refused where two readers could differ. */
public final class JsonDocument {
  private JsonDocument() {}

  /**
   * The value of a document, read as {@link AnalyticsSchemas#validate} reads it. A mapper of Jackson
   * reads more: it keeps the last of two equal keys, integers that are no doubles, and half of a
   * surrogate pair.
   *
   * @throws Refusal when the bytes are no document
   */
  public static JsonNode read(byte[] document) throws Refusal {
    return JsonText.DOCUMENT.read(document);
  }
}

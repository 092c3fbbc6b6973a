package io.github.analyticsschemas;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Reads bytes as I-JSON (RFC 7493): UTF-8, no key twice, no half of a surrogate pair, no number that
 * a double does not hold.
 *
 * @param maxBytes bytes that are read at most
 * @param maxDepth objects and arrays inside one another at most, the outermost counted
 */
record JsonText(int maxBytes, int maxDepth) {
  /** The limits of a document. */
  static final JsonText DOCUMENT = new JsonText(1_048_576, 64);

  /** The limits of a bundle of schemas. */
  static final JsonText BUNDLE = new JsonText(256 * 1_048_576, 512);

  /**
   * Without Jackson's own limits, which are others, and without its table of names: names that were
   * made to collide in it cost quadratic time.
   */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The value of a JSON text.
   *
   * @throws Refusal when the bytes are none
   */
  JsonNode read(byte[] bytes) throws Refusal {
    CharBuffer text = textOf(bytes);
    try (JsonParser parser =
        FACTORY.createParser(
            ObjectReadContext.empty(),
            text.array(),
            text.arrayOffset() + text.position(),
            text.remaining())) {
      if (parser.nextToken() == null) {
        throw new Refusal("not_json", "Expected a JSON value, found nothing.");
      }
      JsonNode value = value(parser, 1);
      if (parser.nextToken() != null) {
        throw new Refusal("not_json", "Expected the end after the JSON value, found another value.");
      }
      return value;
    } catch (JacksonException fault) {
      throw refusalOf(fault);
    }
  }

  private static Refusal refusalOf(JacksonException fault) {
    String what = fault.getOriginalMessage();
    if (what.contains("surrogate")) {
      return new Refusal("lone_surrogate", "A key holds half of a surrogate pair.");
    }
    TokenStreamLocation at = fault.getLocation();
    String where = " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    return new Refusal("not_json", what + where);
  }

  private CharBuffer textOf(byte[] bytes) throws Refusal {
    if (bytes.length > maxBytes) {
      String message = "Expected at most %d bytes, found %d.".formatted(maxBytes, bytes.length);
      throw new Refusal("too_long", message);
    }
    if (bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF) {
      String message = "The document begins with a byte-order mark: send UTF-8 without one.";
      throw new Refusal("byte_order_mark", message);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException fault) {
      throw new Refusal("not_utf8", "Expected UTF-8, found bytes that are none.");
    }
  }

  private JsonNode value(JsonParser parser, int depth) throws Refusal {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> array(parser, depth);
      case VALUE_STRING -> StringNode.valueOf(wellFormed(parser.getString(), parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonNumber.of(parser.getString());
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      default -> NullNode.instance;
    };
  }

  private ObjectNode object(JsonParser parser, int depth) throws Refusal {
    checkDepth(depth);
    ObjectNode object = NODES.objectNode();
    for (String name = parser.nextName(); name != null; name = parser.nextName()) {
      wellFormed(name, parser);
      parser.nextToken();
      if (object.replace(name, value(parser, depth + 1)) != null) {
        throw new Refusal("duplicate_key", "The key \"" + name + "\" occurs twice in one object.");
      }
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, int depth) throws Refusal {
    checkDepth(depth);
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(parser, depth + 1));
    }
    return array;
  }

  private void checkDepth(int depth) throws Refusal {
    if (depth > maxDepth) {
      String message = "Expected at most %d objects and arrays inside one another.";
      throw new Refusal("too_deep", message.formatted(maxDepth));
    }
  }

  /** Only an escape can bring half of a surrogate pair in: UTF-8 has none. */
  private static String wellFormed(String text, JsonParser parser) throws Refusal {
    if (Surrogates.hasLone(text)) {
      String what = parser.currentToken() == JsonToken.PROPERTY_NAME ? "A key" : "A text";
      throw new Refusal("lone_surrogate", what + " holds half of a surrogate pair.");
    }
    return text;
  }
}

package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class CanonicalJsonTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  static Stream<Arguments> texts() {
    return Stream.of(
        row("null", "null"),
        row(" [true, false] ", "[true,false]"),
        row("[{}, []]", "[{},[]]"),
        row("{'b':[1,{'d':null,'c':true}],'a':'x'}", "{'a':'x','b':[1,{'c':true,'d':null}]}"),
        row("[1.0,-0,-0.0,1e20,1e21,1.5e-7,0.00012,-1e-6]", "[1,0,0,100000000000000000000,1e+21,1.5e-7,0.00012,-0.000001]"),
        row("[9007199254740992,1152921504606846976]", "[9007199254740992,1152921504606847000]"),
        row("'\\u0000\\b\\t\\n\\u000b\\f\\r\\\\\\/\\u001f\\u007f\\u2028\\u00e9'", "'\\u0000\\b\\t\\n\\u000b\\f\\r\\\\/\\u001f\u007f\u2028é'"),
        row("{'__proto__':1,'':2}", "{'':2,'__proto__':1}"),
        // RFC 8785, section 3.2.3: U+1F600 is two units that begin with D83D, and before U+FB33.
        row(
            "{'\\u20ac':1,'\\r':2,'\\ufb33':3,'1':4,'\\ud83d\\ude00':5,'\\u0080':6,'\\u00f6':7}",
            "{'\\r':2,'1':4,'\u0080':6,'ö':7,'€':1,'\ud83d\ude00':5,'\ufb33':3}"),
        row(
            "{'\\ue000':1,'\\uffff':2,'\\ud800\\udc00':3}",
            "{'\ud800\udc00':3,'\ue000':1,'\uffff':2}"));
  }

  private static Arguments row(String document, String text) {
    return Arguments.of(document, text.replace('\'', '"'));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void text(String document, String text) {
    String canonical = CanonicalJson.of(Json.of(document));
    assertEquals(text, canonical);
  }

  @Test
  void aQuoteIsEscaped() {
    assertEquals("\"\\\"'\"", CanonicalJson.of(NODES.stringNode("\"'")));
  }

  /** They are what a reader makes of the text that Jackson writes. */
  @Test
  void otherNumbersThanDoubles() {
    ArrayNode numbers = NODES.arrayNode().add(1).add(0.1f).add(new BigDecimal("1E+2"));
    numbers.add(new BigDecimal("0.30000000000000004000")).add(BigInteger.TWO.pow(60)).add((short) 7);
    assertEquals("[1,0.1,100,0.30000000000000004,1152921504606847000,7]", CanonicalJson.of(numbers));
  }

  static Stream<Arguments> refusals() {
    ObjectNode object = NODES.objectNode();
    ObjectNode deep = NODES.objectNode();
    for (int level = 0; level < 1000; level++) {
      deep = NODES.objectNode().set("a", deep);
    }
    return Stream.of(
        Arguments.of(
            object.deepCopy().set("a", NODES.arrayNode().add(1).add(Double.NaN)),
            "not_json", "/a/1", "JSON carries no NaN at /a/1."),
        Arguments.of(
            NODES.arrayNode().add(Float.NEGATIVE_INFINITY),
            "not_json", "/0", "JSON carries no -Infinity at /0."),
        Arguments.of(
            object.deepCopy().put("a/b", new byte[] {1}),
            "not_json", "/a~1b", "JSON carries no BINARY at /a~1b."),
        Arguments.of(NODES.missingNode(), "not_json", "", "JSON carries no MISSING at the top."),
        Arguments.of(
            NODES.arrayNode().add(9_007_199_254_740_993L),
            "number_not_exact", "/0", "a number that no double holds at /0."),
        Arguments.of(
            NODES.numberNode(new BigDecimal("1e400")),
            "number_not_exact", "", "a number that no double holds at the top."),
        Arguments.of(
            object.deepCopy().put("a", "x\ud800"),
            "lone_surrogate", "/a", "half of a surrogate pair at /a."),
        Arguments.of(
            object.deepCopy().put("\udc00", 1),
            "lone_surrogate", "", "half of a surrogate pair at the top."),
        Arguments.of(
            deep, "too_deep", "/a".repeat(1000), "too many levels at " + "/a".repeat(64) + "...."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refusal(JsonNode value, String code, String path, String message) {
    CanonicalJsonException refused =
        assertThrows(CanonicalJsonException.class, () -> CanonicalJson.of(value));
    assertEquals(code, refused.code());
    assertEquals(path, refused.path());
    assertEquals("No canonical JSON: " + message, refused.getMessage());
  }

  @Test
  void aDocumentIsRefusedWhereReadersCouldDiffer() {
    byte[] document = Json.bytes("{'a':1,'a':2}");
    Refusal refusal = assertThrows(Refusal.class, () -> JsonDocument.read(document));
    assertEquals("duplicate_key", refusal.reason());
  }

  /** The vectors of RFC 8785, where they are at hand. */
  @ParameterizedTest
  @ValueSource(strings = {"arrays", "french", "unicode"})
  void vector(String name) throws IOException {
    String data = System.getenv().getOrDefault("ANALYTICS_SCHEMAS_DATA", "../../../shared/data");
    Path folder = Path.of(data, "json-canonicalization", "cyberphone__json-canonicalization");
    assumeTrue(Files.exists(folder), "the vectors are not at hand");
    JsonNode value = new JsonMapper().readTree(Files.readString(folder.resolve("input/" + name + ".json")));
    String expected = Files.readString(folder.resolve("outhex/" + name + ".txt")).replaceAll("\\s", "");
    byte[] canonical = CanonicalJson.of(value).getBytes(StandardCharsets.UTF_8);
    assertEquals(expected, HexFormat.of().formatHex(canonical));
    assertTrue(canonical.length > 0);
  }
}

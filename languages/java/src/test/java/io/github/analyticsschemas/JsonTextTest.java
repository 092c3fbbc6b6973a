package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class JsonTextTest {
  private static JsonNode read(String text) throws Refusal {
    return JsonText.DOCUMENT.read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("too_long", " ".repeat(1_048_576) + "1"),
        row("byte_order_mark", "\ufeff1"),
        row("not_json", ""),
        row("not_json", " \n"),
        row("not_json", "1 2"),
        row("not_json", "{} {}"),
        row("not_json", "[1,]"),
        row("not_json", "{\"a\":1,}"),
        row("not_json", "{a:1}"),
        row("not_json", "{'a':1}"),
        row("not_json", "{\"a\"}"),
        row("not_json", "[1"),
        row("not_json", "{"),
        row("not_json", "NaN"),
        row("not_json", "-Infinity"),
        row("not_json", "nul"),
        row("not_json", "truee"),
        row("not_json", "True"),
        row("not_json", "01"),
        row("not_json", "-01"),
        row("not_json", ".5"),
        row("not_json", "5."),
        row("not_json", "+5"),
        row("not_json", "-"),
        row("not_json", "1e"),
        row("not_json", "0x10"),
        row("not_json", "1 // one"),
        row("not_json", "/* one */ 1"),
        row("not_json", "\"a\nb\""),
        row("not_json", "\"\\x41\""),
        row("not_json", "\"\\u12\""),
        row("not_json", "\"open"),
        row("not_json", "\u00a01"),
        row("not_json", "\f1"),
        row("not_json", "1\u0000"),
        row("duplicate_key", "{\"a\":1,\"a\":1}"),
        row("duplicate_key", "{\"a\":null,\"\\u0061\":null}"),
        row("duplicate_key", "[{\"b\":{\"\":1,\"\":2}}]"),
        row("lone_surrogate", "\"\\ud800\""),
        row("lone_surrogate", "\"\\uDC00\\ud800\""),
        row("lone_surrogate", "\"\\ud800x\""),
        row("lone_surrogate", "\"\\ud800\\ud800\\udc00\""),
        row("lone_surrogate", "{\"\\udfff\":1}"),
        row("number_not_exact", "1e309"),
        row("number_not_exact", "-1e309"),
        row("number_not_exact", "1" + "0".repeat(309)),
        row("number_not_exact", "1e99999999999999999999"),
        row("number_not_exact", "1e-400"),
        row("number_not_exact", "-0." + "0".repeat(400) + "1"),
        row("number_not_exact", "9007199254740993"),
        row("number_not_exact", "-9007199254740993"),
        row("number_not_exact", "[123456789012345678901]"),
        row("too_deep", "[".repeat(65) + "]".repeat(65)),
        row("too_deep", "{\"a\":".repeat(65) + "1" + "}".repeat(65)));
  }

  private static Arguments row(String reason, String text) {
    return Arguments.of(reason, text);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refuses(String reason, String text) {
    assertEquals(reason, assertThrows(Refusal.class, () -> read(text)).reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22ff22", // no such byte
        "22c0af22", // overlong
        "22eda08022", // an encoded surrogate
        "22f490808022", // above U+10FFFF
        "22e282", // cut off
        "fffe3100", // UTF-16
      })
  void refusesWhatIsNoUtf8(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    Refusal refusal = assertThrows(Refusal.class, () -> JsonText.DOCUMENT.read(bytes));
    assertEquals("not_utf8", refusal.reason());
  }

  @Test
  void refusesUtf16() {
    byte[] bytes = "[1]".getBytes(StandardCharsets.UTF_16LE);
    Refusal refusal = assertThrows(Refusal.class, () -> JsonText.DOCUMENT.read(bytes));
    assertEquals("not_json", refusal.reason());
  }

  static Stream<Arguments> accepted() {
    return Stream.of(
        row("1", "1"),
        row("1", "1.0"),
        row("1", "10e-1"),
        row("1", " \t\r\n1 "),
        row("-0.0", "-0"),
        row("-0.0", "-0.0e5"),
        row("0", "0e-999"),
        row("9007199254740991", "9007199254740991"),
        row("9.007199254740992E15", "9007199254740992"),
        row("9.007199254740992E15", "9007199254740993.0"),
        row("1.0E22", "1" + "0".repeat(22)),
        row("1.7976931348623157E308", "1.7976931348623157e308"),
        row("4.9E-324", "5e-324"),
        row("0.1", "0.1000000000000000055511151231257827"),
        row("0.5", "0.5" + "0".repeat(5000)),
        row("\"\ud83d\ude00\"", "\"\\ud83d\\ude00\""),
        row("{\"\ud83d\ude00\":1}", "{\"\\ud83d\\ude00\":1}"),
        row("\"\\u0000\"", "\"\\u0000\""),
        row("{\"a\":{\"a\":1},\"b\":{\"a\":1}}", "{\"a\":{\"a\":1},\"b\":{\"a\":1}}"),
        row("[".repeat(64) + "]".repeat(64), "[".repeat(64) + "]".repeat(64)));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void accepts(String value, String text) throws Refusal {
    assertEquals(value, read(text).toString());
  }

  @Test
  void readsALongTextAndALongKey() throws Refusal {
    String long_ = "x".repeat(500_000);
    JsonNode read = read("{\"" + long_ + "\":\"" + long_ + "\"}");
    assertEquals(500_000, read.get(long_).stringValue().length());
  }
}

package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ScopeTest {
  private static final JsonNode RECORD =
      Json.of(
          """
          {
            'a': 1, 'b': 2, 'zero': 0, 'minus_zero': -0, 'huge': 1e308, 'negative': -8,
            'name': 'so what', 'flag': true, 'nothing': null, 'deep': { 'er': { 'est': 3 } },
            'at': '2026-03-01T12:00:00.000Z', 'later': '2026-03-01T13:00:00+00:00',
            'same': '2026-03-01T13:00:00.000+01:00', 'finer': '2026-03-01T12:00:00.0009Z',
            'day': '2026-03-01', 'next_day': '2026-03-02',
            'tags': ['x', 'y', 'x'], 'empty': [], 'mixed': [1, '1', true, null], 'nulls': [null, null],
            'zeros': [0, -0], 'pairs': [[1], [1]], 'levels': [1, 1, 3], 'falling': [1, 3, 2],
            'times': ['2026-03-01T12:00:00Z', '2026-03-01T13:00:00.000+01:00'],
            'jumps': [{ 'at': '2026-03-01T12:00:00Z' }, {}, { 'at': '2026-03-01T12:30:00+01:00' }],
            'lines': [
              { 'quantity': 2, 'price': 3, 'discount': 1, 'parts': [{ 'n': 1 }, { 'n': 2 }] },
              { 'quantity': 1, 'price': 4, 'parts': [] }
            ],
            'split': { 'one': 0.25, 'two': 0.75 },
            'scores': [{ 'of': { 'k': 1, 'l': [2] } }, { 'of': { 'l': [2], 'k': 1 } }]
          }
          """);

  static Stream<Arguments> cases() {
    return Stream.of(
        row("has 'a'", true),
        row("has 'nothing'", false),
        row("has 'missing'", false),
        row("has 'deep.er.est'", true),
        row("has 'deep.er.best'", false),
        row("has 'name.length'", false),
        row("has 'lines.quantity'", false),
        row("has 'lines[].discount'", true),
        row("has 'lines[].missing'", true),
        row("has 'empty[]'", true),
        row("has 'name[]'", false),
        row("has 'split.*'", true),
        row("has 'tags.*'", false),
        row("has 'split[]'", false),
        row("atLeastOne 'missing', 'a'", true),
        row("atLeastOne 'missing', 'nothing'", false),
        row("exactlyOne 'a', 'missing'", true),
        row("exactlyOne 'a', 'b'", false),
        row("exactlyOne 'missing', 'nothing'", false),
        row("together 'a', 'b'", true),
        row("together 'missing', 'nothing'", true),
        row("together 'a', 'missing'", false),
        row("not (has 'a')", false),
        row("not (has 'missing')", true),
        row("and (has 'a'), (has 'b')", true),
        row("and (has 'a'), (has 'missing')", false),
        row("or (has 'missing'), (has 'a')", true),
        row("or (has 'missing'), (has 'nothing')", false),
        row("when (has 'a'), (has 'missing')", false),
        row("when (has 'missing'), (has 'missing')", true),
        row("when (has 'a'), (has 'b')", true),
        row("eq 'a', 1", true),
        row("eq 'a', 1.0", true),
        row("eq 'a', {'lit':'1'}", false),
        row("eq 'a', true", false),
        row("eq 'flag', true", true),
        row("eq 'zero', 'minus_zero'", true),
        row("eq 'name', {'lit':'so what'}", true),
        row("eq 'tags', 'tags'", false),
        row("ne 'a', 'b'", true),
        row("ne 'a', 1", false),
        row("ne 'a', {'lit':'1'}", true),
        row("lt 'a', 'b'", true),
        row("lt 'b', 'b'", false),
        row("lt 'a', 'next_day'", false),
        row("lt 'day', 'next_day'", true),
        row("lt 'next_day', 'day'", false),
        row("lt 'minus_zero', 'zero'", false),
        row("le 'b', 'b'", true),
        row("le 'b', 'a'", false),
        row("le 'flag', 'flag'", false),
        row("gt 'b', 'a'", true),
        row("gt 'a', 'a'", false),
        row("gt 'next_day', 'day'", true),
        row("ge 'a', 'a'", true),
        row("ge 'a', 'b'", false),
        row("near 'a', 1.05, {'abs':0.1}", true),
        row("near 'a', 1.2, {'abs':0.1}", false),
        row("near 'b', 2.02, {'rel':0.01}", true),
        row("near 'b', 2.03, {'rel':0.01}", false),
        row("near 'zero', 0, {'rel':0.01}", true),
        row("near 'name', 'name', {'abs':1}", false),
        row("multipleOf 'b', 'a'", true),
        row("multipleOf 'a', 'b'", false),
        row("multipleOf 'a', 'zero'", false),
        row("multipleOf 'negative', 'b'", true),
        row("earlier 'at', 'later'", true),
        row("earlier 'at', 'same'", false),
        row("earlier 'at', 'finer'", false),
        row("earlier 'day', 'at'", true),
        row("earlier 'name', 'at'", false),
        row("notLater 'at', 'same'", true),
        row("notLater 'finer', 'at'", true),
        row("notLater 'later', 'at'", false),
        row("notLater 'name', 'name'", false),
        row("startsWith 'name', {'lit':'so'}", true),
        row("startsWith 'name', {'lit':'what'}", false),
        row("oneOf 'a', 1, 2", true),
        row("oneOf 'a', 2, {'lit':'1'}", false),
        row("oneOf 'minus_zero', 0, 1", true),
        row("oneOf 'flag', true", true),
        row("contains 'tags[]', {'lit':'y'}", true),
        row("contains 'tags[]', {'lit':'z'}", false),
        row("contains 'lines[].price', 4", true),
        row("contains 'a', 1", true),
        row("contains 'mixed[]', {'lit':'true'}", false),
        row("subset 'lines[].quantity', 'a', 'b'", true),
        row("subset 'lines[].price', 'a'", false),
        row("subset 'empty[]', 'tags[]'", true),
        row("subset 'tags[]', 'empty[]'", false),
        row("subset 'pairs[]', 'pairs[]'", false),
        row("unique 'tags[]'", false),
        row("unique 'mixed[]'", true),
        row("unique 'nulls[]'", false),
        row("unique 'zeros[]'", false),
        row("unique 'pairs[]'", true),
        row("unique 'lines[].price'", true),
        row("unique 'lines[].parts[].n'", true),
        row("unique 'empty[]'", true),
        row("unique 'lines[]', 'quantity', 'price'", true),
        row("unique 'lines[]', 'nothing'", false),
        row("unique 'lines[]', 'discount'", true),
        row("unique 'lines[]', '$.a'", false),
        row("unique 'mixed[]', '.'", true),
        row("unique 'zeros[]', '.'", false),
        row("unique 'tags[]', '.'", false),
        row("unique 'scores[]', 'of'", false),
        row("ascending 'levels[]'", true),
        row("ascending 'falling[]'", false),
        row("ascending 'tags[]'", false),
        row("ascending 'name'", true),
        row("ascending 'empty[]'", true),
        row("chronological 'times[]'", true),
        row("chronological 'jumps[].at'", false),
        row("chronological 'tags[]'", false),
        row("chronological 'empty[]'", true),
        row("each 'lines[]', (gt 'price', 'quantity')", true),
        row("each 'lines[]', (gt 'price', 3)", false),
        row("each 'lines[]', (gt 'quantity', '$.a')", false),
        row("each 'lines[]', (eq 'discount', 1)", true),
        row("each 'lines[]', (eq 'discount', 2)", false),
        row("each 'lines[]', (eq '$.missing', 2)", true),
        row("each 'lines[].parts[]', (lt 'n', 3)", true),
        row("each 'lines[]', (each 'parts[]', (lt 'n', 2))", false),
        row("each 'lines[]', (each 'parts[]', (le 'n', '$.b'))", true),
        row("each 'tags[]', (ne '.', {'lit':'z'})", true),
        row("each 'split.*', (lt '.', 0.5)", false),
        row("each 'deep', (has 'er')", true),
        row("each 'nulls[]', (eq '.', 1)", true),
        row("each 'nulls[]', (has '.')", false));
  }

  static Stream<Arguments> unspoken() {
    return Stream.of(
        row("eq 'missing', 1", true),
        row("ne 'nothing', 1", true),
        row("not (eq 'missing', 1)", true),
        row("and (has 'missing'), (eq 'missing', 1)", true),
        row("or (has 'missing'), (eq 'nothing', 1)", true),
        row("when (has 'a'), (eq 'missing', 1)", true),
        row("and (has 'missing'), (each 'missing[]', (has 'x'))", true),
        row("and (has 'missing'), (each 'lines[]', (eq 'missing', 1))", false),
        row("and (has 'missing'), (eq (sum 'lines[]', 'missing'), 0)", false),
        row("and (has 'missing'), (eq (sum 'missing[]'), 0)", true),
        row("and (has 'missing'), (gt (add 'a', 'missing'), 0)", true),
        row("and (has 'missing'), (unique 'lines[]', '$.missing')", false),
        row("and (has 'missing'), (contains 'tags[]', 'missing')", true),
        row("and (has 'missing'), (subset 'tags[]', 'missing[]')", true));
  }

  static Stream<Arguments> calculations() {
    return Stream.of(
        row("add 'a', 'b'", "3"),
        row("sub 'a', 'b'", "-1"),
        row("mul 'b', 'b'", "4"),
        row("div 'a', 'b'", "0.5"),
        row("div 'a', 'zero'", "Infinity"),
        row("div 'a', 'minus_zero'", "-Infinity"),
        row("div 'zero', 'zero'", "NaN"),
        row("mul 'huge', 10", "Infinity"),
        row("add 'a', 'name'", "NaN"),
        row("pow 'b', 10", "1024"),
        row("pow 3.3, 2", Double.toString(3.3 * 3.3)),
        row("pow 'b', 0.5", Double.toString(Math.sqrt(2))),
        row("pow 'zero', 0.5", "0"),
        row("pow 3, -1", Double.toString(1.0 / 3)),
        row("pow 'zero', -1", "Infinity"),
        row("pow 'negative', 3", "-512"),
        row("pow 'negative', 0.5", "NaN"),
        row("pow 'a', (div 'a', 'zero')", "NaN"),
        row("pow 'zero', 0", "1"),
        row("sum 'lines[].quantity'", "3"),
        row("sum 'lines[]', (mul 'quantity', 'price')", "10"),
        row("sum 'lines[]', (mul 'quantity', 'discount')", "2"),
        row("sum 'lines[]', (mul 'quantity', '$.b')", "6"),
        row("sum 'split.*'", "1"),
        row("sum 'empty[]'", "0"),
        row("sum 'tags[]'", "NaN"),
        row("product 'lines[].price'", "12"),
        row("product 'empty[]'", "1"),
        row("min 'lines[].price'", "3"),
        row("min 'empty[]'", "Infinity"),
        row("min 'mixed[]'", "NaN"),
        row("max 'lines[]', 'discount'", "1"),
        row("max 'empty[]'", "-Infinity"),
        row("max 'tags[]'", "NaN"),
        row("count 'tags[]'", "3"),
        row("count 'nulls[]'", "2"),
        row("count 'lines[].discount'", "1"),
        row("count 'lines[].parts[]'", "2"),
        row("count 'a'", "1"),
        row("count 'lines[]', (gt 'price', 3)", "1"),
        row("count 'lines[]', (not (eq 'discount', 7))", "1"),
        row("count 'lines[]', (not (has 'discount'))", "1"),
        row("millisBetween 'at', 'later'", "3600000"),
        row("millisBetween 'later', 'at'", "-3600000"),
        row("millisBetween 'at', 'name'", "NaN"));
  }

  private static Arguments row(String expression, Object expected) {
    return Arguments.of(expression, expected);
  }

  /** {@code (eq 'a', 1)} is {@code {'op': 'eq', 'args': ['a', 1]}}. */
  private static JsonNode tree(String words) {
    String nodes = words.replaceAll("\\((\\w+) ", "{'op':'$1','args':[").replace(")", "]}");
    return Json.of(nodes);
  }

  private static boolean holds(String expression) {
    return Scope.spoken(tree("(" + expression + ")"), true).holds(RECORD, RECORD);
  }

  @ParameterizedTest
  @MethodSource({"cases", "unspoken"})
  void judges(String expression, boolean expected) {
    assertEquals(expected, holds(expression));
  }

  @ParameterizedTest
  @MethodSource("calculations")
  void calculates(String expression, String expected) {
    double number = Double.parseDouble(expected);
    JsonNode tree = tree("(" + expression + ")");
    assertEquals(number, Scope.itemOperand(tree).read(RECORD, RECORD));
  }

  @ParameterizedTest
  @MethodSource("calculations")
  void comparesNoNaN(String expression, String expected) {
    boolean isNumber = !expected.equals("NaN");
    assertEquals(isNumber, holds("eq (" + expression + "), (" + expression + ")"));
    assertEquals(isNumber, holds("le (" + expression + "), (" + expression + ")"));
  }

  @Test
  void refusesAnUnknownOperator() {
    var fault = assertThrows(IllegalArgumentException.class, () -> holds("guess 'a'"));
    assertEquals(
        "This reader does not know the operator \"guess\": update it.", fault.getMessage());
  }

  @Test
  void takesLinearTime() {
    String members =
        IntStream.range(0, 60_000).mapToObj(n -> "'" + n + "'").collect(Collectors.joining(","));
    JsonNode record = Json.of("{'list':[" + members + "]}");
    for (String each : new String[] {"unique 'list[]'", "subset 'list[]', 'list[]'"}) {
      Condition condition = Scope.spoken(tree("(" + each + ")"), true);
      boolean holds =
          assertTimeout(Duration.ofSeconds(5), () -> condition.holds(record, record));
      assertEquals(true, holds);
    }
  }
}

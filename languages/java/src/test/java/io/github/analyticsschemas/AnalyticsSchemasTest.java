package io.github.analyticsschemas;

import static io.github.analyticsschemas.Issue.Severity.ERROR;
import static io.github.analyticsschemas.Issue.Severity.WARNING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyticsSchemasTest {
  private static final AnalyticsSchemas SCHEMAS = load();

  private static AnalyticsSchemas load() {
    try (InputStream bundle = AnalyticsSchemasTest.class.getResourceAsStream("/bundle.json")) {
      return AnalyticsSchemas.load(bundle.readAllBytes());
    } catch (IOException fault) {
      throw new AssertionError(fault);
    }
  }

  /** The issues of a document, as {@code keyword path} or {@code rule path}. */
  private static List<String> issues(String model, String document) {
    return SCHEMAS.validate(model, Json.bytes(document)).stream()
        .map(issue -> (issue.rule() == null ? issue.keyword() : issue.rule()) + " " + issue.path())
        .toList();
  }

  static Stream<Arguments> documents() {
    return Stream.of(
        // The wire.
        row("Order", "{", "not_json "),
        row("Order", "{'id':1,'id':1}", "duplicate_key "),
        // Structure.
        row("Order", "[]", "type "),
        row("Order", "null", "type "),
        row("Order", "{}", "required "),
        row("Order", "{'id':'x','extra':1}", "additionalProperties "),
        row("Order", "{'id':'x','a~b':{'c/d':'e'}}", "type /a~0b/c~1d"),
        row("Order", "{'id':'x\\n'}", "not /id"),
        row("Order", "{'id':'\ud83d\ude00\ud83d\ude00\ud83d\ude00'}"),
        row("Order", "{'id':'\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00'}", "maxLength /id"),
        row("Order", "{'id':'x','created_at':'yesterday'}", "pattern /created_at"),
        // A number is what it is worth, however it is written.
        row("Order", "{'id':'x','count':1.0}"),
        row("Order", "{'id':'x','count':10e-1}"),
        row("Order", "{'id':'x','count':-0}"),
        row("Order", "{'id':'x','count':-1}", "minimum /count"),
        row("Order", "{'id':'x','count':1.5}", "type /count"),
        row("Order", "{'id':'x','count':1e300}", "maximum /count"),
        row("Order", "{'id':'x','count':9007199254740992}", "maximum /count"),
        row("Order", "{'id':'x','count':'1'}", "type /count"),
        row("Order", "{'id':'x','ratio':0}", "exclusiveMinimum /ratio"),
        row("Order", "{'id':'x','ratio':5e-324}"),
        row("Order", "{'id':'x','ratio':1}", "exclusiveMaximum /ratio"),
        row("Order", "{'id':'x','ratio':0.9999999999999999}"),
        row("Order", "{'id':'x','version':1.0}"),
        row("Order", "{'id':'x','version':2e0}"),
        row("Order", "{'id':'x','version':3}", "enum /version"),
        // Rules: a plain keyword that says one is left out.
        row("Order", "{'id':'x','paid':2,'total':1}", "order.paid_within_total /paid"),
        row("Order", "{'id':'x','paid':1,'total':1}"),
        row("Order", "{'id':'x','paid':null}", "type /paid"),
        row("Order", "{'id':'x','name':'id'}", "order.name_is_no_word "),
        // Issues point along the path, up to its wildcard.
        row("Order", "{'id':'x','tags':['a','a']}", "order.tags_once /tags"),
        row(
            "Order",
            "{'id':'x','lines':[{'n':1},{'n':0},{'n':0}]}",
            "order.lines_count /lines/1/n"),
        row(
            "Order",
            "{'id':'x','lines':[{'n':1,'parts':[{'k':1},{'k':9}]}]}",
            "order.parts_small /lines/0/parts/1"),
        row("Order", "{'id':'x','a~b':{'c/d':101}}", "order.limits_hold /a~0b/c~1d"),
        // Rules below: in a list, in a map, in the option that is meant.
        row("Cart", "{'orders':[{'id':'x'},{'id':'y','paid':2,'total':1}]}",
            "order.paid_within_total /orders/1/paid"),
        row("Cart", "{'by_name':{'a/b':{'id':'y','paid':2,'total':1}}}",
            "order.paid_within_total /by_name/a~1b/paid"),
        row("Cart", "{'by_name':{'first':{'id':'y','paid':2,'total':1}}}", "type /by_name/first"),
        row("Tree", "{'kind':'node','left':{'kind':'leaf','size':3}}", "leaf.size_is_even /left/size"),
        row("Tree", "{'kind':'branch','left':{'kind':'leaf','size':2}}"),
        row("Tree", "{'kind':'node','left':{'kind':'leaf','size':'2'}}", "type /left/size"),
        row("Tree", "{'kind':'twig'}", "enum /kind"),
        row("Tree", "{'size':2}", "required "),
        row("Tree", "{'kind':null}", "enum /kind"),
        row("Tree", "7", "type "));
  }

  private static Arguments row(String model, String document, String... issues) {
    return Arguments.of(model, document, List.of(issues));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void judges(String model, String document, List<String> expected) {
    assertEquals(expected, issues(model, document));
  }

  @Test
  void givesWholeIssues() {
    byte[] document = Json.bytes("{'id':'x','paid':2,'total':1,'tags':['a','a']}");
    List<Issue> issues = SCHEMAS.validate("Order", document);
    assertEquals(
        List.of(
            Issue.ofRule("/paid", "order.paid_within_total", "No more is paid than asked.", ERROR),
            Issue.ofRule("/tags", "order.tags_once", "No tag is given twice.", WARNING)),
        issues);
    assertEquals(
        "error order.paid_within_total at \"/paid\": No more is paid than asked.",
        issues.get(0).toString());
    assertFalse(Issue.isValid(issues));
    assertTrue(Issue.isValid(issues.subList(1, 2)));
    assertEquals(
        List.of(Issue.ofKeyword("/count", "maximum", "must have a maximum value of 9007199254740991")),
        SCHEMAS.validate("Order", Json.bytes("{'id':'x','count':1e300}")));
  }

  @Test
  void runsAnyPatternOnLongTexts() {
    String slashes = "/a~0".repeat(200_000);
    byte[] good = Json.bytes("{'id':'x','pointer':'" + slashes + "'}");
    byte[] bad = Json.bytes("{'id':'x','pointer':'" + slashes + "~'}");
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          assertEquals(List.of(), SCHEMAS.validate("Order", good));
          assertEquals("/pointer", SCHEMAS.validate("Order", bad).get(0).path());
        });
  }

  @Test
  void givesAtMostAThousandIssuesOfTheStructure() {
    String tags = "1,".repeat(500_000) + "1";
    byte[] document = Json.bytes("{'id':'x','tags':[" + tags + "]}");
    List<Issue> issues = SCHEMAS.validate("Order", document);
    assertEquals(1000, issues.size());
    assertEquals("/tags/999", issues.get(999).path());
  }

  @Test
  void servesManyThreads() {
    long broken =
        IntStream.range(0, 2000)
            .parallel()
            .filter(n -> !issues("Order", "{'id':'x','paid':" + n + ",'total':999}").isEmpty())
            .count();
    assertEquals(1000, broken);
  }

  @Test
  void namesTheModels() {
    assertEquals(Set.of("Order", "Cart", "Tree", "Node", "Leaf"), SCHEMAS.models());
  }

  @ParameterizedTest
  @ValueSource(strings = {"order", "Orders", "Oder"})
  void suggestsTheNearestModel(String model) {
    var fault =
        assertThrows(IllegalArgumentException.class, () -> SCHEMAS.validate(model, new byte[0]));
    assertEquals(
        "There is no model \"" + model + "\": did you mean \"Order\"?", fault.getMessage());
  }

  @Test
  void saysHowToListTheModels() {
    var fault =
        assertThrows(IllegalArgumentException.class, () -> SCHEMAS.validate("Zebra", new byte[0]));
    assertEquals("There is no model \"Zebra\": models() lists them.", fault.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{'$defs':[]}", "{'$defs':{'A':{'$ref':'#/$defs/B'}}}"})
  void refusesWhatIsNoBundle(String bundle) {
    byte[] bytes = Json.bytes(bundle);
    var fault = assertThrows(IllegalArgumentException.class, () -> AnalyticsSchemas.load(bytes));
    assertTrue(fault.getMessage().startsWith("This is no bundle: "), fault.getMessage());
  }

  /** Every schema of the package is compiled, every pattern of it too. */
  @Test
  void readsTheBundleOfThePackage() throws IOException {
    Path bundle = Path.of("../../schemas/bundle.json");
    assumeTrue(Files.exists(bundle), "npm run schemas makes the bundle");
    AnalyticsSchemas schemas = AnalyticsSchemas.load(bundle);
    assertTrue(schemas.models().size() > 100);
    for (String model : schemas.models()) {
      byte[] document = "\u0001".getBytes(StandardCharsets.UTF_8);
      assertEquals("not_json", schemas.validate(model, document).get(0).keyword());
      assertTrue(schemas.validate(model, Json.bytes("{'\\u0000':0}")).size() < 100, model);
    }
  }
}

package io.github.analyticsschemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

class PlanTest {
  private static final JsonNode NOW = StringNode.valueOf(InstantText.now());

  private static Plan plan(String definitions) {
    return new PlanCompiler((ObjectNode) Json.of(definitions)).plans().get("A");
  }

  private static final Plan DEFAULTS =
      plan(
          """
          {
            'A': {
              'properties': {
                'n': { 'default': 1 },
                'b': { '$ref': '#/$defs/B' },
                'list': { 'items': { '$ref': '#/$defs/B' } },
                'filled': { '$ref': '#/$defs/B', 'default': {} },
                'choice': {
                  'oneOf': [{ '$ref': '#/$defs/B' }, { 'type': 'object' }],
                  'x-discriminator': { 'property': 'kind', 'options': { 'b': 0, 'other': 1 } }
                }
              },
              'additionalProperties': { '$ref': '#/$defs/B' }
            },
            'B': { 'properties': { 'on': { 'default': true }, 'b': { '$ref': '#/$defs/B' } } }
          }
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                          | {'n':1,'filled':{}}",
        "{'n':2,'filled':{}}         | {'n':2,'filled':{'on':true}}",
        "{'n':null,'filled':null}    | {'n':null,'filled':null}",
        "{'n':0,'filled':0,'b':{}}   | {'n':0,'filled':0,'b':{'on':true}}",
        "{'n':0,'filled':0,'b':{'b':{'on':false,'b':{}}}} "
            + "| {'n':0,'filled':0,'b':{'b':{'on':false,'b':{'on':true}},'on':true}}",
        "{'n':0,'filled':0,'list':[{},{'on':1}]} "
            + "| {'n':0,'filled':0,'list':[{'on':true},{'on':1}]}",
        "{'n':0,'filled':0,'other':{}} | {'n':0,'filled':0,'other':{'on':true}}",
        "{'n':0,'filled':0,'choice':{'kind':'b'}} "
            + "| {'n':0,'filled':0,'choice':{'kind':'b','on':true}}",
        "{'n':0,'filled':0,'choice':{'kind':'other'}} "
            + "| {'n':0,'filled':0,'choice':{'kind':'other'}}",
      })
  void fillsInDefaults(String document, String expected) {
    JsonNode value = Json.of(document);
    DEFAULTS.fill(value, NOW);
    assertEquals(Json.of(expected).toString(), value.toString());
  }

  @Test
  void generatesThePresentInstant() {
    JsonNode value = Json.of("{}");
    plan("{'A':{'properties':{'at':{'x-generated':'now'}}}}").fill(value, NOW);
    String at = value.get("at").stringValue();
    assertTrue(at.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"), at);
    Duration age = Duration.between(Instant.parse(at), Instant.now());
    assertTrue(age.toMillis() >= 0 && age.toSeconds() < 60, at);
  }

  @Test
  void generatesUuids() {
    Plan plan = plan("{'A':{'properties':{'id':{'x-generated':'uuid_v7'}}}}");
    JsonNode first = Json.of("{}");
    JsonNode second = Json.of("{}");
    long before = System.currentTimeMillis();
    plan.fill(first, NOW);
    plan.fill(second, NOW);
    UUID uuid = UUID.fromString(first.get("id").stringValue());
    assertEquals(7, uuid.version());
    assertEquals(2, uuid.variant());
    long millis = uuid.getMostSignificantBits() >>> 16;
    assertTrue(millis >= before && millis <= System.currentTimeMillis(), uuid.toString());
    assertNotEquals(first.get("id"), second.get("id"));
  }

  @Test
  void refusesToGenerateWhatItDoesNotKnow() {
    var fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> plan("{'A':{'properties':{'id':{'x-generated':'luck'}}}}"));
    assertEquals("This reader can't generate \"luck\": update it.", fault.getMessage());
  }
}

package io.github.analyticsschemas;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A copy of the schemas that says their structure and nothing else: without rules in plain keywords,
 * without annotations, and with each choice that a property decides told as such, so that only the
 * option that is meant is judged.
 */
final class StructureSchema {
  private static final Set<String> MAPS = Set.of("properties", "$defs", "patternProperties");
  private static final Set<String> VALUES = Set.of("enum", "const");
  private static final Set<String> ANNOTATIONS =
      Set.of("title", "description", "default", "examples", "deprecated", "$comment");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private StructureSchema() {}

  static ObjectNode of(ObjectNode definitions) {
    ObjectNode bundle = NODES.objectNode();
    bundle.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    bundle.set("$defs", mapOf(definitions));
    return bundle;
  }

  private static JsonNode mapOf(JsonNode schemas) {
    ObjectNode copy = NODES.objectNode();
    schemas.forEachEntry((name, schema) -> copy.set(name, schemaOf(schema)));
    return copy;
  }

  private static JsonNode schemaOf(JsonNode schema) {
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = NODES.objectNode();
    ArrayNode all = NODES.arrayNode();
    JsonNode discriminator = schema.get("x-discriminator");
    schema.forEachEntry(
        (keyword, value) -> {
          if (ANNOTATIONS.contains(keyword) || keyword.startsWith("x-")) {
            return;
          }
          if (keyword.equals("allOf")) {
            value.forEach(
                entry -> {
                  if (!entry.has("x-rule")) {
                    all.add(schemaOf(entry));
                  }
                });
          } else if (keyword.equals("oneOf") && discriminator != null) {
            all.add(choice(discriminator, value));
          } else {
            copy.set(keyword, keywordOf(keyword, value));
          }
        });
    if (!all.isEmpty()) {
      copy.set("allOf", all);
    }
    return copy;
  }

  private static JsonNode keywordOf(String keyword, JsonNode value) {
    if (VALUES.contains(keyword)) {
      return value;
    }
    if (MAPS.contains(keyword)) {
      return mapOf(value);
    }
    if (value.isArray()) {
      ArrayNode copy = NODES.arrayNode();
      value.forEach(entry -> copy.add(schemaOf(entry)));
      return copy;
    }
    return schemaOf(value);
  }

  /** An object whose property is one of the names of the options, and that option. */
  private static ObjectNode choice(JsonNode discriminator, JsonNode options) {
    String property = discriminator.get("property").stringValue();
    Map<Integer, ArrayNode> names = new TreeMap<>();
    ArrayNode known = NODES.arrayNode();
    discriminator
        .get("options")
        .forEachEntry(
            (name, index) -> {
              known.add(name);
              names.computeIfAbsent(index.intValue(), key -> NODES.arrayNode()).add(name);
            });
    ObjectNode choice = NODES.objectNode().put("type", "object");
    choice.putArray("required").add(property);
    choice.putObject("properties").putObject(property).set("enum", known);
    ArrayNode branches = choice.putArray("allOf");
    names.forEach(
        (index, mine) -> {
          ObjectNode branch = branches.addObject();
          ObjectNode claim = branch.putObject("if").put("type", "object");
          claim.putArray("required").add(property);
          claim.putObject("properties").putObject(property).set("enum", mine);
          branch.set("then", schemaOf(options.get(index)));
        });
    return choice;
  }
}

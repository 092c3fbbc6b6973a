package io.github.analyticsschemas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** From schemas to plans, once. */
final class PlanCompiler {
  private final ObjectNode definitions;
  private final Map<String, Plan> named = new HashMap<>();
  private final List<Plan> all = new ArrayList<>();

  PlanCompiler(ObjectNode definitions) {
    this.definitions = definitions;
  }

  /** The plan of every model, by its name. */
  Map<String, Plan> plans() {
    Map<String, Plan> plans = new LinkedHashMap<>();
    definitions.propertyNames().forEach(name -> plans.put(name, planNamed(name)));
    boolean isChanged = true;
    while (isChanged) {
      isChanged = false;
      for (Plan plan : all) {
        boolean fills = plan.fills || plan.below().stream().anyMatch(below -> below.fills);
        boolean judges = plan.judges || plan.below().stream().anyMatch(below -> below.judges);
        isChanged |= fills != plan.fills || judges != plan.judges;
        plan.fills = fills;
        plan.judges = judges;
      }
    }
    all.forEach(Plan::prune);
    return Collections.unmodifiableMap(plans);
  }

  private Plan planNamed(String name) {
    Plan known = named.get(name);
    if (known != null) {
      return known;
    }
    JsonNode schema = definitions.get(name);
    if (schema == null) {
      throw new IllegalArgumentException("This is no bundle: it has no schema \"" + name + "\".");
    }
    if (schema.has("$ref")) {
      Plan plan = planOf(schema);
      named.put(name, plan);
      return plan;
    }
    Plan plan = new Plan();
    named.put(name, plan);
    build(plan, schema);
    return plan;
  }

  private Plan planOf(JsonNode schema) {
    JsonNode reference = schema.get("$ref");
    if (reference != null) {
      String pointer = reference.stringValue();
      return planNamed(pointer.substring(pointer.lastIndexOf('/') + 1));
    }
    Plan plan = new Plan();
    build(plan, schema);
    return plan;
  }

  private void build(Plan plan, JsonNode schema) {
    all.add(plan);
    JsonNode discriminator = schema.get("x-discriminator");
    if (discriminator != null) {
      plan.tag = discriminator.get("property").stringValue();
      List<Plan> options = new ArrayList<>();
      schema.get("oneOf").forEach(option -> options.add(planOf(option)));
      discriminator
          .get("options")
          .forEachEntry((name, index) -> plan.options.put(name, options.get(index.intValue())));
      return;
    }
    schema.path("x-rules").forEach(rule -> plan.rules.add(Rule.of(rule)));
    schema
        .path("properties")
        .forEachEntry(
            (name, property) -> {
              plan.members.put(name, planOf(property));
              UnaryOperator<JsonNode> make = defaultOf(property);
              if (make != null) {
                plan.defaults.put(name, make);
              }
            });
    plan.named = List.copyOf(plan.members.keySet());
    plan.items = schema.path("items").isObject() ? planOf(schema.get("items")) : null;
    JsonNode others = schema.path("additionalProperties");
    plan.others = others.isObject() ? planOf(others) : null;
    plan.judges = !plan.rules.isEmpty();
    plan.fills = !plan.defaults.isEmpty();
  }

  private static UnaryOperator<JsonNode> defaultOf(JsonNode property) {
    JsonNode constant = property.get("default");
    if (constant != null) {
      return now -> constant;
    }
    return switch (property.path("x-generated").asString("")) {
      case "" -> null;
      case "now" -> now -> now;
      case "uuid_v7" -> now -> StringNode.valueOf(UuidV7.next().toString());
      default -> throw new IllegalArgumentException(
          "This reader can't generate " + property.get("x-generated") + ": update it.");
    };
  }
}

package io.github.analyticsschemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is to do at a value of one schema: defaults to fill in, rules to judge, and where to go on. */
final class Plan {
  final List<Rule> rules = new ArrayList<>();
  /** From the present instant to the value to fill in. */
  final Map<String, UnaryOperator<JsonNode>> defaults = new LinkedHashMap<>();
  final Map<String, Plan> members = new LinkedHashMap<>();
  final Map<String, Plan> options = new HashMap<>();

  /** The plan of each item; null when nothing is to do there. */
  Plan items;

  /** The plan of each member that has no property of its own; null when nothing is to do there. */
  Plan others;

  /** The names that {@link #others} leaves out. */
  List<String> named = List.of();

  /** The property that names the option; null unless the schema is a choice. */
  String tag;

  /** Whether there is a default here or below. */
  boolean fills;

  /** Whether there is a rule here or below. */
  boolean judges;

  /**
   * Fills in the defaults. What was filled in is complete.
   *
   * @param now the present instant, one for the whole document
   */
  void fill(JsonNode value, JsonNode now) {
    if (!fills) {
      return;
    }
    if (tag != null) {
      Plan option = option(value);
      if (option != null) {
        option.fill(value, now);
      }
    } else if (value.isArray() && items != null) {
      value.forEach(item -> items.fill(item, now));
    } else if (value instanceof ObjectNode object) {
      forEachMember(object, "", (plan, pointer, member) -> plan.fill(member, now));
      defaults.forEach(
          (name, make) -> {
            if (!object.has(name)) {
              object.set(name, make.apply(now));
            }
          });
    }
  }

  /** The issues of the rules that a value breaks. */
  List<Issue> judge(JsonNode value) {
    List<Issue> issues = new ArrayList<>();
    judge(value, "", issues);
    return issues;
  }

  private void judge(JsonNode value, String pointer, List<Issue> issues) {
    if (!judges) {
      return;
    }
    if (tag != null) {
      Plan option = option(value);
      if (option != null) {
        option.judge(value, pointer, issues);
      }
      return;
    }
    for (Rule rule : rules) {
      rule.judge(value, pointer, issues);
    }
    if (value.isArray() && items != null) {
      for (int index = 0; index < value.size(); index++) {
        items.judge(value.get(index), pointer + "/" + index, issues);
      }
    } else if (value instanceof ObjectNode object) {
      forEachMember(object, pointer, (plan, at, member) -> plan.judge(member, at, issues));
    }
  }

  private interface Visitor {
    void visit(Plan plan, String pointer, JsonNode member);
  }

  private void forEachMember(ObjectNode object, String pointer, Visitor visitor) {
    members.forEach(
        (name, plan) -> {
          JsonNode member = object.get(name);
          if (member != null) {
            visitor.visit(plan, Pointer.append(pointer, name), member);
          }
        });
    if (others != null) {
      object.forEachEntry(
          (name, member) -> {
            if (!named.contains(name)) {
              visitor.visit(others, Pointer.append(pointer, name), member);
            }
          });
    }
  }

  private Plan option(JsonNode value) {
    JsonNode name = value.get(tag);
    return name == null ? null : options.get(name.asString());
  }

  /** The plans directly below, those of the options among them. */
  List<Plan> below() {
    List<Plan> below = new ArrayList<>(members.values());
    below.addAll(options.values());
    if (items != null) {
      below.add(items);
    }
    if (others != null) {
      below.add(others);
    }
    return below;
  }

  /** Forgets what is below where nothing is to do. */
  void prune() {
    members.values().removeIf(Plan::isIdle);
    items = items == null || items.isIdle() ? null : items;
    others = others == null || others.isIdle() ? null : others;
  }

  private boolean isIdle() {
    return !fills && !judges;
  }
}

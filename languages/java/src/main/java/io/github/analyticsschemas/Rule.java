package io.github.analyticsschemas;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A business rule, ready to judge.
 *
 * @param holds the condition that every valid value meets; it holds where it does not speak
 * @param at where an issue points, from the value or from the member that breaks the rule
 * @param members what the rule is about when it is about each member of a list; null otherwise
 */
record Rule(
    String id,
    String message,
    Issue.Severity severity,
    Condition holds,
    ValuePath at,
    Members members) {

  /** A list, and what holds of each of its members. */
  record Members(ValuePath list, Condition holds) {}

  static Rule of(JsonNode rule) {
    JsonNode expression = rule.get("expr");
    return new Rule(
        rule.get("id").stringValue(),
        rule.get("message").stringValue(),
        Issue.Severity.valueOf(rule.get("severity").stringValue().toUpperCase(Locale.ROOT)),
        Scope.spoken(expression, true),
        ValuePath.of(rule.path("path").asString(".")),
        membersOf(expression));
  }

  private static Members membersOf(JsonNode expression) {
    JsonNode args = expression.get("args");
    return switch (expression.get("op").stringValue()) {
      case "when" -> membersOf(args.get(1));
      case "each" -> new Members(
          ValuePath.of(args.get(0).stringValue()), Scope.spoken(args.get(1), true));
      default -> null;
    };
  }

  /** Adds an issue when a value breaks this rule. */
  void judge(JsonNode value, String pointer, List<Issue> issues) {
    if (!holds.holds(value, value)) {
      issues.add(Issue.ofRule(at.pointer(start(value, pointer)), id, message, severity));
    }
  }

  private String start(JsonNode value, String pointer) {
    if (members == null) {
      return pointer;
    }
    String[] first = {null};
    members.list.places(
        value,
        pointer,
        (place, member) -> {
          if (first[0] == null && !members.holds.holds(value, member)) {
            first[0] = place;
          }
        });
    return first[0] == null ? members.list.pointer(pointer) : first[0];
  }
}

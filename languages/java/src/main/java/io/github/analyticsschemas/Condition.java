package io.github.analyticsschemas;

import tools.jackson.databind.JsonNode;

/** A condition of a rule, ready to judge. */
@FunctionalInterface
interface Condition {
  /**
   * Whether it is true.
   *
   * @param root the value that has the rule
   * @param item the value at which paths start: the root, or an item of a list
   */
  boolean holds(JsonNode root, JsonNode item);
}

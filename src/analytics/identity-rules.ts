/**
 * Of whom an event tells (Segment spec, "Identities").
 *
 * @module
 */
import { atLeastOne, has, ne, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { type AnalyticsEventType, isOfType } from "./analytics-event-type.js";

const somebody = atLeastOne("user_id", "anonymous_id");
const namesSomebody = (what: string, type: AnalyticsEventType) =>
  rule(`${what} names a user or an anonymous id.`, when(isOfType(type), somebody), "user_id");

/** What holds between the ids of an event and what kind of event it is. */
export const identityRules = {
  page_view_has_somebody: namesSomebody("A page view", "page_view"),
  screen_view_has_somebody: namesSomebody("A screen view", "screen_view"),
  identify_has_somebody: namesSomebody("An identify", "identify"),
  group_has_somebody: namesSomebody("A group event", "group"),
  alias_has_somebody: namesSomebody("An alias", "alias"),
  action_has_somebody: warn(
    "An action names a user or an anonymous id.",
    when(isOfType("user_action", "transaction", "refund", "page_ping"), somebody),
    "user_id",
  ),
  group_has_group_id: rule(
    "A group event names the group.",
    when(isOfType("group"), has("group_id")),
    "group_id",
  ),
  alias_has_previous_id: rule(
    "An alias names the id that it replaces.",
    when(isOfType("alias"), has("previous_id")),
    "previous_id",
  ),
  alias_changes_id: rule("An alias replaces an id by another.", ne("previous_id", "user_id")),
};

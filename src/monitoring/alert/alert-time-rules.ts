/**
 * What holds between the instants in the life of an alert, and the times that it took.
 *
 * @module
 */
import {
  add,
  eq,
  ge,
  has,
  lit,
  lt,
  millisBetween,
  mul,
  ne,
  near,
  not,
  type Operand,
  oneOf,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

/** Many systems keep whole seconds of the one and milliseconds of the other. */
const aSecond = { abs: 1000 };

/** The first instant is not after the second by a second or more, as far as both are told. */
const isBefore = (first: Operand, second: Operand) => lt(millisBetween(second, first), 1000);

/** What holds between the instants in the life of an alert. */
export const alertTimeRules = {
  occurred_before_it_fired: rule(
    "The condition is true before the alert fires, or when it does.",
    isBefore("first_occurred_at", "triggered_at"),
    "triggered_at",
  ),
  fired_before_last_seen: rule(
    "The condition is last seen true when the alert fires, or later.",
    isBefore("triggered_at", "last_occurred_at"),
    "last_occurred_at",
  ),
  first_before_last: rule(
    "The condition is first seen true before it is last, or at the same time.",
    isBefore("first_occurred_at", "last_occurred_at"),
    "last_occurred_at",
  ),
  one_occurrence_is_first_and_last: rule(
    "What was seen once was first and last seen at one time.",
    when(
      eq("occurrence_count", 1),
      near(millisBetween("first_occurred_at", "last_occurred_at"), 0, aSecond),
    ),
    "last_occurred_at",
  ),
  resolved_after_last_seen: warn(
    "An alert is resolved once its condition was last seen true.",
    isBefore("last_occurred_at", "resolved_at"),
    "resolved_at",
  ),
  resolved_after_it_fired: rule(
    "An alert is not resolved before it fires.",
    isBefore("triggered_at", "resolved_at"),
    "resolved_at",
  ),
  // Somebody who sees to it may go on when it fires again, and their tool has a clock of its own.
  acknowledged_after_it_fired: warn(
    "An alert is not acknowledged before it fires.",
    isBefore("triggered_at", "acknowledgement.acknowledged_at"),
    "acknowledgement",
  ),
  acknowledged_before_resolved: warn(
    "An alert is acknowledged before it is resolved.",
    isBefore("acknowledgement.acknowledged_at", "resolved_at"),
    "acknowledgement",
  ),
  lingers_before_resolved: warn(
    "An alert fires on for as long as its rule says before it is resolved.",
    when(
      eq("resolution", lit("recovered")),
      ge(
        add(millisBetween("last_occurred_at", "resolved_at"), 1000),
        mul("source_rule.keep_firing_for_s", 1000),
      ),
    ),
    "resolved_at",
  ),
  waits_before_it_fires: warn(
    "A condition is true for as long as its rule says before the alert fires.",
    ge(
      add(millisBetween("first_occurred_at", "triggered_at"), 1000),
      mul("source_rule.for_s", 1000),
    ),
    "triggered_at",
  ),
  time_to_detect: rule(
    "The time to detect is from the first occurrence to when the alert fires.",
    near("time_to_detect_ms", millisBetween("first_occurred_at", "triggered_at"), aSecond),
    "time_to_detect_ms",
  ),
  // It is of the first acknowledgement, and an alert tells the last.
  time_to_acknowledge: warn(
    "The time to acknowledge is from when the alert fires to when it is acknowledged.",
    near(
      "time_to_acknowledge_ms",
      millisBetween("triggered_at", "acknowledgement.acknowledged_at"),
      aSecond,
    ),
    "time_to_acknowledge_ms",
  ),
  time_to_resolve: rule(
    "The time to resolve is from when the alert fires to when it is resolved.",
    near("time_to_resolve_ms", millisBetween("triggered_at", "resolved_at"), aSecond),
    "time_to_resolve_ms",
  ),
};

/** What holds between the state of an alert and its instants. */
export const alertStatusRules = {
  raised_has_a_time: rule(
    "An alert that fires or is acknowledged says since when.",
    when(oneOf("status", lit("firing"), lit("acknowledged")), has("triggered_at")),
    "triggered_at",
  ),
  pending_has_not_fired: rule(
    "An alert that is pending has not fired yet.",
    when(eq("status", lit("pending")), not(has("triggered_at"))),
    "triggered_at",
  ),
  pending_has_occurred: rule(
    "An alert that is pending says since when.",
    when(eq("status", lit("pending")), has("first_occurred_at")),
    "first_occurred_at",
  ),
  acknowledged_by_somebody: rule(
    "An alert that is acknowledged says by whom.",
    when(eq("status", lit("acknowledged")), has("acknowledgement")),
    "acknowledgement",
  ),
  pending_is_not_acknowledged: rule(
    "Nobody acknowledges an alert that has not fired.",
    when(has("acknowledgement"), ne("status", lit("pending"))),
    "acknowledgement",
  ),
  resolved_has_a_time: rule(
    "An alert that is resolved says since when.",
    when(eq("status", lit("resolved")), has("resolved_at")),
    "resolved_at",
  ),
  only_resolved_has_a_time: rule(
    "Only an alert that is resolved says since when it is.",
    when(has("resolved_at"), eq("status", lit("resolved"))),
    "status",
  ),
  resolution_is_of_resolved: rule(
    "Only an alert that is resolved says why it is over.",
    when(has("resolution"), eq("status", lit("resolved"))),
    "resolution",
  ),
  resolved_does_not_expire: rule(
    "What is over does not expire.",
    when(has("expires_at"), ne("status", lit("resolved"))),
    "expires_at",
  ),
};

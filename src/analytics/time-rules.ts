/**
 * When an event happened, given clocks that may be wrong (Segment spec, "Timestamps").
 *
 * @module
 */
import { has, millisBetween, near, not, notLater, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";

/** What holds between the timestamp of an event and the clocks that it passed. */
export const timeRules = {
  timestamp_corrects_skew: rule(
    "The timestamp is when the collector received the event, less the time that the device kept it.",
    when(
      not(has("clock.true_timestamp")),
      near(
        millisBetween("metadata.timestamp", "clock.received_at"),
        millisBetween("clock.original_timestamp", "clock.sent_at"),
        { abs: 1 },
      ),
    ),
    "metadata.timestamp",
  ),
  timestamp_is_true: rule(
    "Where the true timestamp is known, it is the timestamp.",
    near(millisBetween("clock.true_timestamp", "metadata.timestamp"), 0, { abs: 1 }),
    "metadata.timestamp",
  ),
  session_began_before: warn(
    "An event happens after its session began.",
    notLater("session.started_at", "metadata.timestamp"),
    "session.started_at",
  ),
};

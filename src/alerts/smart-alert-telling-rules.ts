/**
 * What holds between an alert, who was told of it, and what keeps it from being told.
 *
 * @module
 */
import {
  and,
  chronological,
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  millisBetween,
  not,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";

const isResolved = eq("status", lit("resolved"));
const wasSent = oneOf("status", lit("sent"), lit("delivered"));

/** Who was told. */
export const tellingRules = {
  notified_through_a_channel: rule(
    "Where somebody was told, a message was sent.",
    when(eq("notification_sent", true), gt(count("deliveries[]", wasSent), 0)),
    "notification_sent",
  ),
  // An alert that came again has been told before, and clocks differ by a little.
  told_after_raised: warn(
    "A message was sent after the alert was raised.",
    or(
      eq(count("deliveries[]", wasSent), 0),
      gt(
        count("deliveries[]", and(wasSent, gt(millisBetween("$.triggered_at", "sent_at"), -1000))),
        0,
      ),
    ),
    "deliveries",
  ),
  sent_is_notified: rule(
    "Where a message was sent, somebody was told.",
    or(eq("notification_sent", true), eq(count("deliveries[]", wasSent), 0)),
    "notification_sent",
  ),
  deliveries_once: rule("No two messages have the same id.", unique("deliveries[].delivery_id")),
  deliveries_in_order: warn(
    "The messages are told in the order in which they were put in the queue.",
    chronological("deliveries[].queued_at"),
    "deliveries",
  ),
  // An alert that came again need not say that it was over.
  over_is_told_when_over: warn(
    "That an alert is over is told only when it is.",
    or(
      has("resolved_at"),
      gt(count("transitions[]", eq("to", lit("resolved"))), 0),
      eq(count("deliveries[]", eq("news", lit("resolved"))), 0),
    ),
    "deliveries",
  ),
  // That it is over is told when its group is looked at next.
  resolved_is_not_told_again: warn(
    "Nobody is told again of an alert once they were told that it is over.",
    when(
      and(isResolved, gt(count("deliveries[]", and(wasSent, eq("news", lit("resolved")))), 0)),
      not(has("next_notification_at")),
    ),
    "next_notification_at",
  ),
  kept_back_is_suppressed: rule(
    "What the system that passed it on keeps back is suppressed.",
    when(eq("relay.processing", lit("suppressed")), has("suppression")),
    "suppression",
  ),
  not_inhibited_by_itself: rule(
    "An alert does not keep itself from being told.",
    not(contains("suppression.inhibited_by[]", "fingerprint")),
    "suppression.inhibited_by",
  ),
  flapping_is_noticed: rule(
    "What is kept back because it flaps does flap.",
    when(contains("suppression.reasons[]", lit("flapping")), eq("flapping.is_flapping", true)),
    "flapping",
  ),
};

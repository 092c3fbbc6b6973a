/**
 * What the times, the controls and the relations of an event say of one another.
 *
 * @module
 */
import {
  and,
  atLeastOne,
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  millisBetween,
  ne,
  near,
  not,
  notLater,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { ControlDisposition } from "./control-action.js";

const isDisposition = (...dispositions: ControlDisposition[]) =>
  oneOf("disposition", ...dispositions.map(lit));

export const securityEventRules = {
  many_have_a_span: rule(
    "Many events in one have a first and a last, or their finding has.",
    when(
      gt("count", 1),
      or(
        and(has("start_time"), has("end_time")),
        and(has("finding.first_seen_at"), has("finding.last_seen_at")),
      ),
    ),
    "start_time",
  ),
  ends_after_start: rule(
    "The last does not happen before the first.",
    notLater("start_time", "end_time"),
    "end_time",
  ),
  // Many logs tell instants in whole seconds, and measure a long while by another clock.
  duration_is_the_span: rule(
    "The duration is the time from start to end.",
    or(
      near("duration_ms", millisBetween("start_time", "end_time"), { abs: 1000 }),
      near("duration_ms", millisBetween("start_time", "end_time"), { rel: 0.001 }),
    ),
  ),
  many_begin_with_the_first: warn(
    "The time of many events, unless a finding, is that of the first.",
    or(
      eq("category_uid", 2),
      not(gt("count", 1)),
      near(millisBetween("start_time", "time"), 0, { abs: 1 }),
    ),
    "time",
  ),
  recorded_after_it_happened: warn(
    "An event is written down when it happened, or later.",
    notLater("time", "recorded_at"),
    "recorded_at",
  ),
  stopped_is_not_allowed: rule(
    "What a control blocked, dropped or rejected it did not allow.",
    when(
      isDisposition("blocked", "dropped", "rejected", "unauthorized"),
      ne("action", lit("allowed")),
    ),
    "action",
  ),
  passed_is_not_denied: rule(
    "What a control allowed or approved it did not deny.",
    when(isDisposition("allowed", "approved"), ne("action", lit("denied"))),
    "action",
  ),
  stopped_did_not_succeed: rule(
    "An attempt that a control blocked, dropped or rejected did not come off.",
    when(
      isDisposition("blocked", "dropped", "rejected", "unauthorized"),
      ne("outcome", lit("success")),
    ),
    "outcome",
  ),
  success_has_no_failure: rule(
    "Only what did not come off says why not.",
    when(atLeastOne("failure_code", "failure_detail"), ne("outcome", lit("success"))),
    "outcome",
  ),
  alert_says_what_raised_it: rule(
    "An alert says what raised it: a rule, a finding, an indicator, a behaviour, a risk or a weakness.",
    when(
      eq("is_alert", true),
      atLeastOne("fired_rules", "finding", "indicators", "behaviour", "risk", "vulnerabilities"),
    ),
    "fired_rules",
  ),
  alert_of_rules_names_one: rule(
    "An alert that nothing but rules raised names one of them.",
    when(
      and(
        eq("is_alert", true),
        not(atLeastOne("finding", "indicators", "behaviour", "risk", "vulnerabilities")),
      ),
      gt(count("fired_rules[]"), 0),
    ),
    "fired_rules",
  ),
  not_related_to_itself: rule(
    "An event is not related to itself.",
    not(contains("related_event_ids[]", "event_id")),
  ),
  related_once: rule("Each related event is named once.", unique("related_event_ids[]")),
  not_both_ends: warn(
    "A connection has two ends.",
    or(
      ne("source.ip", "destination.ip"),
      ne("source.port", "destination.port"),
      eq("connection.direction", lit("local")),
    ),
    "destination",
  ),
};

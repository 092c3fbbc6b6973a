/**
 * What holds between the fields of an alert; `smart-alert-telling-rules` says what holds of who was told.
 *
 * @module
 */
import {
  and,
  chronological,
  contains,
  count,
  each,
  eq,
  gt,
  has,
  lit,
  lt,
  millisBetween,
  mul,
  not,
  notLater,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";

const isPending = eq("status", lit("pending"));
const isResolved = eq("status", lit("resolved"));

/** Why it was raised. */
export const evidenceRules = {
  evidence_has_type: rule(
    "What says why it was raised says of which type it is.",
    when(has("evidence"), has("alert_type")),
    "alert_type",
  ),
  evidence_of_its_type: rule(
    "The evidence is of the alert's type.",
    eq("evidence.alert_type", "alert_type"),
    "evidence.alert_type",
  ),
  type_has_evidence: rule(
    "An alert that says of which type it is, and that no other system passed on, says why it was raised.",
    when(has("alert_type"), or(has("evidence"), has("relay"))),
    "evidence",
  ),
  // A person who raises an alert by hand may know no more than that something is wrong.
  own_alert_has_evidence: warn(
    "An alert that no other system passed on says why it was raised.",
    or(has("evidence"), has("relay"), has("alert_type")),
    "evidence",
  ),
  not_its_own_condition: rule(
    "An alert is no condition of itself.",
    not(contains("evidence.groups[].conditions[].alert_id", "alert_id")),
    "evidence",
  ),
  not_related_to_itself: rule(
    "An alert is not related to itself.",
    not(contains("evidence.related_alert_ids[]", "alert_id")),
    "evidence",
  ),
  prediction_looks_ahead: rule(
    "What is predicted had not come yet when the alert was raised.",
    lt(millisBetween("evidence.predicted_at", "triggered_at"), mul("evidence.horizon_s", 1000)),
    "evidence.horizon_s",
  ),
  page_is_bad: warn(
    "A budget for which somebody is woken is an error or critical.",
    when(
      eq("evidence.slo_burn.urgency", lit("page")),
      oneOf("severity", lit("error"), lit("critical")),
    ),
    "severity",
  ),
};

/** Where it is in its life, and since when. */
export const lifeRules = {
  // One that is over need not have been raised: its condition may have passed while it was pending.
  raised_has_time: rule(
    "An alert that is raised says when, and one that was not yet does not.",
    or(
      isResolved,
      and(isPending, not(has("triggered_at"))),
      and(not(isPending), has("triggered_at")),
    ),
    "triggered_at",
  ),
  resolved_has_time: rule(
    "An alert that is over says since when, and one that is not does not.",
    or(and(isResolved, has("resolved_at")), and(not(isResolved), not(has("resolved_at")))),
    "resolved_at",
  ),
  // Both may be the same: Alertmanager refuses only an end that comes before.
  resolved_not_before_raised: rule(
    "An alert is not over before it was raised.",
    notLater("triggered_at", "resolved_at"),
    "resolved_at",
  ),
  first_not_after_raised: rule(
    "Its condition was true before it was raised.",
    notLater("first_occurred_at", "triggered_at"),
    "first_occurred_at",
  ),
  // Times by two clocks: that of who raised it, and that of who passed it on.
  updated_after_raised: warn(
    "An alert is changed after it was raised.",
    notLater("triggered_at", "updated_at"),
    "updated_at",
  ),
  expires_after_raised: rule(
    "An alert does not expire before it was raised.",
    notLater("triggered_at", "expires_at"),
    "expires_at",
  ),
  // Times by two clocks here too.
  expires_later: warn(
    "An alert that is not over expires after it was heard of last.",
    or(isResolved, notLater("updated_at", "expires_at")),
    "expires_at",
  ),
  resolution_of_resolved: rule(
    "Only an alert that is over says why it is.",
    when(has("resolution"), isResolved),
    "resolution",
  ),
  acknowledged_by_somebody: rule(
    "An alert that is acknowledged says by whom.",
    when(eq("status", lit("acknowledged")), has("acknowledgement")),
    "acknowledgement",
  ),
  // An incident that is open stays acknowledged when the alert goes and comes again.
  acknowledged_after_raised: warn(
    "Nobody sees to an alert before it was raised.",
    notLater("triggered_at", "acknowledgement.acknowledged_at"),
    "acknowledgement.acknowledged_at",
  ),
  status_was_reached: rule(
    "An alert has come to the state that it is in.",
    when(gt(count("transitions[]"), 0), contains("transitions[].to", "status")),
    "transitions",
  ),
  // Somebody's doing is told by their clock, and what came by itself by ours.
  transitions_in_order: warn(
    "The life of an alert is told from its oldest step on.",
    chronological("transitions[].changed_at"),
    "transitions",
  ),
  resolved_is_not_escalated: warn(
    "An alert that is over is escalated no further.",
    when(isResolved, eq("escalation.is_over", true)),
    "escalation",
  ),
};

/** What stands around it. */
export const contextRules = {
  relayed_has_labels: rule(
    "An alert that was passed on has a label.",
    when(has("relay"), gt(count("labels.*"), 0)),
    "labels",
  ),
  relayed_is_named: warn(
    "An alert that was passed on has its name as a label.",
    when(and(has("relay"), gt(count("labels.*"), 0)), has("labels.alertname")),
    "labels",
  ),
  values_once: rule("Each value is listed once.", unique("values[].name")),
  not_similar_to_itself: rule(
    "An alert is not listed as similar to itself.",
    not(contains("similar_alerts[].alert_id", "alert_id")),
    "similar_alerts",
  ),
  similar_once: rule("Each similar alert is listed once.", unique("similar_alerts[].alert_id")),
  similar_came_before: warn(
    "An alert that is similar was raised before this one.",
    each("similar_alerts[]", notLater("started_at", "$.triggered_at")),
    "started_at",
  ),
  runs_once: rule("No two runs have the same id.", unique("workflow_runs[].run_id")),
  severe_for_the_business: warn(
    "What is critical to the business is an error or critical.",
    when(
      eq("business_impact.level", lit("critical")),
      oneOf("severity", lit("error"), lit("critical")),
    ),
    "severity",
  ),
  critical_says_what_to_do: warn(
    "A critical alert of the platform's own says what to do.",
    when(and(has("evidence"), eq("severity", lit("critical"))), has("runbook_url")),
    "runbook_url",
  ),
  critical_has_owner: warn(
    "A critical alert of the platform's own says who answers for it.",
    when(and(has("evidence"), eq("severity", lit("critical"))), has("ownership")),
    "ownership",
  ),
};

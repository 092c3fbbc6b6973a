/**
 * Alerts that are told together, as one message (Alertmanager's webhook, version 4).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { TenantId } from "../core/identifier.js";
import {
  and,
  count,
  each,
  eq,
  gt,
  le,
  lit,
  ne,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Count } from "../core/units.js";
import { WebAddress } from "../core/web-address.js";
import { AlertAnnotations, AlertLabels } from "../monitoring/alert/alert-labels.js";
import { SmartAlert } from "./smart-alert.js";

/**
 * Whether anything in a group still fires.
 *
 * - `firing`: at least one alert does.
 * - `resolved`: none does any more.
 */
export const AlertGroupStatus = z
  .enum({ FIRING: "firing", RESOLVED: "resolved" })
  .meta({ id: "AlertGroupStatus", title: "Status of a group" });
export type AlertGroupStatus = z.infer<typeof AlertGroupStatus>;

const firing = count("alerts[]", oneOf("status", lit("firing"), lit("acknowledged")));

/** Alerts that are told together. See `notificationGroupProblems` for what its labels must be. */
export const AlertNotificationGroup = withRules(
  closed({
    /** The tenant to whom the alerts belong. */
    tenant_id: TenantId,
    /** The route and the labels of the group in one text: `{}:{alertname="BufferingHigh"}`. */
    group_key: Text.min(1),
    /** Whether anything in it still fires. */
    status: AlertGroupStatus,
    /** Who is told. In a webhook, characters that mean something in a pattern are quoted. */
    receiver: Name,
    /** The labels by which the alerts were put together. */
    group_labels: AlertLabels.default({}),
    /** The labels that all alerts of the message have alike. */
    common_labels: AlertLabels.default({}),
    /** What is said of all alerts of the message alike. */
    common_annotations: AlertAnnotations.default({}),
    /** The labels of the route. Absent: the sender does not say, as before 2025. */
    route_labels: AlertLabels.optional(),
    /** Why the message is sent, in the sender's words. */
    notification_reason: Name.optional(),
    /** Where to see the system that sends it. */
    external_url: WebAddress.optional(),
    /** The most alerts that the receiver takes in one message; 0: no limit. Absent: not known. */
    max_alerts_count: Count.optional(),
    /** How many alerts were left out of the message. */
    truncated_alerts_count: Count.default(0),
    /** The alerts: 1 to 10000, as many as a webhook may be told to take. */
    alerts: z.array(SmartAlert).min(1).max(10_000),
  }),
  {
    fires_while_an_alert_does: rule(
      "A group fires exactly as long as one of its alerts does.",
      or(
        and(eq("status", lit("firing")), gt(firing, 0)),
        and(eq("status", lit("resolved")), eq(firing, 0)),
      ),
      "status",
    ),
    alerts_of_its_tenant: rule(
      "The alerts belong to the tenant of the group.",
      each("alerts[]", eq("tenant_id", "$.tenant_id")),
      "tenant_id",
    ),
    alerts_once: rule("No two alerts have the same id.", unique("alerts[].alert_id")),
    fingerprints_once: rule(
      "No two alerts have the same fingerprint.",
      unique("alerts[].fingerprint"),
    ),
    pending_is_not_told: rule(
      "An alert that was not raised yet is not told.",
      each("alerts[]", ne("status", lit("pending"))),
      "status",
    ),
    // An alert that takes several routes is sent with the key of each.
    grouped_by_its_name: rule(
      "The name by which alerts are put together is that of each.",
      each("alerts[]", eq("labels.alertname", "$.group_labels.alertname")),
      "labels.alertname",
    ),
    common_name_is_of_each: rule(
      "The name that alerts have in common is that of each.",
      each("alerts[]", eq("labels.alertname", "$.common_labels.alertname")),
      "labels.alertname",
    ),
    // As far as values tell. See `groupProblems` for names and values together.
    group_labels_are_common: warn(
      "The labels of the group are labels that all of its alerts have.",
      when(gt(count("common_labels.*"), 0), subset("group_labels.*", "common_labels.*")),
      "common_labels",
    ),
    alerts_of_its_key: warn(
      "The alerts were sent with the key of the group.",
      each("alerts[]", eq("relay.group_key", "$.group_key")),
      "relay.group_key",
    ),
    no_limit_leaves_none_out: rule(
      "Where there is no limit, no alert is left out.",
      when(eq("max_alerts_count", 0), eq("truncated_alerts_count", 0)),
      "truncated_alerts_count",
    ),
    limit_is_kept: rule(
      "There are no more alerts than the receiver takes.",
      or(eq("max_alerts_count", 0), le(count("alerts[]"), "max_alerts_count")),
      "alerts",
    ),
  },
).meta({ id: "AlertNotificationGroup", title: "Group of alerts" });
export type AlertNotificationGroup = z.infer<typeof AlertNotificationGroup>;

/**
 * That something which is monitored is at fault: since when, how bad, who sees to it, and how it
 * ended (Prometheus, Alertmanager, Grafana; OpenTelemetry's severities and service).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { CloudResource } from "../core/cloud-resource.js";
import { DataQuality } from "../core/data-quality.js";
import { Environment } from "../core/environment.js";
import { ForeignId, Source, TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import {
  and,
  chronological,
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  ne,
  not,
  notLater,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Severity } from "../core/severity.js";
import { Name, Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { Count, Milliseconds, Quantity } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { WebAddress } from "../core/web-address.js";
import { AlertAcknowledgement } from "./alert/alert-acknowledgement.js";
import { AlertCorrelation } from "./alert/alert-correlation.js";
import { AlertAnnotations, AlertLabels } from "./alert/alert-labels.js";
import { AlertRelay } from "./alert/alert-relay.js";
import { AlertSuppression } from "./alert/alert-suppression.js";
import { alertStatusRules, alertTimeRules } from "./alert/alert-time-rules.js";
import { AlertTrigger, AlertValue } from "./alert/alert-trigger.js";
import { BusinessImpact } from "./alert/business-impact.js";
import { EscalationState } from "./alert/escalation-state.js";
import { FlapState } from "./alert/flap-detection.js";
import {
  AlertResolution,
  AlertTransition,
  MonitoringAlertStatus,
} from "./alert/monitoring-alert-status.js";
import { AlertingRule } from "./alert/prometheus-rule.js";

/** A digest of an alert's labels: 16 to 64 hexadecimal digits in lower case. */
const Fingerprint = z.string().regex(/^[0-9a-f]{16,64}$/, {
  error: "Expected 16 to 64 hexadecimal digits in lower case.",
});

/** That something which is monitored is at fault. */
export const MonitoringAlert = withRules(
  closed({
    /** Identifies the alert. Absent: a new UUID of version 7. */
    alert_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What it is called: the label `alertname`. */
    name: Name,
    /** What is at fault, for a human reader: at most 4096 characters. */
    message: Text.max(4096).optional(),
    /** Where it is in its life. */
    status: MonitoringAlertStatus,
    /** How bad it is. */
    severity: Severity,
    /** How bad it is in the sender's own word, such as `page`. */
    source_severity: Name.optional(),
    /** The system that raised it. */
    source: Source.optional(),
    /** What tells it from others: two alerts with equal labels are one. */
    labels: AlertLabels.default({}),
    /** What is said of it, which is no part of its identity. */
    annotations: AlertAnnotations.default({}),
    /** A digest of the labels: equal labels, equal fingerprints. */
    fingerprint: Fingerprint.optional(),
    /** When its condition was first true (Prometheus `activeAt`). */
    first_occurred_at: Instant.optional(),
    /** When it was raised (Alertmanager `startsAt`). Absent: it was not yet. */
    triggered_at: Instant.optional(),
    /** When its condition was last true. */
    last_occurred_at: Instant.optional(),
    /** When it was over (Alertmanager `endsAt` of a resolved alert). */
    resolved_at: Instant.optional(),
    /** Why it is over. */
    resolution: AlertResolution.optional(),
    /** When it counts as over if nothing more is heard (Alertmanager `endsAt` of a firing one). */
    expires_at: Instant.optional(),
    /** When anything of it changed last. */
    updated_at: Instant.optional(),
    /** That somebody sees to it. */
    acknowledgement: AlertAcknowledgement.optional(),
    /** How often its condition was found true: at least once. */
    occurrence_count: Count.min(1).optional(),
    /** How often somebody was told. */
    notification_count: Count.optional(),
    /** How long the fault went unnoticed: from the first occurrence to when it was raised. */
    time_to_detect_ms: Milliseconds.optional(),
    /** How long nobody saw to it. The average over alerts is MTTA. */
    time_to_acknowledge_ms: Milliseconds.optional(),
    /** How long it lasted. The average over alerts is MTTR. */
    time_to_resolve_ms: Milliseconds.optional(),
    /** The value that raised it. */
    trigger: AlertTrigger.optional(),
    /** The value now, which says nothing of why it was raised. */
    current_value: Quantity.optional(),
    /** All values of its query: at most 50. */
    values: z.array(AlertValue).max(50).default([]),
    /** Whether it comes and goes. */
    flapping: FlapState.optional(),
    /** How far its escalation has come. */
    escalation: EscalationState.optional(),
    /** Why nobody is told. Absent: nothing keeps it back. */
    suppression: AlertSuppression.optional(),
    /** With which others it belongs together. */
    correlation: AlertCorrelation.optional(),
    /** What it does to the business. */
    business_impact: BusinessImpact.optional(),
    /** What the system that passes it on says of it. */
    relay: AlertRelay.optional(),
    /** Its life so far, the oldest step first: at most 200. */
    transitions: z.array(AlertTransition).max(200).default([]),
    /** The rule that raises it. */
    source_rule: AlertingRule.optional(),
    /** The threshold that raises it. */
    threshold_id: Uuid.optional(),
    /** The objective that it guards. */
    slo_id: Uuid.optional(),
    /** Where to see what raised it. */
    generator_url: WebAddress.optional(),
    /** What to do about it. */
    runbook_url: WebAddress.optional(),
    /** The ticket or incident that was opened for it. */
    incident_id: ForeignId.optional(),
    /** The service that is at fault (OpenTelemetry `service.name`). */
    service_name: Name.optional(),
    /** The group of services to which it belongs (OpenTelemetry `service.namespace`). */
    service_namespace: Name.optional(),
    /** Which instance of it (OpenTelemetry `service.instance.id`). */
    service_instance_id: ForeignId.optional(),
    /** Where the service runs on its way to users. */
    environment: Environment.optional(),
    /** Where in a cloud it runs. */
    cloud: CloudResource.optional(),
    /** The trace in which it was noticed. */
    trace: TraceContext.optional(),
    /** How good its data is, and what was repaired. */
    quality: DataQuality.optional(),
  }),
  {
    ...alertStatusRules,
    ...alertTimeRules,
    status_was_reached: rule(
      "An alert has come to the state that it is in.",
      when(gt(count("transitions[]"), 0), contains("transitions[].to", "status")),
      "transitions",
    ),
    transitions_in_order: warn(
      "The life of an alert is told from its oldest step on.",
      chronological("transitions[].changed_at"),
      "transitions",
    ),
    // What sweeps expired alerts away comes by now and then, and an alert may change before.
    expires_later: warn(
      "An alert does not expire before it was heard of last.",
      notLater("updated_at", "expires_at"),
      "expires_at",
    ),
    suppressed_where_it_is_kept_back: rule(
      "What the system that passes it on keeps back is suppressed.",
      when(eq("relay.processing", lit("suppressed")), has("suppression")),
      "suppression",
    ),
    // Who keeps it back may be another than who passed it on.
    active_is_not_silenced: warn(
      "What a silence, another alert or a mute time keeps back is not told to the receivers.",
      when(
        eq("relay.processing", lit("active")),
        and(
          eq(count("suppression.silenced_by[]"), 0),
          eq(count("suppression.inhibited_by[]"), 0),
          eq(count("suppression.muted_by[]"), 0),
        ),
      ),
      "relay.processing",
    ),
    suppression_is_not_over: rule(
      "A suppression was not over when the alert was written.",
      when(ne("status", lit("resolved")), notLater("updated_at", "suppression.suppressed_until")),
      "suppression.suppressed_until",
    ),
    flapping_is_noticed: rule(
      "What is kept back because it flaps does flap.",
      when(contains("suppression.reasons[]", lit("flapping")), eq("flapping.is_flapping", true)),
      "flapping",
    ),
    resolved_is_not_escalated: warn(
      "An alert that is over is escalated no further.",
      when(eq("status", lit("resolved")), eq("escalation.is_over", true)),
      "escalation",
    ),
    not_its_own_parent: rule(
      "An alert does not explain itself.",
      ne("correlation.parent_alert_id", "alert_id"),
      "correlation.parent_alert_id",
    ),
    not_related_to_itself: rule(
      "An alert is not related to itself.",
      not(contains("correlation.related_alert_ids[]", "alert_id")),
      "correlation.related_alert_ids",
    ),
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
    label_is_the_name: warn(
      "The label alertname is the alert's name.",
      eq("labels.alertname", "name"),
      "name",
    ),
    values_once: rule("Each value is listed once.", unique("values[].name")),
    named_after_rule: warn(
      "An alert is called what its rule calls it.",
      eq("name", "source_rule.alert"),
      "name",
    ),
  },
).meta({ id: "MonitoringAlert", title: "Monitoring alert" });
export type MonitoringAlert = z.infer<typeof MonitoringAlert>;

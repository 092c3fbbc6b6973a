/**
 * An alert with all that is known of it: why it was raised, who owns it, who was told, what was done.
 *
 * It holds what Alertmanager's and Grafana's alerts hold, in the words of `MonitoringAlert`.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { DataQuality } from "../core/data-quality.js";
import { Environment } from "../core/environment.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { Severity } from "../core/severity.js";
import { Name, Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { uuidv7 } from "../core/uuid.js";
import { WebAddress } from "../core/web-address.js";
import { AlertAcknowledgement } from "../monitoring/alert/alert-acknowledgement.js";
import { AlertAnnotations, AlertLabels } from "../monitoring/alert/alert-labels.js";
import { AlertRelay } from "../monitoring/alert/alert-relay.js";
import { AlertSuppression } from "../monitoring/alert/alert-suppression.js";
import { AlertValue } from "../monitoring/alert/alert-trigger.js";
import { BusinessImpact } from "../monitoring/alert/business-impact.js";
import { EscalationState } from "../monitoring/alert/escalation-state.js";
import { FlapState } from "../monitoring/alert/flap-detection.js";
import {
  AlertResolution,
  AlertTransition,
  MonitoringAlertStatus,
} from "../monitoring/alert/monitoring-alert-status.js";
import { AlertType } from "./alert-type.js";
import { ChannelDelivery } from "./channel/channel-delivery.js";
import { AlertEvidence } from "./evidence/alert-evidence.js";
import { AlertLink, AlertOwnership, SimilarAlert } from "./group/alert-context.js";
import { contextRules, evidenceRules, lifeRules } from "./smart-alert-rules.js";
import { tellingRules } from "./smart-alert-telling-rules.js";
import { AlertWorkflowRun } from "./workflow/alert-workflow-run.js";

/** An alert with all that is known of it: why it was raised, who owns it, who was told. */
export const SmartAlert = withRules(
  closed({
    /** Identifies the alert. Absent: a new UUID of version 7. */
    alert_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What it is about, in a line. */
    title: Name,
    /** What is at fault, for a human reader: at most 8192 characters. */
    description: Text.optional(),
    /** By what kind of thought it was raised. Absent: another system raised it and does not say. */
    alert_type: AlertType.optional(),
    /** Why it was raised. Absent: another system raised it and does not say. */
    evidence: AlertEvidence.optional(),
    /** How bad it is. `severityRank` puts severities in order. */
    severity: Severity,
    /** How bad it is in the sender's own word, such as `page`. */
    source_severity: Name.optional(),
    /** Where it is in its life. */
    status: MonitoringAlertStatus,
    /** What tells it from others: two alerts with equal labels are one. */
    labels: AlertLabels,
    /** What is said of it, which is no part of its identity. */
    annotations: AlertAnnotations.optional(),
    /** A digest of the labels: equal labels, equal fingerprints. Absent: the sender gives none. */
    fingerprint: Text.min(1).max(128).optional(),
    /** When its condition was first true. */
    first_occurred_at: Instant.optional(),
    /** When it was raised (Alertmanager `startsAt`). Absent: it was not yet. */
    triggered_at: Instant.optional(),
    /** When it was over (Alertmanager `endsAt` of one that is). */
    resolved_at: Instant.optional(),
    /** Why it is over. */
    resolution: AlertResolution.optional(),
    /** When it counts as over if nothing more is heard (Alertmanager `endsAt` of one that fires). */
    expires_at: Instant.optional(),
    /** When anything of it changed last. */
    updated_at: Instant.optional(),
    /** The rule that raised it. */
    rule_id: ForeignId.optional(),
    /** All values of its query: at most 50. */
    values: z.array(AlertValue).max(50).default([]),
    /** The same values as a text (Grafana `valueString`): at most 4096 characters. */
    value_string: Text.max(4096).optional(),
    /** What the system that passed it on says of it: Alertmanager, Grafana. */
    relay: AlertRelay.optional(),
    /** Where to see what raised it. */
    generator_url: WebAddress.optional(),
    /** What to do about it. */
    runbook_url: WebAddress.optional(),
    /** Where to read on: at most 50. */
    links: z.array(AlertLink).max(50).default([]),
    /** That somebody sees to it. */
    acknowledgement: AlertAcknowledgement.optional(),
    /** How far its escalation has come. */
    escalation: EscalationState.optional(),
    /** Why nobody is told. Absent: nothing keeps it back. */
    suppression: AlertSuppression.optional(),
    /** Whether it comes and goes. */
    flapping: FlapState.optional(),
    /** Its life so far, the oldest step first: at most 200. */
    transitions: z.array(AlertTransition).max(200).default([]),
    /** Whether anybody was told. */
    notification_sent: z.boolean().default(false),
    /** The messages about it, the oldest first: at most 500. */
    deliveries: z.array(ChannelDelivery).max(500).default([]),
    /** When somebody is told again. */
    next_notification_at: Instant.optional(),
    /** What workflows did about it: at most 50. */
    workflow_runs: z.array(AlertWorkflowRun).max(50).default([]),
    /** Who answers for it. */
    ownership: AlertOwnership.optional(),
    /** What it does to the business. */
    business_impact: BusinessImpact.optional(),
    /** Others that are like it, the most similar first: at most 50. */
    similar_alerts: z.array(SimilarAlert).max(50).default([]),
    /** The incident to which it belongs. */
    incident_id: ForeignId.optional(),
    /** Where the software runs that it is about. */
    environment: Environment.optional(),
    /** The trace in which it was noticed. */
    trace: TraceContext.optional(),
    /** How good its data is, and what was repaired. */
    quality: DataQuality.optional(),
  }),
  { ...evidenceRules, ...lifeRules, ...tellingRules, ...contextRules },
).meta({ id: "SmartAlert", title: "Smart alert" });
export type SmartAlert = z.infer<typeof SmartAlert>;

/**
 * Something that happened and that matters to security (OCSF 1.9, with ECS beside it).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { CloudResource } from "../core/cloud-resource.js";
import { FreeForm, Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { Count, Milliseconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { AuthenticationDetails } from "./event/authentication-details.js";
import { BehaviourAnalysis } from "./event/behaviour-analysis.js";
import { ControlAction, ControlDisposition } from "./event/control-action.js";
import { EcsCategorization } from "./event/ecs-categorization.js";
import { FiredRule } from "./event/fired-rule.js";
import { RiskScore } from "./event/risk-score.js";
import { SecurityConnection } from "./event/security-connection.js";
import { securityEventClassRules } from "./event/security-event-class-rules.js";
import { securityEventRules } from "./event/security-event-rules.js";
import {
  RawRecordReference,
  SecurityDevice,
  SecurityEvidence,
  SecurityProduct,
} from "./event/security-evidence.js";
import { SecurityFinding } from "./event/security-finding.js";
import { SecurityHttpRequest } from "./event/security-http-request.js";
import { SecurityObservable, ThreatIndicator } from "./event/security-observable.js";
import { SecurityVulnerability } from "./event/security-vulnerability.js";
import { NetworkEndpoint } from "./network-endpoint.js";
import { SecurityActor } from "./security-actor.js";
import { SecurityResource } from "./security-resource.js";
import { SecurityUser } from "./security-user.js";
import { ThreatLevel } from "./threat-level.js";

/**
 * What came of the attempt for whoever made it; what a control did is `action` and `disposition`. An
 * attack that was stopped is a `failure`, although the control succeeded.
 *
 * - `unknown`: nobody can say.
 * - `success`: it came off.
 * - `failure`: it did not.
 */
export const AttemptOutcome = z
  .enum({ UNKNOWN: "unknown", SUCCESS: "success", FAILURE: "failure" })
  .meta({ id: "AttemptOutcome", title: "Outcome of an attempt" });
export type AttemptOutcome = z.infer<typeof AttemptOutcome>;

/** Something that happened and that matters to security. */
export const SecurityEvent = withRules(
  closed({
    /** Identifies the event. Absent: a new UUID of version 7. */
    event_id: Uuid.default(() => uuidv7()),
    /** The tenant whom it concerns. */
    tenant_id: TenantId,
    /** Its id in the product that told of it. */
    source_event_id: ForeignId.optional(),
    /** The product that told of it. */
    product: SecurityProduct,
    /**
     * OCSF's number of the category, such as 3 for identity and access. That of a category which an
     * extension brings begins with the number of the extension.
     */
    category_uid: z.int().min(0).max(99_999),
    /** OCSF's number of the class, such as 3002 for authentication. */
    class_uid: z.int().min(0).max(99_999_999),
    /** The name of the class. */
    class_name: Name.meta({ impersonal: true }).optional(),
    /** OCSF's number of the activity within the class; 0 is unknown, 99 another one. */
    activity_id: z.int().min(0).max(99),
    /** The name of the activity. With 99 it is the source's own. */
    activity_name: Name.meta({ impersonal: true }).optional(),
    /** OCSF's number of class and activity together: `class_uid * 100 + activity_id`. */
    type_uid: z.int().min(0).max(9_999_999_999),
    /** When it happened; of a finding, when it was written down; of a sum, when the first one did. */
    time: Instant,
    /** When the first of many happened. Absent: it is one. */
    start_time: Instant.optional(),
    /** When the last of many happened. */
    end_time: Instant.optional(),
    /** How long it took, from start to end. */
    duration_ms: Milliseconds.optional(),
    /** How many events it stands for. Absent: one. */
    count: Count.min(1).optional(),
    /** When the platform wrote it down. Absent: now. */
    recorded_at: Instant.default(now),
    /** How dangerous it is. */
    threat_level: ThreatLevel,
    /** OCSF's number for that: 0 to 6; 99 where the source has a word of its own. */
    severity_id: z.int().min(0).max(99),
    /** OCSF's word for the number; with 99 the source's own. */
    severity: Name.meta({ impersonal: true }).optional(),
    /** What happened, for a human reader: at most 8192 characters. */
    message: Text.optional(),
    /** What came of the attempt for whoever made it. */
    outcome: AttemptOutcome,
    /** Why it failed, in the code of the source, such as `AccessDenied`. */
    failure_code: ForeignId.meta({ impersonal: true }).optional(),
    /** Why it failed, in words: at most 2000 characters. */
    failure_detail: Text.max(2000).optional(),
    /** What a control let happen. Absent: there was none. */
    action: ControlAction.optional(),
    /** What a control did in the end. */
    disposition: ControlDisposition.optional(),
    /** The rules that fired: at most 50. */
    fired_rules: z.array(FiredRule).max(50).optional(),
    /** Whether somebody should look at it. Absent: not said. */
    is_alert: z.boolean().optional(),
    /** Who or what did it. */
    actor: SecurityActor.optional(),
    /** Whom it was done to, or who signs in. */
    user: SecurityUser.optional(),
    /** What it was done to: at most 200. */
    resources: z.array(SecurityResource).max(200).optional(),
    /** From where it came. */
    source: NetworkEndpoint.optional(),
    /** Where it went. */
    destination: NetworkEndpoint.optional(),
    /** The connection between the two. */
    connection: SecurityConnection.optional(),
    /** The machine on which it happened. */
    device: SecurityDevice.optional(),
    /** Where in a cloud it happened. */
    cloud: CloudResource.optional(),
    /** The request with which it was tried. */
    http_request: SecurityHttpRequest.optional(),
    /** The operation that was called, such as `iam.amazonaws.com:CreateUser`. */
    api_operation: Name.meta({ impersonal: true }).optional(),
    /** How somebody signed in. */
    authentication: AuthenticationDetails.optional(),
    /** What a tool found out. */
    finding: SecurityFinding.optional(),
    /** The weaknesses that were used or found: at most 100. */
    vulnerabilities: z.array(SecurityVulnerability).max(100).optional(),
    /** How far the behaviour is from what is usual: at most 50. */
    behaviour: z.array(BehaviourAnalysis).max(50).optional(),
    /** How risky it is by a score. */
    risk: RiskScore.optional(),
    /** What is worth searching for: at most 500. */
    observables: z.array(SecurityObservable).max(500).optional(),
    /** What others have told of and the event matches: at most 100. */
    indicators: z.array(ThreatIndicator).max(100).optional(),
    /** What shows that it happened: at most 100. */
    evidence: z.array(SecurityEvidence).max(100).optional(),
    /** What kind of event it is for Elastic. */
    ecs: EcsCategorization.optional(),
    /** The events out of which it was made, or that belong to it: at most 500. */
    related_event_ids: z.array(Uuid).max(500).optional(),
    /** The place of the event in a distributed trace. */
    trace: TraceContext.optional(),
    /** The record from which it was made. */
    raw: RawRecordReference.optional(),
    /** What the source says and no field here holds. */
    unmapped: FreeForm.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  { ...securityEventClassRules, ...securityEventRules },
).meta({ id: "SecurityEvent", title: "Security event" });
export type SecurityEvent = z.infer<typeof SecurityEvent>;

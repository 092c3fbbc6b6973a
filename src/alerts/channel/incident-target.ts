/**
 * Alerts into systems that call whoever is on call: PagerDuty Events API v2, Opsgenie Alert API.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { UserId } from "../../core/person.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Severity } from "../../core/severity.js";
import { Text } from "../../core/text.js";
import { SecretReference } from "./secret-reference.js";

/**
 * In which of its two regions a customer's account is.
 *
 * - `us`: the United States.
 * - `eu`: the European Union.
 */
export const IncidentRegion = z
  .enum({ US: "us", EU: "eu" })
  .meta({ id: "IncidentRegion", title: "Region of an account" });
export type IncidentRegion = z.infer<typeof IncidentRegion>;

/**
 * By what a system knows that two messages are of one alert.
 *
 * - `fingerprint`: one incident for each alert.
 * - `group_key`: one incident for each group of alerts.
 */
export const IncidentKey = z
  .enum({ FINGERPRINT: "fingerprint", GROUP_KEY: "group_key" })
  .meta({ id: "IncidentKey", title: "What makes one incident" });
export type IncidentKey = z.infer<typeof IncidentKey>;

/**
 * How bad it is in PagerDuty's words.
 *
 * - `critical`, `error`, `warning`, `info`: as there.
 */
export const PagerDutySeverity = z
  .enum({ CRITICAL: "critical", ERROR: "error", WARNING: "warning", INFO: "info" })
  .meta({ id: "PagerDutySeverity", title: "Severity in PagerDuty" });
export type PagerDutySeverity = z.infer<typeof PagerDutySeverity>;

/** Which severity becomes which in PagerDuty. */
export const PagerDutySeverityMapping = closed({
  /** The severity here. */
  severity: Severity,
  /** The severity there. */
  becomes: PagerDutySeverity,
}).meta({ id: "PagerDutySeverityMapping", title: "Severity for PagerDuty" });
export type PagerDutySeverityMapping = z.infer<typeof PagerDutySeverityMapping>;

/** Alerts into PagerDuty. */
export const PagerDutyTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("pagerduty"),
    /** The integration key of the service, 32 characters, which is a secret. */
    routing_key_ref: SecretReference,
    /** Where the account is. */
    region: IncidentRegion.default("us"),
    /** What makes one incident: it is sent as `dedup_key`. */
    dedup_by: IncidentKey.default("fingerprint"),
    /** Which severity becomes which. One that is not named: as `pagerDutySeverity` says. */
    severity_map: z.array(PagerDutySeverityMapping).max(5).default([]),
  }),
  {
    severities_once: rule("Each severity becomes one.", unique("severity_map[].severity")),
  },
).meta({ id: "PagerDutyTarget", title: "PagerDuty" });
export type PagerDutyTarget = z.infer<typeof PagerDutyTarget>;

/**
 * How urgent it is in Opsgenie's words, whose wire has capitals.
 *
 * - `p1`: critical. `p2`: high. `p3`: moderate. `p4`: low. `p5`: for information.
 */
export const OpsgeniePriority = z
  .enum({ P1: "p1", P2: "p2", P3: "p3", P4: "p4", P5: "p5" })
  .meta({ id: "OpsgeniePriority", title: "Priority in Opsgenie" });
export type OpsgeniePriority = z.infer<typeof OpsgeniePriority>;

/** Which severity becomes which priority. */
export const OpsgeniePriorityMapping = closed({
  /** The severity here. */
  severity: Severity,
  /** The priority there. */
  becomes: OpsgeniePriority,
}).meta({ id: "OpsgeniePriorityMapping", title: "Priority for Opsgenie" });
export type OpsgeniePriorityMapping = z.infer<typeof OpsgeniePriorityMapping>;

/**
 * What a responder in Opsgenie is.
 *
 * - `user`, `team`, `escalation`, `schedule`: as there.
 */
export const OpsgenieResponderKind = z
  .enum({ USER: "user", TEAM: "team", ESCALATION: "escalation", SCHEDULE: "schedule" })
  .meta({ id: "OpsgenieResponderKind", title: "Kind of responder in Opsgenie" });
export type OpsgenieResponderKind = z.infer<typeof OpsgenieResponderKind>;

/** Who is to answer, in Opsgenie. */
export const OpsgenieResponder = closed({
  /** What it is. */
  kind: OpsgenieResponderKind,
  /** Its id there. */
  id: UserId,
}).meta({ id: "OpsgenieResponder", title: "Responder in Opsgenie" });
export type OpsgenieResponder = z.infer<typeof OpsgenieResponder>;

/** Alerts into Opsgenie. */
export const OpsgenieTarget = withRules(
  closed({
    /** Tells this way from the others. */
    kind: z.literal("opsgenie"),
    /** The key of the integration. */
    api_key_ref: SecretReference,
    /** Where the account is. */
    region: IncidentRegion.default("us"),
    /** What makes one alert there: it is sent as `alias`. */
    alias_by: IncidentKey.default("fingerprint"),
    /** Who is to answer: at most 50. Absent: whom the integration names. */
    responders: z.array(OpsgenieResponder).max(50).default([]),
    /** Tags on each alert: at most 20, of at most 50 characters. */
    tags: z.array(Text.min(1).max(50)).max(20).default([]),
    /** Which severity becomes which priority. One that is not named: as `opsgeniePriority` says. */
    priority_map: z.array(OpsgeniePriorityMapping).max(5).default([]),
  }),
  {
    responders_once: rule("Each responder is named once.", unique("responders[]", "kind", "id")),
    tags_once: rule("Each tag is given once.", unique("tags[]")),
    severities_once: rule("Each severity becomes one.", unique("priority_map[].severity")),
  },
).meta({ id: "OpsgenieTarget", title: "Opsgenie" });
export type OpsgenieTarget = z.infer<typeof OpsgenieTarget>;

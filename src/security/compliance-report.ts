/**
 * Whether a tenant keeps a law or standard, by what evidence (OSCAL assessment results).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ComplianceFramework } from "../core/compliance-framework.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Ratio } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { WebAddress } from "../core/web-address.js";
import { BreachNotification } from "./compliance/breach-notification.js";
import { ComplianceCounts } from "./compliance/compliance-counts.js";
import { ComplianceException } from "./compliance/compliance-exception.js";
import { ComplianceFinding } from "./compliance/compliance-finding.js";
import { ComplianceObservation } from "./compliance/compliance-observation.js";
import { ControlAssessment } from "./compliance/control-assessment.js";
import { approvalRules, contentRules } from "./compliance-report-rules.js";

/**
 * How far a report has come.
 *
 * - `draft`: it is being written.
 * - `in_review`: somebody looks through it.
 * - `approved`: it is final.
 * - `rejected`: it must be made anew.
 */
export const ComplianceReportState = z
  .enum({ DRAFT: "draft", IN_REVIEW: "in_review", APPROVED: "approved", REJECTED: "rejected" })
  .meta({ id: "ComplianceReportState", title: "State of a compliance report" });
export type ComplianceReportState = z.infer<typeof ComplianceReportState>;

/**
 * What a report comes to.
 *
 * - `compliant`: the framework is kept.
 * - `partially_compliant`: in part.
 * - `non_compliant`: it is not.
 * - `not_assessed`: that is not judged yet.
 */
export const ComplianceVerdict = z
  .enum({
    COMPLIANT: "compliant",
    PARTIALLY_COMPLIANT: "partially_compliant",
    NON_COMPLIANT: "non_compliant",
    NOT_ASSESSED: "not_assessed",
  })
  .meta({ id: "ComplianceVerdict", title: "Verdict of a compliance report" });
export type ComplianceVerdict = z.infer<typeof ComplianceVerdict>;

/** Whether a tenant keeps a law or standard. */
export const ComplianceReport = withRules(
  closed({
    /** Identifies the report. Absent: a new UUID of version 7. */
    report_id: Uuid.default(() => uuidv7()),
    /** The tenant. */
    tenant_id: TenantId,
    /** What the report is called. */
    title: Name,
    /** The law or standard. */
    framework: ComplianceFramework,
    /** Its version, such as `2022`, `4.0.1` or `Rev. 5`. At most 32 characters. */
    framework_version: Text.min(1).max(32).optional(),
    /** What was looked at, and what was left out: at most 4000 characters. */
    scope: Text.min(1).max(4000).optional(),
    /** The plan by which it was done (OSCAL `import-ap`). */
    assessment_plan_url: WebAddress.optional(),
    /** When the period begins for which the report speaks. */
    period_start: Instant,
    /** When it ends: the same instant for a report as of a date, such as SOC 2 type 1. */
    period_end: Instant,
    /** How far the report has come. */
    state: ComplianceReportState.default("draft"),
    /** What it comes to. */
    verdict: ComplianceVerdict,
    /**
     * The share of what passed or failed that passed: of the weights, or where there are none, of the
     * controls. What is not applicable or waits for a human is left out. Absent: not scored.
     */
    score_ratio: Ratio.optional(),
    /** How many controls and findings there are. */
    counts: ComplianceCounts,
    /** The controls that were judged: at most 2000. */
    controls: z.array(ControlAssessment).max(2000).default([]),
    /** What was seen, good or bad: at most 5000. */
    observations: z.array(ComplianceObservation).max(5000).default([]),
    /** What is not as the controls ask: at most 5000. */
    findings: z.array(ComplianceFinding).max(5000).default([]),
    /** What need not be kept: at most 500. */
    exceptions: z.array(ComplianceException).max(500).default([]),
    /** Who was told of breaches of personal data: at most 100. */
    breach_notifications: z.array(BreachNotification).max(100).default([]),
    /** The person or program who made the report. */
    generated_by: UserId,
    /** When. Absent: now. */
    generated_at: Instant.default(now),
    /** Who looked through it. */
    reviewed_by: UserId.optional(),
    /** When. */
    reviewed_at: Instant.optional(),
    /** Who approved it. */
    approved_by: UserId.optional(),
    /** When. */
    approved_at: Instant.optional(),
  }),
  { ...contentRules, ...approvalRules },
).meta({ id: "ComplianceReport", title: "Compliance report" });
export type ComplianceReport = z.infer<typeof ComplianceReport>;

/**
 * Something that is not as a control asks, and what becomes of it (OSCAL `finding` and `risk`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import { eq, has, lit, ne, not, notLater, oneOf, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { ControlId } from "./control-reference.js";

/**
 * How bad a finding is.
 *
 * - `critical`: what is protected is open to anybody.
 * - `high`: it is open to somebody who tries.
 * - `medium`: it is open if something else fails too.
 * - `low`: it is hardly open, but not as asked for.
 */
export const FindingSeverity = z
  .enum({ CRITICAL: "critical", HIGH: "high", MEDIUM: "medium", LOW: "low" })
  .meta({ id: "FindingSeverity", title: "Severity of a finding" });
export type FindingSeverity = z.infer<typeof FindingSeverity>;

/**
 * What has become of a finding.
 *
 * - `open`: nobody has begun.
 * - `in_remediation`: somebody is at it.
 * - `remediated`: it is mended, and nobody has looked yet.
 * - `closed`: it is mended, and somebody has looked.
 * - `risk_accepted`: it stays, by an exception.
 * - `false_positive`: it was none.
 */
export const FindingStatus = z
  .enum({
    OPEN: "open",
    IN_REMEDIATION: "in_remediation",
    REMEDIATED: "remediated",
    CLOSED: "closed",
    RISK_ACCEPTED: "risk_accepted",
    FALSE_POSITIVE: "false_positive",
  })
  .meta({ id: "FindingStatus", title: "Status of a finding" });
export type FindingStatus = z.infer<typeof FindingStatus>;

const isOpen = oneOf("status", lit("open"), lit("in_remediation"));
const isMended = oneOf("status", lit("remediated"), lit("closed"));

/** Something that is not as a control asks. */
export const ComplianceFinding = withRules(
  closed({
    /** Identifies the finding. */
    finding_id: Uuid,
    /** The control that is not kept. */
    control_id: ControlId,
    /** What is wrong. */
    title: Name,
    /** What is wrong, at length: at most 4000 characters. */
    description: Text.min(1).max(4000).optional(),
    /** How bad it is. */
    severity: FindingSeverity,
    /** What has become of it. */
    status: FindingStatus,
    /** What is not as asked for: accounts, buckets, hosts. At most 500. */
    resource_ids: z.array(ForeignId).max(500).default([]),
    /** The observations of the report that it rests on: at most 50. */
    observation_ids: z.array(Uuid).max(50).default([]),
    /** When it was found. */
    detected_at: Instant,
    /** Until when it must be mended. */
    due_at: Instant.optional(),
    /** When it was mended. */
    remediated_at: Instant.optional(),
    /** Who mended it. */
    remediated_by: UserId.optional(),
    /** When somebody looked whether it is mended. */
    verified_at: Instant.optional(),
    /** Who looked. */
    verified_by: UserId.optional(),
    /** The exception by which it stays. */
    exception_id: Uuid.optional(),
    /** What is to be done, or why it is none: at most 2000 characters. */
    note: Text.min(1).max(2000).optional(),
  }),
  {
    mended_has_time: rule(
      "What is mended says when.",
      when(isMended, has("remediated_at")),
      "remediated_at",
    ),
    open_is_not_mended: rule(
      "What is open is not mended.",
      when(isOpen, not(has("remediated_at"))),
      "remediated_at",
    ),
    mended_after_found: rule(
      "It is mended after it was found.",
      notLater("detected_at", "remediated_at"),
      "remediated_at",
    ),
    verified_after_mended: rule(
      "Somebody looks after it was mended.",
      notLater("remediated_at", "verified_at"),
      "verified_at",
    ),
    closed_is_verified: warn(
      "What is closed says who looked.",
      when(eq("status", lit("closed")), has("verified_by")),
      "verified_by",
    ),
    verified_by_another: warn(
      "Nobody looks after their own work.",
      ne("verified_by", "remediated_by"),
      "verified_by",
    ),
    open_has_due_time: warn(
      "What is open says until when it must be mended.",
      when(isOpen, has("due_at")),
      "due_at",
    ),
    // Terms that run from the day on which a fault became public can be over when it is found.
    due_after_found: warn(
      "It must be mended after it was found.",
      notLater("detected_at", "due_at"),
      "due_at",
    ),
    // Scanners let people mute a finding without more.
    accepted_has_exception: warn(
      "What stays does so by an exception.",
      when(eq("status", lit("risk_accepted")), has("exception_id")),
      "exception_id",
    ),
    none_has_note: warn(
      "What was no finding says why.",
      or(ne("status", lit("false_positive")), has("note")),
      "note",
    ),
  },
).meta({ id: "ComplianceFinding", title: "Finding" });
export type ComplianceFinding = z.infer<typeof ComplianceFinding>;

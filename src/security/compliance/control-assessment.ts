/**
 * Whether one control is kept, by what evidence (OSCAL assessment results).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { UserId } from "../../core/person.js";
import {
  add,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  ne,
  not,
  oneOf,
  or,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { ComplianceEvidence } from "./compliance-evidence.js";
import { ControlReference } from "./control-reference.js";

/**
 * Whether a control is kept.
 *
 * - `passed`: it is.
 * - `failed`: it is not, or not wholly.
 * - `not_applicable`: there is nothing that it could be asked of.
 * - `manual`: a human has still to judge it.
 */
export const ControlResult = z
  .enum({
    PASSED: "passed",
    FAILED: "failed",
    NOT_APPLICABLE: "not_applicable",
    MANUAL: "manual",
  })
  .meta({ id: "ControlResult", title: "Result of a control" });
export type ControlResult = z.infer<typeof ControlResult>;

const isJudged = oneOf("result", lit("passed"), lit("failed"));

/** How much a control counts: more than 0, at most 1000. */
const Weight = z.number().gt(0).max(1000);

/** Whether one control is kept, and by what evidence. */
export const ControlAssessment = withRules(
  closed({
    /** The control. */
    control: ControlReference,
    /** What the control asks for, in short. */
    title: Name.optional(),
    /** The organisation's own control that was tried, where several serve one requirement. */
    internal_control_id: ForeignId.optional(),
    /** Whether it is kept. */
    result: ControlResult,
    /** How much it counts. Only for what passed or failed. Absent: as much as any other. */
    weight: Weight.optional(),
    /** How much of that was earned: 0 to the weight. Only for what passed or failed. */
    earned_weight: z.number().min(0).max(1000).optional(),
    /** Why it is not applicable, or waits for a human: at most 2000 characters. */
    reason: Text.min(1).max(2000).optional(),
    /** Who answers for the control being kept. */
    owner_id: UserId.optional(),
    /** When it was judged. */
    assessed_at: Instant.optional(),
    /** How many checks, or samples, it was judged by. */
    check_count: Count.optional(),
    /** How many of them were as they must be. */
    passed_check_count: Count.optional(),
    /** How many were not. */
    failed_check_count: Count.optional(),
    /** What shows it: at most 50. */
    evidence: z.array(ComplianceEvidence).max(50).default([]),
  }),
  {
    only_judged_has_weight: rule(
      "Only what passed or failed has a weight.",
      or(isJudged, not(has("weight"))),
      "weight",
    ),
    weight_is_earned: rule(
      "A weight is told together with how much of it was earned.",
      together("weight", "earned_weight"),
      "earned_weight",
    ),
    earned_within_weight: rule(
      "No more is earned than the weight.",
      le("earned_weight", "weight"),
      "earned_weight",
    ),
    // Some scores count the share of checks, of which an auditor may let a few pass.
    passed_earns_all: warn(
      "What passed earns its whole weight.",
      when(eq("result", lit("passed")), ge("earned_weight", "weight")),
      "earned_weight",
    ),
    // One check of very many is lost in rounding.
    failed_earns_less: warn(
      "What failed earns less than its weight.",
      when(eq("result", lit("failed")), lt("earned_weight", "weight")),
      "earned_weight",
    ),
    not_applicable_has_reason: warn(
      "What is not applicable says why.",
      or(ne("result", lit("not_applicable")), has("reason")),
      "reason",
    ),
    checks_within_count: rule(
      "No more checks passed and failed than there were.",
      le(add("passed_check_count", "failed_check_count"), "check_count"),
      "check_count",
    ),
    // An auditor may let a deviation in a sample pass.
    passed_fails_no_check: warn(
      "What passed failed no check.",
      when(eq("result", lit("passed")), eq("failed_check_count", 0)),
      "failed_check_count",
    ),
    passed_has_evidence: warn(
      "What passed has evidence.",
      when(eq("result", lit("passed")), gt(count("evidence[]"), 0)),
      "evidence",
    ),
    evidence_once: rule("Each evidence is named once.", unique("evidence[].evidence_id")),
    evidence_is_independent: warn(
      "Evidence is not got by the one who answers for the control.",
      each("evidence[]", ne("collected_by", "$.owner_id")),
    ),
  },
).meta({ id: "ControlAssessment", title: "Assessment of a control" });
export type ControlAssessment = z.infer<typeof ControlAssessment>;

/**
 * What holds between the fields of a compliance report.
 *
 * @module
 */
import {
  add,
  and,
  count,
  div,
  each,
  eq,
  gt,
  has,
  lit,
  ne,
  near,
  not,
  notLater,
  oneOf,
  or,
  subset,
  sum,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { FindingSeverity } from "./compliance/compliance-finding.js";
import { ControlResult } from "./compliance/control-assessment.js";

const isApproved = eq("state", lit("approved"));
const isOpenAndCritical = and(
  eq("severity", lit("critical")),
  oneOf("status", lit("open"), lit("in_remediation")),
);

const controlsAreCounted = and(
  ...ControlResult.options.map((each) =>
    eq(`counts.${each}_count`, count("controls[]", eq("result", lit(each)))),
  ),
);
const findingsAreCounted = and(
  ...FindingSeverity.options.map((each) =>
    eq(`counts.${each}_count`, count("findings[]", eq("severity", lit(each)))),
  ),
);

/** How many controls passed, how many passed or failed, and how many have a weight. */
const passed = count("controls[]", eq("result", lit("passed")));
const isJudged = oneOf("result", lit("passed"), lit("failed"));
const judged = count("controls[]", isJudged);
const weighed = count("controls[]", and(isJudged, has("weight")));

/** Published to two digits: half of the last one, and what a double adds to it. */
const twoDigits = { abs: 0.0051 };

/** What holds of the controls and findings of a report. */
export const contentRules = {
  controls_of_framework: rule(
    "The controls are of the framework.",
    each("controls[]", eq("control.framework", "$.framework")),
  ),
  controls_once: rule(
    "Each control is judged once, for each of the organisation's own that serve it.",
    unique("controls[]", "control.control_id", "internal_control_id"),
    "controls",
  ),
  findings_of_controls: rule(
    "The findings are of controls that were judged.",
    subset("findings[].control_id", "controls[].control.control_id"),
    "findings",
  ),
  // A register of exceptions holds those of controls that were not looked at this time.
  exceptions_of_controls: warn(
    "The exceptions are from controls that were judged.",
    subset("exceptions[].control_id", "controls[].control.control_id"),
    "exceptions",
  ),
  findings_once: rule("Each finding is named once.", unique("findings[].finding_id")),
  exceptions_once: rule("Each exception is named once.", unique("exceptions[].exception_id")),
  exceptions_are_given: rule(
    "The exceptions of the findings are given.",
    subset("findings[].exception_id", "exceptions[].exception_id"),
    "findings",
  ),
  controls_counted: rule(
    "The controls are counted by result.",
    controlsAreCounted,
    "counts.control_count",
  ),
  findings_counted: rule(
    "The findings are counted by severity.",
    findingsAreCounted,
    "counts.finding_count",
  ),
  weights_of_all_or_none: rule(
    "All that passed or failed have a weight, or none has.",
    or(eq(weighed, 0), eq(weighed, judged)),
    "controls",
  ),
  score_is_earned: rule(
    "The score is the share of the weights that was earned.",
    when(
      gt(weighed, 0),
      near(
        "score_ratio",
        div(sum("controls[].earned_weight"), sum("controls[].weight")),
        twoDigits,
      ),
    ),
    "score_ratio",
  ),
  score_is_share_passed: rule(
    "The score of controls without weights is the share of them that passed.",
    when(and(eq(weighed, 0), gt(judged, 0)), near("score_ratio", div(passed, judged), twoDigits)),
    "score_ratio",
  ),
  score_has_controls: rule(
    "A score is that of controls that passed or failed.",
    when(has("score_ratio"), gt(judged, 0)),
    "score_ratio",
  ),
  observations_once: rule(
    "Each observation is named once.",
    unique("observations[].observation_id"),
  ),
  observations_are_given: rule(
    "The observations that findings rest on are given.",
    subset("findings[].observation_ids[]", "observations[].observation_id"),
    "findings",
  ),
  evidence_is_given: rule(
    "The evidence that observations rest on is given.",
    subset("observations[].evidence_ids[]", "controls[].evidence[].evidence_id"),
    "observations",
  ),
  findings_rest_on_observations: warn(
    "Where observations are told, each finding rests on one.",
    when(gt(count("observations[]"), 0), each("findings[]", gt(count("observation_ids[]"), 0))),
  ),
  // A certificate may bear with what is minor.
  compliant_failed_nothing: warn(
    "What is compliant has no control that failed.",
    when(eq("verdict", lit("compliant")), eq("counts.failed_count", 0)),
    "verdict",
  ),
  non_compliant_has_cause: warn(
    "What is not compliant has a control that failed, or a finding.",
    when(
      eq("verdict", lit("non_compliant")),
      gt(add("counts.failed_count", "counts.finding_count"), 0),
    ),
    "verdict",
  ),
  compliant_has_nothing_critical: warn(
    "What is compliant has no critical finding open.",
    when(eq("verdict", lit("compliant")), eq(count("findings[]", isOpenAndCritical), 0)),
    "verdict",
  ),
  assessed_has_controls: rule(
    "What was judged has controls.",
    or(eq("verdict", lit("not_assessed")), gt(count("controls[]"), 0)),
    "controls",
  ),
};

/** What holds of the times of a report, and of those who made it. */
export const approvalRules = {
  period_in_order: rule(
    "The period does not end before it began.",
    notLater("period_start", "period_end"),
    "period_end",
  ),
  // Reviewers look at drafts of a period that still runs.
  period_is_over: rule(
    "A report that is approved was made after the period.",
    when(isApproved, notLater("period_end", "generated_at")),
    "generated_at",
  ),
  // Auditors get some of it after the period, about the period.
  evidence_of_period: warn(
    "Evidence is got within the period.",
    each(
      "controls[].evidence[]",
      and(notLater("$.period_start", "collected_at"), notLater("collected_at", "$.period_end")),
    ),
  ),
  approved_is_reviewed: rule(
    "What is approved was looked through.",
    when(isApproved, and(has("reviewed_by"), has("reviewed_at"))),
    "reviewed_by",
  ),
  approved_has_approver: rule(
    "What is approved says by whom and when, and what is not does not.",
    or(
      and(isApproved, has("approved_by"), has("approved_at")),
      and(not(isApproved), not(has("approved_by")), not(has("approved_at"))),
    ),
    "approved_by",
  ),
  approved_by_another: rule("Nobody approves their own report.", ne("approved_by", "generated_by")),
  reviewed_by_another: rule(
    "Nobody looks through their own report.",
    ne("reviewed_by", "generated_by"),
  ),
  approved_after_made: rule(
    "A report is approved after it is made.",
    notLater("generated_at", "approved_at"),
    "approved_at",
  ),
  approved_after_reviewed: rule(
    "A report is approved after it is looked through.",
    notLater("reviewed_at", "approved_at"),
    "approved_at",
  ),
};

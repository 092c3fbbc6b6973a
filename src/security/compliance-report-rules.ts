/**
 * What holds between the fields of a compliance report.
 *
 * @module
 */
import {
  and,
  count,
  div,
  each,
  earlier,
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
  exceptions_of_controls: rule(
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
  // Published to two digits.
  score_is_earned: rule(
    "The score is the share of the weights that was earned.",
    when(
      gt(sum("controls[].weight"), 0),
      near("score_ratio", div(sum("controls[].earned_weight"), sum("controls[].weight")), {
        abs: 0.005,
      }),
    ),
    "score_ratio",
  ),
  score_has_controls: rule(
    "A score is that of controls that passed or failed.",
    when(has("score_ratio"), gt(sum("controls[].weight"), 0)),
    "score_ratio",
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
  period_has_length: rule(
    "The period ends after it began.",
    earlier("period_start", "period_end"),
    "period_end",
  ),
  period_is_over: rule(
    "A report that is no draft is made after the period.",
    or(eq("state", lit("draft")), notLater("period_end", "generated_at")),
    "generated_at",
  ),
  evidence_before_report: rule(
    "Evidence is got before the report is made.",
    each("controls[].evidence[]", notLater("collected_at", "$.generated_at")),
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
  reviewed_after_made: rule(
    "A report is looked through after it is made.",
    notLater("generated_at", "reviewed_at"),
    "reviewed_at",
  ),
  approved_after_reviewed: rule(
    "A report is approved after it is looked through.",
    notLater("reviewed_at", "approved_at"),
    "approved_at",
  ),
};

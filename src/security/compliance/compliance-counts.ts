/**
 * How many controls and findings a report has, by result and by severity.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/** How many controls and findings a report has. */
export const ComplianceCounts = withRules(
  closed({
    /** All controls. */
    control_count: Count,
    /** Those that passed. */
    passed_count: Count,
    /** Those that failed. */
    failed_count: Count,
    /** Those that are not applicable. */
    not_applicable_count: Count,
    /** Those that a human has still to judge. */
    manual_count: Count,
    /** All findings, whatever has become of them. */
    finding_count: Count,
    /** Critical findings. */
    critical_count: Count,
    /** High findings. */
    high_count: Count,
    /** Medium findings. */
    medium_count: Count,
    /** Low findings. */
    low_count: Count,
  }),
  {
    results_add_up: rule(
      "The controls by result are all controls.",
      eq(
        add(add("passed_count", "failed_count"), add("not_applicable_count", "manual_count")),
        "control_count",
      ),
      "control_count",
    ),
    severities_add_up: rule(
      "The findings by severity are all findings.",
      eq(
        add(add("critical_count", "high_count"), add("medium_count", "low_count")),
        "finding_count",
      ),
      "finding_count",
    ),
  },
).meta({ id: "ComplianceCounts", title: "Counts of a compliance report" });
export type ComplianceCounts = z.infer<typeof ComplianceCounts>;

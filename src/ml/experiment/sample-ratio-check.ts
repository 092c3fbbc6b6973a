/**
 * The outcome of a check whether the variants of an experiment got their shares of the units.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, eq, ge, lt, near, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity, Ratio } from "../../core/units.js";

/** The outcome of a chi-square test of the units that the variants got. */
export const SampleRatioCheck = withRules(
  closed({
    /** Pearson's chi-square statistic. */
    chi_square: Quantity.min(0),
    /** The number of variants that are to get units, less one: 1 to 99. */
    degrees_of_freedom: z.int().min(1).max(99),
    /** How likely so large a statistic is by chance. */
    p_value: Ratio,
    /** The p-value below which there is a mismatch. Absent: 0.001, the usual alarm. */
    threshold: z.number().gt(0).lt(1).default(0.001),
    /** Whether the shares are wrong, so that the results cannot be trusted. */
    is_mismatch: z.boolean(),
  }),
  {
    // A p-value is published with three digits or more.
    low_p_value_is_mismatch: rule(
      "There is a mismatch when the p-value is below the threshold, and only then.",
      or(
        and(eq("is_mismatch", true), lt("p_value", "threshold")),
        and(eq("is_mismatch", false), ge("p_value", "threshold")),
        near("p_value", "threshold", { abs: 0.0005 }),
      ),
      "is_mismatch",
    ),
  },
).meta({ id: "SampleRatioCheck", title: "Check of the sample ratio" });
export type SampleRatioCheck = z.infer<typeof SampleRatioCheck>;

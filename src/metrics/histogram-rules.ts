/**
 * What holds of the count, sum and range of every histogram.
 *
 * @module
 */
import { and, eq, ge, has, le, mul, near, not, or, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";

/** Sums of doubles are rounded at each step: they are compared to a millionth. */
const rounding = { rel: 1e-6 };

/** What holds of the count, sum and range of every histogram. */
export const histogramRules = {
  one_sum: rule("A sum is a finite number or none.", not(and(has("sum"), has("sum_special")))),
  nothing_sums_to_zero: rule(
    "The sum of no observations is 0.",
    when(eq("count", 0), eq("sum", 0)),
  ),
  min_not_above_max: rule("The smallest value is not above the largest.", le("min", "max")),
  sum_from_min: rule(
    "The sum is no less than if every value were the smallest.",
    or(ge("sum", mul("count", "min")), near("sum", mul("count", "min"), rounding)),
  ),
  sum_up_to_max: rule(
    "The sum is no more than if every value were the largest.",
    or(le("sum", mul("count", "max")), near("sum", mul("count", "max"), rounding)),
  ),
};

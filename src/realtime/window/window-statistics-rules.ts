/**
 * What holds between the numbers that describe the values in one window.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  atLeastOne,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  le,
  mul,
  near,
  not,
  type Operand,
  or,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { toldTo } from "./told-digits.js";
import { deviationRules } from "./window-deviation-rules.js";

/** Averages and deviations are often told to three digits: their products agree to a hundredth. */
const threeDigits = { rel: 0.01 };

/** One number that was told to three digits, and one that was not. */
const told = { rel: 0.005 };

const isNone = eq("count", 0);
const notAbove = (a: Operand, b: Operand) => or(le(a, b), near(a, b, told));

/** What holds between the count, the sum, the extremes and the average. */
const extremesRules = {
  nothing_sums_to_zero: rule("The sum of no values is 0.", when(isNone, eq("sum", 0)), "sum"),
  nothing_has_no_range: rule(
    "No values have no smallest, largest or average, and no deviation.",
    when(isNone, not(atLeastOne("min", "max", "average", "std"))),
    "count",
  ),
  nothing_has_no_quantiles: rule(
    "No values have no quantiles.",
    when(isNone, eq(count("quantiles[]"), 0)),
    "quantiles",
  ),
  min_not_above_max: rule("The smallest value is not above the largest.", le("min", "max")),
  one_value_is_both: rule(
    "One value by itself is the smallest and the largest.",
    when(eq("count", 1), eq("min", "max")),
    "max",
  ),
  average_is_sum_by_count: rule(
    "The average is the sum divided by the number of values.",
    or(
      near(mul("average", "count"), "sum", threeDigits),
      // A sum of values of both signs may come to nearly nothing.
      near(mul("average", "count"), "sum", { abs: 1e-6 }),
      ...toldTo(["average"], (step) => near("average", div("sum", "count"), { abs: step })),
    ),
    "average",
  ),
  average_from_min: rule(
    "The average is not below the smallest value.",
    notAbove("min", "average"),
    "average",
  ),
  average_up_to_max: rule(
    "The average is not above the largest value.",
    notAbove("average", "max"),
    "average",
  ),
  sum_of_at_least_min: rule(
    "The sum is at least the smallest value times their number.",
    or(
      ge("sum", mul("min", "count")),
      near("sum", mul("min", "count"), threeDigits),
      ...toldTo(["min"], (step) => ge("sum", mul(sub("min", step), "count"))),
    ),
    "sum",
  ),
  sum_of_at_most_max: rule(
    "The sum is at most the largest value times their number.",
    or(
      le("sum", mul("max", "count")),
      near("sum", mul("max", "count"), threeDigits),
      ...toldTo(["max"], (step) => le("sum", mul(add("max", step), "count"))),
    ),
    "sum",
  ),
  distinct_within_count: rule(
    "There are no more different values than values, unless they were estimated.",
    when(eq("is_distinct_estimated", false), le("distinct_count", "count")),
    "distinct_count",
  ),
  some_are_distinct: rule(
    "Where there are values, there is at least one to be counted once.",
    when(gt("count", 0), gt("distinct_count", 0)),
    "distinct_count",
  ),
};

const areExact = eq("are_quantiles_estimated", false);

/** What holds of the quantiles. */
const quantileRules = {
  quantiles_in_order: rule(
    "Quantiles are listed from the lowest share to the highest, each once.",
    and(ascending("quantiles[].quantile_ratio"), unique("quantiles[].quantile_ratio")),
  ),
  exact_quantiles_rise: rule(
    "The value of a higher quantile is not below that of a lower one, unless they were estimated.",
    when(areExact, ascending("quantiles[].value")),
    "quantiles",
  ),
  // Estimates of each quantile by itself (P2) may cross.
  quantiles_rise: warn(
    "The estimated value of a higher quantile is not below that of a lower one.",
    or(areExact, ascending("quantiles[].value")),
    "quantiles",
  ),
  exact_quantiles_within_range: rule(
    "A quantile that was not estimated is not below the smallest value, nor above the largest.",
    when(
      areExact,
      each("quantiles[]", and(notAbove("$.min", "value"), notAbove("value", "$.max"))),
    ),
  ),
  // A histogram tells the edge of a bucket, which is a little further out.
  quantiles_within_range: warn(
    "An estimated quantile is close to the range of the values.",
    or(
      areExact,
      each(
        "quantiles[]",
        and(
          or(ge("value", "$.min"), near("value", "$.min", { rel: 0.1 })),
          or(le("value", "$.max"), near("value", "$.max", { rel: 0.1 })),
        ),
      ),
    ),
    "quantiles",
  ),
  quantile_zero_is_min: rule(
    "The quantile of share 0 is the smallest value, unless it was estimated.",
    when(
      areExact,
      each("quantiles[]", when(eq("quantile_ratio", 0), near("value", "$.min", told))),
    ),
  ),
  quantile_one_is_max: rule(
    "The quantile of share 1 is the largest value, unless it was estimated.",
    when(
      areExact,
      each("quantiles[]", when(eq("quantile_ratio", 1), near("value", "$.max", told))),
    ),
  ),
};

/** What holds between the numbers that describe the values in one window. */
export const windowStatisticsRules = { ...extremesRules, ...deviationRules, ...quantileRules };

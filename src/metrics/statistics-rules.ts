/**
 * What holds between the numbers that describe the same samples.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  atLeastOne,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  mul,
  near,
  not,
  type Operand,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import type { MetricAggregationType } from "./metric-aggregation-type.js";

/** Numbers worked out of many doubles are rounded on the way: they are compared to a millionth. */
const rounding = { rel: 1e-6 };
/** Averages and spreads are often told to three digits. */
const threeDigits = { rel: 0.005 };

const isMadeBy = (...types: MetricAggregationType[]) => oneOf("aggregation", ...types.map(lit));
const isNone = eq("sample_count", 0);
const notBelow = (a: Operand, b: Operand) => or(ge(a, b), near(a, b, rounding));

/** What holds between the statistics of the samples. */
const samplesRules = {
  nothing_sums_to_zero: rule("The sum of no samples is 0.", when(isNone, eq("sum", 0)), "sum"),
  nothing_has_no_range: rule(
    "No samples have no smallest, largest or average, and no spread.",
    when(isNone, not(atLeastOne("min", "max", "average", "std", "variance"))),
    "sample_count",
  ),
  min_not_above_max: rule("The smallest sample is not above the largest.", le("min", "max")),
  average_is_sum_by_count: rule(
    "The average is the sum divided by the number of samples.",
    or(
      near(mul("average", "sample_count"), "sum", threeDigits),
      near(mul("average", "sample_count"), "sum", { abs: 1e-6 }),
    ),
  ),
  average_from_min: rule(
    "The average is not below the smallest sample.",
    notBelow("average", "min"),
  ),
  average_up_to_max: rule(
    "The average is not above the largest sample.",
    notBelow("max", "average"),
  ),
  variance_is_std_squared: rule(
    "The variance is the square of the standard deviation.",
    near("variance", mul("std", "std"), { rel: 0.01 }),
  ),
  one_sample_has_no_spread: rule(
    "One sample by itself has no spread.",
    when(eq("sample_count", 1), eq("std", 0)),
    "std",
  ),
  std_within_range: rule(
    "The standard deviation is not larger than the range.",
    notBelow("max", add("min", "std")),
    "std",
  ),
  quantiles_in_order: rule(
    "Quantiles are listed from the lowest share to the highest, each once.",
    and(ascending("quantiles[].quantile_ratio"), unique("quantiles[].quantile_ratio")),
  ),
  quantiles_rise: warn(
    "The value of a higher quantile is not below that of a lower one.",
    ascending("quantiles[].value"),
  ),
  quantile_zero_is_min: rule(
    "The quantile of share 0, if it was not estimated, is the smallest sample.",
    when(
      eq("is_estimated", false),
      each("quantiles[]", when(eq("quantile_ratio", 0), near("value", "$.min", rounding))),
    ),
  ),
  quantile_one_is_max: rule(
    "The quantile of share 1, if it was not estimated, is the largest sample.",
    when(
      eq("is_estimated", false),
      each("quantiles[]", when(eq("quantile_ratio", 1), near("value", "$.max", rounding))),
    ),
  ),
  exact_quantiles_within_range: rule(
    "A quantile that was not estimated is not below the smallest sample, nor above the largest.",
    when(
      eq("is_estimated", false),
      each("quantiles[]", and(ge("value", "$.min"), le("value", "$.max"))),
    ),
  ),
};

/** The value is the statistic that it claims to be. */
const valueIs = (type: MetricAggregationType, field: string, name: string) =>
  rule(
    `The value of this aggregation is the ${name}.`,
    when(isMadeBy(type), near("value", field, rounding)),
    "value",
  );

/** The same, unless the value was projected from a part of the samples. */
const exactValueIs = (type: MetricAggregationType, field: string, name: string) =>
  rule(
    `The value of this aggregation is the ${name}, unless it was estimated.`,
    when(and(isMadeBy(type), eq("is_estimated", false)), near("value", field, rounding)),
    "value",
  );

/** What holds between the value and the statistics of the samples. */
const valueRules = {
  samples_have_a_value: rule(
    "Where there are samples, there is a value.",
    when(gt("sample_count", 0), has("value")),
    "value",
  ),
  nothing_has_no_value: rule(
    "Only a count, sum, increase or rate has a value without samples.",
    when(and(isNone, has("value")), isMadeBy("count", "sum", "distinct", "increase", "rate")),
    "value",
  ),
  value_is_the_count: exactValueIs("count", "sample_count", "number of samples"),
  value_is_the_sum: exactValueIs("sum", "sum", "sum"),
  value_is_the_min: valueIs("min", "min", "smallest sample"),
  value_is_the_max: valueIs("max", "max", "largest sample"),
  value_is_the_average: valueIs("average", "average", "average"),
  value_is_the_std: valueIs("std", "std", "standard deviation"),
  value_is_the_variance: valueIs("variance", "variance", "variance"),
  value_is_the_increase: valueIs("increase", "increase", "increase"),
  exact_value_within_range: rule(
    "A sample, or a percentile that was not estimated, is within the range of the samples.",
    when(
      or(
        isMadeBy("first", "last"),
        and(isMadeBy("median", "percentile"), eq("is_estimated", false)),
      ),
      and(ge("value", "min"), le("value", "max")),
    ),
    "value",
  ),
  distinct_within_count: rule(
    "There are no more different values than samples, unless they were estimated.",
    when(and(isMadeBy("distinct"), eq("is_estimated", false)), le("value", "sample_count")),
    "value",
  ),
};

/** What holds between the numbers that describe the same samples. */
export const statisticsRules = { ...samplesRules, ...valueRules };

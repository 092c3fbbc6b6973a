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
  type Condition,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  mul,
  multipleOf,
  near,
  not,
  type Operand,
  or,
  type Path,
  pow,
  sub,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

/** Averages and deviations are often told to three digits: their products agree to a hundredth. */
const threeDigits = { rel: 0.01 };

/** One number that was told to three digits, and one that was not. */
const told = { rel: 0.005 };

const isNone = eq("count", 0);
const notAbove = (a: Operand, b: Operand) => or(le(a, b), near(a, b, told));

/** Added to a number, it takes away what doubles get wrong behind the point, and keeps the rest. */
const digitsOfDoubles = 2 ** 40;

/**
 * What is true of numbers that were rounded or cut to whole ones, or to one, two or three decimals,
 * by how far each may be from what it was.
 */
const toldTo = (paths: readonly Path[], holds: (step: number) => Condition) =>
  [1, 10, 100, 1000].map((parts) =>
    and(
      ...paths.map((path) => multipleOf(add(mul(path, parts), digitsOfDoubles), 1)),
      holds(1 / parts),
    ),
  );

const range = sub("max", "min");
const magnitude = (path: Path) => pow(mul(path, path), 0.5);
/** By how much half a range may be wrong whose ends were told to three digits. */
const lostDigits = mul(0.005, add(magnitude("min"), magnitude("max")));
const deviates = ["min", "max", "std"];

const deviatesAtMost = (bound: Operand) =>
  or(
    le("std", add(mul(1.01, bound), lostDigits)),
    ...toldTo(deviates, (step) => le("std", add(bound, 2 * step))),
  );
const deviatesAtLeast = (bound: Operand) =>
  or(
    ge("std", sub(mul(0.99, bound), lostDigits)),
    ...toldTo(deviates, (step) => ge("std", sub(bound, 2 * step))),
  );
const isKind = (kind: "population" | "sample") => eq("std_kind", lit(kind));

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

/** What holds of the deviation. */
const deviationRules = {
  deviation_has_a_kind: rule(
    "A standard deviation says how it was worked out.",
    together("std", "std_kind"),
    "std_kind",
  ),
  one_value_does_not_deviate: rule(
    "One value by itself has no deviation from its average.",
    when(and(eq("count", 1), isKind("population")), eq("std", 0)),
    "std",
  ),
  sample_has_two_values: rule(
    "The deviation of a sample is worked out of at least two values.",
    when(and(eq("count", 1), isKind("sample")), not(has("std"))),
    "std",
  ),
  // Popoviciu's inequality: variance <= (max - min)^2 / 4.
  deviation_within_half_range: rule(
    "The deviation of all values is not larger than half their range.",
    when(isKind("population"), deviatesAtMost(div(range, 2))),
    "std",
  ),
  // The same of n * s^2 * (n - 1) / n.
  sample_deviation_within_range: rule(
    "The squared deviation of a sample of n is not larger than n / (n - 1) times the square of half its range.",
    when(
      and(isKind("sample"), gt("count", 1)),
      deviatesAtMost(mul(div(range, 2), pow(div("count", sub("count", 1)), 0.5))),
    ),
    "std",
  ),
  // Nagy's inequality: variance >= (max - min)^2 / 2n, for the two extremes deviate by themselves.
  extremes_deviate: rule(
    "The extremes deviate from the average: the squared deviation of n values is at least the square of their range divided by 2n.",
    when(
      and(isKind("population"), gt("count", 0)),
      deviatesAtLeast(div(range, pow(mul(2, "count"), 0.5))),
    ),
    "std",
  ),
  sample_extremes_deviate: rule(
    "The extremes deviate from the average: the squared deviation of a sample of n is at least the square of its range divided by 2 (n - 1).",
    when(
      and(isKind("sample"), gt("count", 1)),
      deviatesAtLeast(div(range, pow(mul(2, sub("count", 1)), 0.5))),
    ),
    "std",
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

/**
 * What holds between the units that variants got and those that they were to get.
 *
 * @module
 */
import {
  add,
  and,
  count,
  div,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  min,
  mul,
  ne,
  near,
  or,
  pow,
  sub,
  sum,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";

const units = sum("$.variants[].unit_count");
// Shares are taken relative to their sum, as thirds are written 0.33.
const expected = mul(units, div("allocation_ratio", sum("$.variants[].allocation_ratio")));
const chiSquare = sum("variants[]", div(pow(sub("unit_count", expected), 2), expected));

/** All variants are counted, and each was to get the five units that the approximation needs. */
const isCounted = and(
  gt(count("variants[]"), 1),
  eq(count("variants[]", has("unit_count")), count("variants[]")),
  ge(mul(sum("variants[].unit_count"), min("variants[].allocation_ratio")), 5),
);

/** The chi-square statistic that chance exceeds once in 1000 times, by the number of variants. */
export const sampleRatioLimits: readonly [variants: number, limit: number][] = [
  [2, 10.828],
  [3, 13.816],
  [4, 16.266],
  [5, 18.467],
  [6, 20.515],
  [7, 22.458],
  [8, 24.322],
  [9, 26.124],
  [10, 27.877],
];

/** What holds between the units that variants got and those that they were to get. */
export const sampleRatioRules = {
  units_keep_the_ratio: warn(
    "Variants get their shares of the units, but for chance (sample ratio mismatch).",
    when(
      and(isCounted, ne("design.kind", lit("bandit"))),
      or(
        gt(count("variants[]"), 10),
        ...sampleRatioLimits.map(([variants, limit]) =>
          and(eq(count("variants[]"), variants), le(chiSquare, limit)),
        ),
      ),
    ),
    "variants",
  ),
  // The check may be older than the counts, and of shares with more digits.
  chi_square_is_counted: warn(
    "The chi-square statistic is that of the units that the variants got.",
    when(
      isCounted,
      or(
        near("sample_ratio.chi_square", chiSquare, { rel: 0.01 }),
        near("sample_ratio.chi_square", chiSquare, { abs: 0.01 }),
      ),
    ),
    "sample_ratio.chi_square",
  ),
  degrees_are_variants_less_one: rule(
    "The degrees of freedom are the number of variants that are to get units, less one.",
    eq(add("sample_ratio.degrees_of_freedom", 1), count("variants[]", gt("allocation_ratio", 0))),
    "sample_ratio.degrees_of_freedom",
  ),
  mismatch_is_not_launched: warn(
    "Nothing is launched on results whose sample ratio is wrong.",
    when(eq("decision.outcome", lit("launch")), eq("sample_ratio.is_mismatch", false)),
    "decision.outcome",
  ),
};

/**
 * How long a number of operations took.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  ascending,
  atLeastOne,
  count,
  each,
  eq,
  ge,
  le,
  near,
  not,
  type Operand,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds } from "../../core/units.js";

/** A time within which a share of the operations was done. */
export const LatencyPercentile = closed({
  /** The share: 0.99 is the 99th percentile. Neither 0 nor 1, which are the shortest and longest. */
  percentile_ratio: z.number().gt(0).lt(1),
  /** The time. */
  value_ms: Milliseconds,
}).meta({ id: "LatencyPercentile", title: "Percentile of latency" });
export type LatencyPercentile = z.infer<typeof LatencyPercentile>;

/**
 * Which operations were timed: failures are often quick, and hide among the others.
 *
 * - `all`: each of them.
 * - `succeeded`: those that succeeded: no errors, where it is said which are.
 * - `failed`: those that failed: errors, where it is said which are.
 */
export const LatencyPopulation = z
  .enum({ ALL: "all", SUCCEEDED: "succeeded", FAILED: "failed" })
  .meta({ id: "LatencyPopulation", title: "Population of latencies" });
export type LatencyPopulation = z.infer<typeof LatencyPopulation>;

/** Averages, limits and percentiles are rounded on their own, each to three digits or more. */
const notBelow = (a: Operand, b: Operand) => or(ge(a, b), near(a, b, { rel: 0.005 }));
const isExact = eq("is_estimated", false);
const isNone = eq("count", 0);

/** How long a number of operations took. All its numbers are of the same operations. */
export const LatencyDistribution = withRules(
  closed({
    /** Which operations were timed. Absent: each of them. */
    population: LatencyPopulation.default("all"),
    /** How many were timed. */
    count: Count,
    /** Whether percentiles come from a histogram or sketch, so that they may lie beyond the longest. */
    is_estimated: z.boolean().default(false),
    /** The shortest time. */
    min_ms: Milliseconds.optional(),
    /** The time on average. Percentiles may lie on either side of it. */
    mean_ms: Milliseconds.optional(),
    /** The standard deviation. */
    std_ms: Milliseconds.optional(),
    /** The longest time. */
    max_ms: Milliseconds.optional(),
    /** Percentiles, such as 0.5, 0.75, 0.9, 0.95, 0.99 and 0.999, the lowest first: at most 32. */
    percentiles: z.array(LatencyPercentile).max(32).default([]),
  }),
  {
    percentiles_in_order: rule(
      "Percentiles are listed from the lowest share to the highest, each once.",
      and(ascending("percentiles[].percentile_ratio"), unique("percentiles[].percentile_ratio")),
    ),
    percentiles_rise: rule(
      "A higher percentile is not below a lower one.",
      ascending("percentiles[].value_ms"),
    ),
    min_not_above_max: rule("The shortest time is not above the longest.", le("min_ms", "max_ms")),
    mean_from_min: rule(
      "The average is not below the shortest time.",
      notBelow("mean_ms", "min_ms"),
      "mean_ms",
    ),
    mean_up_to_max: rule(
      "The average is not above the longest time.",
      notBelow("max_ms", "mean_ms"),
      "mean_ms",
    ),
    percentiles_from_min: rule(
      "A percentile that was not estimated is not below the shortest time.",
      when(isExact, each("percentiles[]", notBelow("value_ms", "$.min_ms"))),
    ),
    percentiles_up_to_max: rule(
      "A percentile that was not estimated is not above the longest time.",
      when(isExact, each("percentiles[]", notBelow("$.max_ms", "value_ms"))),
    ),
    nothing_took_no_time: warn(
      // Some libraries report 0 here.
      "What was not done took no time.",
      or(
        not(isNone),
        and(
          not(atLeastOne("min_ms", "mean_ms", "std_ms", "max_ms")),
          eq(count("percentiles[]"), 0),
        ),
      ),
      "count",
    ),
  },
).meta({ id: "LatencyDistribution", title: "Distribution of latency" });
export type LatencyDistribution = z.infer<typeof LatencyDistribution>;

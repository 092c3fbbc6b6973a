/**
 * What the values in one window were, in a few numbers.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { windowStatisticsRules } from "./window-statistics-rules.js";

/**
 * How a standard deviation was worked out.
 *
 * - `population`: the squares are divided by the number of values (`STDDEV_POP`).
 * - `sample`: by one less, to judge those that were not seen (`STDDEV_SAMP`).
 */
export const DeviationKind = z
  .enum({ POPULATION: "population", SAMPLE: "sample" })
  .meta({ id: "DeviationKind", title: "Kind of deviation" });
export type DeviationKind = z.infer<typeof DeviationKind>;

/** A value below which a share of the values in a window lies. */
export const WindowQuantile = closed({
  /** The share: 0 is the smallest value, 0.5 the median, 1 the largest. */
  quantile_ratio: Ratio,
  /** The value, in the metric's unit. */
  value: Quantity,
}).meta({ id: "WindowQuantile", title: "Quantile of a window" });
export type WindowQuantile = z.infer<typeof WindowQuantile>;

/** What the values in one window were, in a few numbers. */
export const WindowStatistics = withRules(
  closed({
    /** How many values there were. */
    count: Count,
    /** How many different ones there were, estimated perhaps (HyperLogLog). Absent: not counted. */
    distinct_count: Count.optional(),
    /** Whether `distinct_count` was estimated. */
    is_distinct_estimated: z.boolean().default(true),
    /** All of them together. */
    sum: Quantity.optional(),
    /** The smallest. Absent: there was none, or nobody kept it. */
    min: Quantity.optional(),
    /** The largest. Absent: there was none, or nobody kept it. */
    max: Quantity.optional(),
    /** The arithmetic mean. */
    average: Quantity.optional(),
    /** The standard deviation. */
    std: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** How it was worked out. */
    std_kind: DeviationKind.optional(),
    /** Quantiles, the lowest share first: at most 101. */
    quantiles: z.array(WindowQuantile).max(101).default([]),
    /** Whether the quantiles were estimated (t-digest, HDR histogram, a sample), or are exact. */
    are_quantiles_estimated: z.boolean().default(true),
  }),
  windowStatisticsRules,
).meta({ id: "WindowStatistics", title: "Statistics of a window" });
export type WindowStatistics = z.infer<typeof WindowStatistics>;

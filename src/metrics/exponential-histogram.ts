/**
 * How many observations fell between bounds by a formula (OTLP `ExponentialHistogramDataPoint`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { add, eq, gt, lt, sum, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { SpecialNumber } from "../core/special-number.js";
import { Count, Quantity } from "../core/units.js";
import { histogramRules } from "./histogram-rules.js";

/** Buckets in a row. The bucket at `index` reaches from `base^index`, left out, to `base^(index+1)`. */
export const ExponentialBuckets = closed({
  /** The index of the first bucket: an integer of 32 bits. */
  offset: z.int().min(-2_147_483_648).max(2_147_483_647),
  /** How many fell into each bucket alone, from the first on: at most 1000. */
  bucket_counts: z.array(Count).max(1000),
}).meta({ id: "ExponentialBuckets", title: "Buckets of an exponential histogram" });
export type ExponentialBuckets = z.infer<typeof ExponentialBuckets>;

const noBuckets = (): ExponentialBuckets => ({ offset: 0, bucket_counts: [] });

/** A histogram with bounds by a formula, all of them in the metric's unit. */
export const ExponentialHistogram = withRules(
  closed({
    /** How many observations there were. */
    count: Count,
    /** All of them together. Absent: not kept, or not finite. */
    sum: Quantity.optional(),
    /** The sum, where it is not finite. */
    sum_special: SpecialNumber.optional(),
    /** The smallest. Absent: not kept. */
    min: Quantity.optional(),
    /** The largest. Absent: not kept. */
    max: Quantity.optional(),
    /** How fine it is, from -10 to 20: `base` is 2^(2^-scale). Prometheus takes -4 to 8. */
    scale: z.int().min(-10).max(20),
    /** How many were zero, or so near that they are counted as zero. */
    zero_count: Count.default(0),
    /** Up to which distance from zero that is. */
    zero_threshold: Quantity.min(0).default(0),
    /** The buckets of values above zero. Absent: none. */
    positive: ExponentialBuckets.default(noBuckets),
    /** The buckets of values below zero, by their distance from it. Absent: none. */
    negative: ExponentialBuckets.default(noBuckets),
  }),
  {
    buckets_add_up: rule(
      "The buckets hold as many observations as there were.",
      eq(
        "count",
        add("zero_count", add(sum("positive.bucket_counts[]"), sum("negative.bucket_counts[]"))),
      ),
    ),
    positive_is_above_zero: rule(
      "Where a bucket above zero holds a value, the largest value is above zero.",
      when(gt(sum("positive.bucket_counts[]"), 0), gt("max", 0)),
      "max",
    ),
    negative_is_below_zero: rule(
      "Where a bucket below zero holds a value, the smallest value is below zero.",
      when(gt(sum("negative.bucket_counts[]"), 0), lt("min", 0)),
      "min",
    ),
    ...histogramRules,
  },
).meta({ id: "ExponentialHistogram", title: "Exponential histogram" });
export type ExponentialHistogram = z.infer<typeof ExponentialHistogram>;

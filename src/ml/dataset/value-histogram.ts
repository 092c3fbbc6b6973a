/**
 * Histograms of the values of a column (TFDV `statistics.proto`, `Histogram` and `RankHistogram`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, ascending, each, le } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";

/**
 * How the buckets were chosen.
 *
 * - `standard`: all of one width.
 * - `quantiles`: all of about one count, so that their bounds are quantiles.
 */
export const ValueHistogramKind = z
  .enum({ STANDARD: "standard", QUANTILES: "quantiles" })
  .meta({ id: "ValueHistogramKind", title: "Kind of a histogram" });
export type ValueHistogramKind = z.infer<typeof ValueHistogramKind>;

/** A bucket. */
export const ValueBucket = closed({
  /** Its lower bound, which is in it. Absent: minus infinity. */
  low_value: Quantity.optional(),
  /** Its upper bound, which is not, except in the last bucket. Absent: infinity. */
  high_value: Quantity.optional(),
  /** How many values are in it; with weights, and in an estimate, not a whole number. */
  sample_count: Quantity.min(0),
}).meta({ id: "ValueBucket", title: "Bucket" });
export type ValueBucket = z.infer<typeof ValueBucket>;

/** A histogram of the values of a column. */
export const ValueHistogram = withRules(
  closed({
    /** How the buckets were chosen. */
    kind: ValueHistogramKind,
    /** What it is called: at most 255 characters. */
    name: Text.max(255).optional(),
    /** Values that are not a number, which are in no bucket. */
    num_nan: Count.default(0),
    /** Values that are undefined, which are in no bucket. */
    num_undefined: Count.default(0),
    /** The buckets, the lowest first: at most 1000. */
    buckets: z.array(ValueBucket).max(1000),
  }),
  {
    bounds_in_order: rule(
      "The lower bound of a bucket is not above its upper bound.",
      each("buckets[]", le("low_value", "high_value")),
    ),
    buckets_in_order: rule(
      "Buckets are listed from the lowest to the highest.",
      and(ascending("buckets[].low_value"), ascending("buckets[].high_value")),
    ),
  },
).meta({ id: "ValueHistogram", title: "Histogram of values" });
export type ValueHistogram = z.infer<typeof ValueHistogram>;

/** How often texts occur that are about as common as one another. */
export const RankBucket = withRules(
  closed({
    /** The lowest rank in it, 0 being that of the most common text. */
    low_rank: Count,
    /** The highest rank, which is no longer in it. */
    high_rank: Count,
    /** The text, or what the texts have in common: at most 256 characters. */
    label: Text.max(256).optional(),
    /** How often they occur together. */
    sample_count: Quantity.min(0),
  }),
  {
    ranks_in_order: rule("The lowest rank is not above the highest.", le("low_rank", "high_rank")),
  },
).meta({ id: "RankBucket", title: "Bucket of ranks" });
export type RankBucket = z.infer<typeof RankBucket>;

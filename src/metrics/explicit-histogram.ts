/**
 * How many observations fell between bounds that somebody chose (OTLP `HistogramDataPoint`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import {
  add,
  and,
  ascending,
  count,
  eq,
  gt,
  or,
  sum,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { SpecialNumber } from "../core/special-number.js";
import { Count, Quantity } from "../core/units.js";
import { histogramRules } from "./histogram-rules.js";

/** A histogram with bounds that somebody chose, all of them in the metric's unit. */
export const ExplicitHistogram = withRules(
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
    /** The upper bound of each bucket but the last, which has none: at most 1000. */
    bounds: z.array(Quantity).max(1000).default([]),
    /** How many fell into each bucket alone: above the bound before and up to its own. */
    bucket_counts: z.array(Count).max(1001).default([]),
  }),
  {
    bucket_between_bounds: rule(
      "There is one bucket more than bounds, or there are no buckets at all.",
      or(
        eq(count("bucket_counts[]"), add(count("bounds[]"), 1)),
        and(eq(count("bucket_counts[]"), 0), eq(count("bounds[]"), 0)),
      ),
    ),
    buckets_add_up: rule(
      "The buckets hold as many observations as there were.",
      when(gt(count("bucket_counts[]"), 0), eq("count", sum("bucket_counts[]"))),
      "count",
    ),
    bounds_rise: rule(
      "Each bound is above the one before.",
      and(ascending("bounds[]"), unique("bounds[]")),
    ),
    ...histogramRules,
  },
).meta({ id: "ExplicitHistogram", title: "Histogram" });
export type ExplicitHistogram = z.infer<typeof ExplicitHistogram>;

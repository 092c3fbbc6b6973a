/**
 * Quantiles that the sender worked out (Prometheus and OTLP summaries).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import {
  and,
  ascending,
  each,
  eq,
  exactlyOne,
  ge,
  has,
  not,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { SpecialNumber } from "../core/special-number.js";
import { Count, Quantity, Ratio } from "../core/units.js";

/** A value below which a share of the observations lies. */
export const SummaryQuantile = withRules(
  closed({
    /** The share: 0 is the smallest observation, 0.5 the median, 1 the largest. */
    quantile_ratio: Ratio,
    /** The value, in the metric's unit. */
    value: Quantity.optional(),
    /** The value, where it is not finite: NaN when nothing was observed of late. */
    value_special: SpecialNumber.optional(),
  }),
  { one_value: rule("A quantile has one value.", exactlyOne("value", "value_special")) },
).meta({ id: "SummaryQuantile", title: "Quantile of a summary" });
export type SummaryQuantile = z.infer<typeof SummaryQuantile>;

/**
 * Quantiles that the sender worked out, often of the last minutes only, while count and sum go on
 * from the start. They cannot be put together with those of another series.
 */
export const QuantileSummary = withRules(
  closed({
    /** How many observations there were. Absent: not told (OpenMetrics). */
    count: Count.optional(),
    /** All of them together. Absent: not told, or not finite. */
    sum: Quantity.optional(),
    /** The sum, where it is not finite. */
    sum_special: SpecialNumber.optional(),
    /** The quantiles, the lowest share first: at most 101. */
    quantiles: z.array(SummaryQuantile).max(101).default([]),
  }),
  {
    one_sum: rule("A sum is a finite number or none.", not(and(has("sum"), has("sum_special")))),
    nothing_sums_to_zero: rule(
      "The sum of no observations is 0.",
      when(eq("count", 0), eq("sum", 0)),
    ),
    quantiles_in_order: rule(
      "Quantiles are listed from the lowest share to the highest, each once.",
      and(ascending("quantiles[].quantile_ratio"), unique("quantiles[].quantile_ratio")),
    ),
    quantiles_rise: warn(
      "The value of a higher quantile is not below that of a lower one.",
      ascending("quantiles[].value"),
    ),
    quantiles_not_negative: warn(
      "Quantiles of a summary are not below zero.",
      each("quantiles[]", ge("value", 0)),
    ),
  },
).meta({ id: "QuantileSummary", title: "Summary" });
export type QuantileSummary = z.infer<typeof QuantileSummary>;

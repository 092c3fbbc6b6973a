/**
 * What a metric came to over a period of time.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Quantile } from "../core/column-quality.js";
import { DataQuality } from "../core/data-quality.js";
import { TenantId } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { LabelName } from "../core/label-name.js";
import {
  contains,
  div,
  each,
  earlier,
  eq,
  has,
  lit,
  millisBetween,
  mul,
  near,
  not,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { Count, Quantity, Ratio } from "../core/units.js";
import { MetricAggregationType } from "./metric-aggregation-type.js";
import { MetricKind, Temporality } from "./metric-kind.js";
import { labelRules, MetricLabel } from "./metric-label.js";
import { MetricName, MetricUnit } from "./metric-name.js";
import { statisticsRules } from "./statistics-rules.js";

const isMadeBy = (...types: MetricAggregationType[]) => oneOf("aggregation", ...types.map(lit));

/** What a metric came to over a period of time. */
export const AggregatedMetric = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** The metric. */
    name: MetricName,
    /** What it measures, for a human reader: at most 1024 characters. */
    description: Text.max(1024).optional(),
    /** What kind of metric it is. */
    kind: MetricKind,
    /** What the samples are measured in. Absent: not known, or nothing. */
    unit: MetricUnit.optional(),
    /** From when on the samples of a counter or histogram count. */
    temporality: Temporality.optional(),
    /** Whether values of several series add up, as bytes do and temperatures do not. */
    is_additive: z.boolean().optional(),
    /** What tells the series from others of the metric: at most 128. */
    labels: z.array(MetricLabel).max(128).default([]),
    /** Labels over whose values series were put together: at most 128. */
    merged_labels: z.array(LabelName).max(128).default([]),
    /** How the samples became one number. */
    aggregation: MetricAggregationType,
    /** For a percentile, the share below: 0.95 is the 95th. Neither 0 nor 1, which are min and max. */
    percentile_ratio: z.number().gt(0).lt(1).optional(),
    /** When the period begins. */
    period_start: Instant,
    /** When it ends, which is no longer in it. */
    period_end: Instant,
    /** What it came to. Absent when there was nothing to work it out of. */
    value: Quantity.optional(),
    /** How many samples there were. */
    sample_count: Count,
    /** All samples together. */
    sum: Quantity.optional(),
    /** The smallest sample. */
    min: Quantity.optional(),
    /** The largest sample. */
    max: Quantity.optional(),
    /** The sum divided by the number of samples. */
    average: Quantity.optional(),
    /** The standard deviation of the samples, as of a whole population. */
    std: Quantity.min(0).optional(),
    /** Its square. */
    variance: Quantity.min(0).optional(),
    /** By how much a counter rose in the period, over resets. */
    increase: Quantity.min(0).optional(),
    /** Quantiles of the samples, the lowest first: at most 101. */
    quantiles: z.array(Quantile).max(101).default([]),
    /** Whether the value was estimated, from a sketch or a part of the samples. */
    is_estimated: z.boolean().default(false),
    /** How sure the value is: 1 when it is exact. */
    confidence_ratio: Ratio.optional(),
    /** When it was worked out. Absent: now. */
    aggregated_at: Instant.default(now),
    /** How good the data is. */
    quality: DataQuality.optional(),
  }),
  {
    period_has_a_length: rule(
      "A period ends after it begins.",
      earlier("period_start", "period_end"),
      "period_end",
    ),
    percentile_has_a_share: rule(
      "A percentile says which.",
      when(isMadeBy("percentile"), has("percentile_ratio")),
      "percentile_ratio",
    ),
    share_is_of_percentile: rule(
      "Only a percentile says which.",
      when(has("percentile_ratio"), isMadeBy("percentile")),
      "percentile_ratio",
    ),
    increase_is_of_counter: rule(
      "Only what counts upwards has an increase or a rate.",
      when(
        or(isMadeBy("increase", "rate"), has("increase")),
        oneOf("kind", ...(["counter", "unknown"] satisfies MetricKind[]).map(lit)),
      ),
      "kind",
    ),
    rate_is_increase_by_time: rule(
      "A rate is the increase divided by the seconds of the period.",
      when(
        isMadeBy("rate"),
        near(mul("value", div(millisBetween("period_start", "period_end"), 1000)), "increase", {
          rel: 0.005,
        }),
      ),
      "value",
    ),
    merged_once: rule("Each label is merged once.", unique("merged_labels[]")),
    merged_is_gone: rule(
      "A label over which series were put together is no longer there.",
      each("merged_labels[]", not(contains("$.labels[].name", "."))),
    ),
    exact_is_sure: warn(
      "What was not estimated is sure.",
      when(eq("is_estimated", false), eq("confidence_ratio", 1)),
      "confidence_ratio",
    ),
    ...labelRules,
    ...statisticsRules,
  },
).meta({ id: "AggregatedMetric", title: "Aggregated metric" });
export type AggregatedMetric = z.infer<typeof AggregatedMetric>;

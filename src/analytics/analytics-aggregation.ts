/**
 * How events become numbers by spans of time, and how those become numbers of longer spans.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId, Key, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import {
  and,
  each,
  eq,
  ge,
  gt,
  has,
  lit,
  mul,
  multipleOf,
  oneOf,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";
import { Days, Quantity, Ratio, Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { AggregateFunction } from "./aggregate-function.js";
import { AnalyticsFilter } from "./analytics-filter.js";
import { TimeWindow } from "./time-window.js";

/**
 * What is kept beside a number so that it can be put together with others of its kind.
 *
 * - `sum_count`: sum and number of the values; gives an average.
 * - `hyperloglog`: an estimate of how many different values there are.
 * - `theta`: the same, which can also be intersected.
 * - `t_digest`, `kll`, `dd_sketch`: an estimate of every percentile.
 */
export const AggregateSketch = z
  .enum({
    SUM_COUNT: "sum_count",
    HYPERLOGLOG: "hyperloglog",
    THETA: "theta",
    T_DIGEST: "t_digest",
    KLL: "kll",
    DD_SKETCH: "dd_sketch",
  })
  .meta({ id: "AggregateSketch", title: "Sketch" });
export type AggregateSketch = z.infer<typeof AggregateSketch>;

const isMadeBy = (...functions: AggregateFunction[]) => oneOf("function", ...functions.map(lit));
const keeps = (...sketches: AggregateSketch[]) => oneOf("sketch", ...sketches.map(lit));

/** A number that is made of many events. */
export const AggregationMetric = withRules(
  closed({
    /** Its name. */
    name: Key,
    /** How it is made. */
    function: AggregateFunction,
    /** Of which field. Absent: of the events themselves. */
    field: Key.optional(),
    /** For a percentile, the share below: 0.95 is the 95th. */
    percentile_ratio: Ratio.optional(),
    /** What is kept beside it. Absent: nothing. */
    sketch: AggregateSketch.optional(),
  }),
  {
    function_has_a_field: rule(
      "Every function but count is one of a field.",
      or(isMadeBy("count"), has("field")),
      "field",
    ),
    percentile_has_a_share: rule(
      "A percentile says which.",
      when(isMadeBy("percentile"), has("percentile_ratio")),
      "percentile_ratio",
    ),
    average_keeps_sum_and_count: rule(
      "What an average keeps is its sum and count.",
      when(isMadeBy("average"), keeps("sum_count")),
      "sketch",
    ),
    distinct_keeps_a_set: rule(
      "What a number of different values keeps is a sketch of a set.",
      when(isMadeBy("distinct"), keeps("hyperloglog", "theta")),
      "sketch",
    ),
    percentile_keeps_a_distribution: rule(
      "What a median or percentile keeps is a sketch of the distribution.",
      when(isMadeBy("median", "percentile"), keeps("t_digest", "kll", "dd_sketch")),
      "sketch",
    ),
  },
).meta({ id: "AggregationMetric", title: "Metric of an aggregation" });
export type AggregationMetric = z.infer<typeof AggregationMetric>;

/**
 * How a number is compared with a threshold.
 *
 * - `gt`, `ge`: it is too large above, or from, the threshold on.
 * - `lt`, `le`: it is too small below, or from, the threshold down.
 */
export const ThresholdOperator = z
  .enum({ GT: "gt", GE: "ge", LT: "lt", LE: "le" })
  .meta({ id: "ThresholdOperator", title: "Operator of a threshold" });
export type ThresholdOperator = z.infer<typeof ThresholdOperator>;

/** From which value on somebody is told. */
export const AggregationThreshold = closed({
  /** The metric. */
  metric: Key,
  /** How it is compared. */
  operator: ThresholdOperator,
  /** The threshold. */
  value: Quantity,
}).meta({ id: "AggregationThreshold", title: "Threshold of an aggregation" });
export type AggregationThreshold = z.infer<typeof AggregationThreshold>;

const windowIs = (kind: "fixed" | "calendar") => eq("window.kind", lit(kind));
const rollupIs = (kind: "fixed" | "calendar") => eq("rollup_window.kind", lit(kind));

/** How events become numbers by spans of time. */
export const AnalyticsAggregation = withRules(
  closed({
    /** Identifies the aggregation. Absent: a new UUID of version 7. */
    aggregation_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** When it was defined. Absent: now. */
    created_at: Instant.default(now),
    /** Who defined it. */
    created_by: ForeignId.optional(),
    /** Which events are counted. Absent: all. */
    filter: AnalyticsFilter.optional(),
    /** The numbers: 1 to 50. */
    metrics: z.array(AggregationMetric).min(1).max(50),
    /** What they are broken down by: at most 20 fields. */
    dimensions: z.array(Key).max(20).default([]),
    /** The span of time of one number. */
    window: TimeWindow,
    /** The longer span for which the numbers are put together again. Absent: they are not. */
    rollup_window: TimeWindow.optional(),
    /** How late an event may come and still be counted. */
    allowed_lateness_s: Seconds.default(0),
    /** How long the numbers are kept. Absent: for good. */
    retention_days: Days.optional(),
    /** From which values on somebody is told: at most 50. */
    thresholds: z.array(AggregationThreshold).max(50).default([]),
  }),
  {
    metrics_once: rule("No two metrics have the same name.", unique("metrics[].name")),
    dimensions_once: rule("Each dimension is named once.", unique("dimensions[]")),
    thresholds_of_its_metrics: rule(
      "A threshold is one of a metric that is there.",
      subset("thresholds[].metric", "metrics[].name"),
    ),
    rollup_is_a_multiple: rule(
      "A longer window of fixed length is a multiple of the shorter one.",
      when(
        and(windowIs("fixed"), rollupIs("fixed")),
        multipleOf("rollup_window.size_s", "window.size_s"),
      ),
      "rollup_window",
    ),
    calendar_rolls_up_to_calendar: rule(
      "Windows of the calendar do not add up to windows of fixed length.",
      when(windowIs("calendar"), rollupIs("calendar")),
      "rollup_window",
    ),
    unit_rolls_up_to_itself: rule(
      "Several units of the calendar are a multiple of fewer of them.",
      when(
        eq("rollup_window.unit", "window.unit"),
        multipleOf("rollup_window.size_count", "window.size_count"),
      ),
      "rollup_window.size_count",
    ),
    weeks_roll_up_to_weeks: rule(
      "Weeks add up to weeks only: months, quarters and years begin on any day.",
      when(eq("window.unit", lit("week")), eq("rollup_window.unit", lit("week"))),
      "rollup_window.unit",
    ),
    unit_rolls_up_to_longer: rule(
      "A unit of the calendar adds up to longer ones only.",
      and(
        when(
          eq("window.unit", lit("month")),
          oneOf("rollup_window.unit", lit("month"), lit("quarter"), lit("year")),
        ),
        when(
          eq("window.unit", lit("quarter")),
          oneOf("rollup_window.unit", lit("quarter"), lit("year")),
        ),
        when(eq("window.unit", lit("year")), eq("rollup_window.unit", lit("year"))),
      ),
      "rollup_window.unit",
    ),
    one_calendar: rule(
      "Windows of the calendar are those of one time zone.",
      eq("rollup_window.time_zone", "window.time_zone"),
    ),
    fixed_windows_end_at_midnight: warn(
      "Windows that add up to days divide a quarter of an hour, since time zones differ by those.",
      when(and(windowIs("fixed"), rollupIs("calendar")), multipleOf(900, "window.size_s")),
      "window.size_s",
    ),
    rollup_needs_parts: rule(
      "A metric that is put together again is a sum, count, smallest or largest value, or keeps a sketch.",
      when(
        has("rollup_window"),
        each("metrics[]", or(isMadeBy("sum", "count", "min", "max"), has("sketch"))),
      ),
    ),
    kept_for_a_window: rule(
      "Numbers are kept for at least the span of one.",
      when(gt("retention_days", 0), ge(mul("retention_days", 86_400), "window.size_s")),
      "retention_days",
    ),
    kept_for_a_rollup: rule(
      "Numbers are kept for at least the longer span.",
      when(gt("retention_days", 0), ge(mul("retention_days", 86_400), "rollup_window.size_s")),
      "retention_days",
    ),
  },
).meta({ id: "AnalyticsAggregation", title: "Analytics aggregation" });
export type AnalyticsAggregation = z.infer<typeof AnalyticsAggregation>;

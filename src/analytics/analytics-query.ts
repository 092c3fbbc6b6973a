/**
 * A question to analytics data (GA Data API, `RunReportRequest`).
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../core/calendar-unit.js";
import { closed } from "../core/closed.js";
import { Key, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now, TimeZone } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  contains,
  each,
  eq,
  ge,
  gt,
  not,
  or,
  subset,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count, Ratio, Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { AnalyticsFilter, tenantRules } from "./analytics-filter.js";
import { DateRange } from "./date-range.js";
import { OrderBy } from "./order-by.js";
import { QueryMetric } from "./query-metric.js";

/** A question to analytics data. */
export const AnalyticsQuery = withRules(
  closed({
    /** Identifies the query. Absent: a new UUID of version 7. */
    query_id: Uuid.default(() => uuidv7()),
    /** The tenant whose data is asked for. */
    tenant_id: TenantId,
    /** When it was asked. Absent: now. */
    requested_at: Instant.default(now),
    /** Who asked. */
    requested_by: UserId.optional(),
    /** The days it looks at: 1 to 4 ranges, compared with one another. */
    date_ranges: z.array(DateRange).min(1).max(4),
    /** The time zone in which a day begins. */
    time_zone: TimeZone.default("UTC"),
    /** The numbers it asks for: 1 to 50. */
    metrics: z.array(QueryMetric).min(1).max(50),
    /** What the numbers are broken down by: at most 20 fields. */
    dimensions: z.array(Key).max(20).default([]),
    /** Into which spans of time they are broken down. Absent: into none. */
    granularity: CalendarUnit.optional(),
    /** Which rows are counted, before they are put together. */
    dimension_filter: AnalyticsFilter.optional(),
    /** Which rows are returned, after they were put together. */
    metric_filter: AnalyticsFilter.optional(),
    /** By what the rows are sorted, the most important first: at most 20. */
    order_bys: z.array(OrderBy).max(20).default([]),
    /** How many rows are returned at most: 1 to 250000. */
    limit: z.int().min(1).max(250_000).default(10_000),
    /** How many rows are left out before the first. */
    offset: Count.default(0),
    /** Whether rows are returned in which every metric is zero. */
    keep_empty_rows: z.boolean().default(false),
    /** Whether a part of the data may stand for all of it. */
    enable_sampling: z.boolean().default(false),
    /** Which part. Absent: the engine decides. */
    sampling_ratio: Ratio.gt(0).optional(),
    /** Whether an answer that was given before may be given again. */
    use_cache: z.boolean().default(true),
    /** How old that answer may be. Absent: the engine decides. */
    cache_ttl_s: Seconds.optional(),
    /** After how long the query is given up: 1 to 3600 seconds. */
    timeout_s: z.int().min(1).max(3600).optional(),
  }),
  {
    metrics_once: rule("Each metric is asked for once.", unique("metrics[].name")),
    dimensions_once: rule("Each dimension is asked for once.", unique("dimensions[]")),
    names_differ: rule(
      "No metric has the name of a dimension.",
      each("metrics[]", not(contains("$.dimensions[]", "name"))),
    ),
    ranges_named_once: rule("No two ranges have the same name.", unique("date_ranges[].name")),
    rows_are_filtered_by_dimensions: rule(
      "The filter on dimensions names no metric.",
      each("dimension_filter.conditions[]", not(contains("$.metrics[].name", "field"))),
    ),
    results_are_filtered_by_metrics: rule(
      "The filter on metrics names metrics of the query only.",
      subset("metric_filter.conditions[].field", "metrics[].name"),
    ),
    ordered_by_its_fields: rule(
      "Rows are sorted by dimensions and metrics of the query only.",
      subset("order_bys[].field", "dimensions[]", "metrics[].name"),
    ),
    ...tenantRules("dimension_filter"),
    sampling_is_enabled: rule(
      "A part of the data stands for all of it only where sampling is enabled.",
      or(ge("sampling_ratio", 1), eq("enable_sampling", true)),
      "sampling_ratio",
    ),
    cache_is_used: rule(
      "An answer may have an age only where the cache is used.",
      when(gt("cache_ttl_s", 0), eq("use_cache", true)),
      "cache_ttl_s",
    ),
  },
).meta({ id: "AnalyticsQuery", title: "Analytics query" });
export type AnalyticsQuery = z.infer<typeof AnalyticsQuery>;

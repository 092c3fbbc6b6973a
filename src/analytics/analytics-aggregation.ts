/**
 * How events become numbers by spans of time, and how those become numbers of longer spans.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Key, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { subset, unique } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";
import { Days, Seconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { AggregationMetric } from "./aggregation-metric.js";
import { AggregationThreshold } from "./aggregation-threshold.js";
import { AnalyticsFilter, tenantRules } from "./analytics-filter.js";
import { retentionRules } from "./retention-rules.js";
import { rollupRules } from "./rollup-rules.js";
import { TimeWindow } from "./time-window.js";

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
    created_by: UserId.optional(),
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
    retention_days: Days.min(1).optional(),
    /** From which values on somebody is told: at most 50. */
    thresholds: z.array(AggregationThreshold).max(50).default([]),
  }),
  {
    metrics_once: rule("No two metrics have the same name.", unique("metrics[].name")),
    dimensions_once: rule("Each dimension is named once.", unique("dimensions[]")),
    ...tenantRules("filter"),
    thresholds_of_its_metrics: rule(
      "A threshold is one of a metric that is there.",
      subset("thresholds[].metric", "metrics[].name"),
    ),
    ...rollupRules,
    ...retentionRules,
  },
).meta({ id: "AnalyticsAggregation", title: "Analytics aggregation" });
export type AnalyticsAggregation = z.infer<typeof AnalyticsAggregation>;

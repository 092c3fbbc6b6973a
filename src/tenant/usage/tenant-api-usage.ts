/**
 * How a tenant used the API in one period, and how fast it was answered.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds, Quantity } from "../../core/units.js";

/** How a tenant used the API in one period. Calls that were still open at its end are in the next. */
export const TenantApiUsage = withRules(
  closed({
    /** The calls that were answered. */
    total_calls_count: Count,
    /** Those that did what was asked. */
    successful_calls_count: Count,
    /** Those that did not, whosever fault it was; calls beyond the limits are among them. */
    failed_calls_count: Count,
    /** Those of them that were refused because there were too many (HTTP 429). Absent: not counted. */
    throttled_calls_count: Count.optional(),
    /** The most calls in one second. Absent: not measured. */
    peak_calls_per_s: Quantity.min(0).optional(),
    /** How long half of the calls took at most. */
    latency_p50_ms: Milliseconds.optional(),
    /** How long 95 of 100 calls took at most. */
    latency_p95_ms: Milliseconds.optional(),
    /** How long 99 of 100 calls took at most. */
    latency_p99_ms: Milliseconds.optional(),
  }),
  {
    calls_add_up: rule(
      "A call either did what was asked or did not.",
      eq(add("successful_calls_count", "failed_calls_count"), "total_calls_count"),
      "total_calls_count",
    ),
    throttled_is_failed: rule(
      "A call that was refused did not do what was asked.",
      le("throttled_calls_count", "failed_calls_count"),
      "throttled_calls_count",
    ),
    // Calls that came in a burst at the end of a period are answered in the next.
    peak_within_total: warn(
      "There are no more calls in one second than in all.",
      le("peak_calls_per_s", "total_calls_count"),
      "peak_calls_per_s",
    ),
    p50_within_p95: rule(
      "The median is no longer than the 95th percentile.",
      le("latency_p50_ms", "latency_p95_ms"),
      "latency_p95_ms",
    ),
    p95_within_p99: rule(
      "The 95th percentile is no longer than the 99th.",
      le("latency_p95_ms", "latency_p99_ms"),
      "latency_p99_ms",
    ),
  },
).meta({ id: "TenantApiUsage", title: "Use of the API" });
export type TenantApiUsage = z.infer<typeof TenantApiUsage>;

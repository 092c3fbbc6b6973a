/**
 * Usage that honest meters write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TenantUsageMetrics } from "../../../src/tenant/tenant-usage-metrics.js";
import { refusals } from "../_honest.js";

const month = "a-month-of-nordklang";

test.each<[string, string, Record<string, unknown>]>([
  // Periods.
  [
    "of a month to date (Cost Explorer, Estimated: true)",
    "minimal",
    { granularity: "month", ...from("2026-02-01T00:00:00Z", "2026-02-15T00:00:00Z") },
  ],
  [
    "of a month cut off by the range that was asked for (Cost Explorer)",
    "minimal",
    { granularity: "month", is_final: true, ...from("2026-02-10T00:00:00Z") },
  ],
  [
    "of the month in which the tenant was made",
    "minimal",
    { granularity: "month", ...from("2026-02-17T14:03:22Z") },
  ],
  [
    "of a day in Lord Howe, which has 24 hours and a half",
    "minimal",
    {
      granularity: "day",
      period_start: "2026-04-05T00:00:00+11:00",
      period_end: "2026-04-06T00:00:00+10:30",
    },
  ],
  [
    "of the 31 days of October in Berlin",
    "minimal",
    {
      granularity: "month",
      period_start: "2026-10-01T00:00:00+02:00",
      period_end: "2026-11-01T00:00:00+01:00",
    },
  ],
  [
    "of a leap year",
    "minimal",
    {
      granularity: "year",
      period_start: "2028-01-01T00:00:00Z",
      period_end: "2029-01-01T00:00:00Z",
    },
  ],
  [
    "that is final because the tenant was deleted in the middle of it",
    "minimal",
    { is_final: true, computed_at: "2026-02-11T00:00:00Z", ...from("2026-02-01T00:00:00Z") },
  ],
  // The API.
  ["of a tenant that made no call", "minimal", { api: calls(0, 0, 0) }],
  ["of which all calls failed", "minimal", { api: calls(12, 0, 12) }],
  [
    "of which all percentiles are alike",
    "minimal",
    {
      api: { ...calls(1, 1, 0), latency_p50_ms: 8, latency_p95_ms: 8, latency_p99_ms: 8 },
    },
  ],
  // People.
  [
    "with sketches that count more of a day than of a week",
    "minimal",
    {
      users: {
        is_estimated: true,
        total_users_count: 1000,
        active_users_count: 1012,
        daily_active_users_count: 812,
        weekly_active_users_count: 809,
      },
    },
  ],
  [
    "whose stickiness is of the average day, and only the last day (a Sunday) is told",
    "minimal",
    {
      users: {
        total_users_count: 1000,
        active_users_count: 800,
        daily_active_users_count: 160,
        monthly_active_users_count: 800,
        stickiness_ratio: 0.465,
      },
    },
  ],
  [
    "to which nobody came",
    "minimal",
    {
      users: {
        total_users_count: 5,
        active_users_count: 0,
        daily_active_users_count: 0,
        monthly_active_users_count: 0,
        average_daily_active_users: 0,
        stickiness_ratio: 0,
      },
    },
  ],
  // Storage.
  [
    "of which the peak is of daily samples (CloudWatch BucketSizeBytes)",
    "minimal",
    { storage: { used_bytes: 1_000_400, peak_bytes: 1_000_000 } },
  ],
  [
    "of which the average is worked out from rounded gigabyte hours",
    "minimal",
    {
      ...from("2026-02-01T00:00:00Z"),
      storage: {
        used_bytes: 14_880_000,
        peak_bytes: 14_880_000,
        average_bytes: 14_881_000,
        gigabyte_hours: 10,
      },
    },
  ],
  [
    "of a tenant so small that its gigabyte hours round to 0.01",
    "minimal",
    {
      ...from("2026-02-01T00:00:00Z"),
      storage: { used_bytes: 12_000, average_bytes: 12_000, gigabyte_hours: 0.01 },
    },
  ],
  [
    "of which kinds are rounded up to whole kilobytes",
    "minimal",
    {
      storage: {
        used_bytes: 1_000_100,
        by_kind: [
          { kind: "events", used_bytes: 900_000 },
          { kind: "models", used_bytes: 101_000 },
        ],
      },
    },
  ],
  [
    "of transfer in gigabytes of which the sum was rounded by itself",
    "minimal",
    { transfer: { ingress_bytes: 1_905e9, egress_bytes: 622e9, total_bytes: 2_526e9 } },
  ],
  // Features.
  [
    "of a flag that begins with a digit (LaunchDarkly)",
    "minimal",
    { features: [{ feature: "2fa-enrolment", uses_count: 3 }] },
  ],
  [
    "of a feature that more people used than came, by another count",
    month,
    { features: [{ feature: "exports", uses_count: 9000, users_count: 806 }] },
  ],
  [
    "of sessions that were open before the period began",
    "minimal",
    { sessions: { total_count: 2, peak_concurrent_count: 9 } },
  ],
])("usage %s is accepted", (_, name, patch) => {
  expect(refusals(TenantUsageMetrics, "TenantUsageMetrics", name, patch)).toEqual([]);
});

function from(period_start: string, period_end = "2026-03-01T00:00:00Z") {
  return { period_start, period_end };
}

function calls(total: number, successful: number, failed: number) {
  return {
    total_calls_count: total,
    successful_calls_count: successful,
    failed_calls_count: failed,
  };
}

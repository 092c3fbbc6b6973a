import { describe, expect, test } from "vitest";
import { TenantConfiguration } from "../../../src/tenant/tenant-configuration.js";
import { TenantUsageMetrics } from "../../../src/tenant/tenant-usage-metrics.js";
import { withinLimits } from "../../../src/tenant/usage/within-limits.js";

const configured = (...limits: object[]) =>
  TenantConfiguration.parse({
    tenant_id: "acme-music",
    name: "Acme Music",
    slug: "acme-music",
    tier: "starter",
    lifecycle: { status: "provisioning", created_at: "2026-01-01T00:00:00Z" },
    limits,
  });

const usage = (fields: object, period_start = "2026-02-01T00:00:00Z", end?: string) =>
  TenantUsageMetrics.parse({
    tenant_id: "acme-music",
    period_start,
    period_end: end ?? "2026-03-01T00:00:00Z",
    ...fields,
  });

const users = (total_users_count: number) => ({
  users: { total_users_count, active_users_count: 0 },
});
const events = (events_count: number) => ({ workload: { events_count } });
const gauge = { resource: "users_count", soft: 8, hard: 10 };
const monthly = { resource: "events_count", per: "month", soft: 800, hard: 1000 };

describe("a limit that is read at one instant", () => {
  test.each([
    [0, { outcome: "within" }],
    [8, { outcome: "within" }],
    [9, { outcome: "soft_exceeded", over_soft: 1 }],
    [10, { outcome: "soft_exceeded", over_soft: 2 }],
    [11, { outcome: "hard_exceeded", over_soft: 3, over_hard: 1 }],
  ])("%i of 8 and 10", (used, expected) => {
    const limit = configured(gauge).limits[0];
    expect(withinLimits(configured(gauge), usage(users(used)))).toEqual([
      { limit, used, ...expected },
    ]);
  });

  test("is unknown where the usage does not say", () => {
    expect(withinLimits(configured(gauge), usage({}))[0]).not.toHaveProperty("used");
    expect(withinLimits(configured(gauge), usage({}))[0]?.outcome).toBe("unknown");
  });

  test("is held against the peak of storage", () => {
    const storage = { storage: { used_bytes: 5, peak_bytes: 12 } };
    const limited = configured({ resource: "storage_bytes", hard: 10 });
    expect(withinLimits(limited, usage(storage))[0]).toMatchObject({ used: 12, over_hard: 2 });
  });
});

describe("a limit of what adds up", () => {
  test.each([
    ["its month", 900, "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z", "soft_exceeded"],
    ["its month elsewhere", 700, "2026-02-01T01:00:00+01:00", "2026-03-01T00:00:00Z", "within"],
    ["a day of it proves no good", 700, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", "unknown"],
    ["nor a soft excess", 900, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", "unknown"],
    ["but an excess", 1001, "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z", "hard_exceeded"],
    ["two months prove nothing", 1900, "2026-02-01T00:00:00Z", "2026-04-01T00:00:00Z", "unknown"],
    ["nor parts of two", 1900, "2026-02-27T00:00:00Z", "2026-03-02T00:00:00Z", "unknown"],
  ])("%s", (_, count, start, end, outcome) => {
    expect(withinLimits(configured(monthly), usage(events(count), start, end))[0]?.outcome).toBe(
      outcome,
    );
  });

  test.each([
    ["hour", "2026-02-01T05:00:00Z", "2026-02-01T06:00:00Z"],
    ["day", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z"],
    ["month", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"],
    ["year", "2025-01-01T00:00:00Z", "2026-01-01T00:00:00Z"],
  ])("a whole %s", (per, start, end) => {
    const limited = configured({ resource: "events_count", per, hard: 1000 });
    expect(withinLimits(limited, usage(events(1000), start, end))[0]?.outcome).toBe("within");
  });

  test("a part proves that a soft limit without a hard one is exceeded", () => {
    const limited = configured({ resource: "events_count", per: "month", soft: 10 });
    const day = usage(events(11), "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z");
    expect(withinLimits(limited, day)[0]).toMatchObject({ outcome: "soft_exceeded", over_soft: 1 });
  });

  test("transfer is what went in and out", () => {
    const limited = configured({ resource: "transfer_bytes", per: "month", hard: 10 });
    const transfer = { transfer: { ingress_bytes: 6, egress_bytes: 5 } };
    expect(withinLimits(limited, usage(transfer))[0]).toMatchObject({ used: 11, over_hard: 1 });
  });
});

test("each resource is read from its place", () => {
  const resources = [
    ["users_count"],
    ["api_keys_count"],
    ["dashboards_count"],
    ["alert_rules_count"],
    ["ml_models_count"],
    ["storage_bytes"],
    ["peak_calls_per_s"],
    ["peak_connections_count"],
    ["api_calls_count", "month"],
    ["events_count", "month"],
    ["queries_count", "month"],
    ["ml_predictions_count", "month"],
    ["transfer_bytes", "month"],
    ["ml_training_s", "month"],
  ];
  const limits = resources.map(([resource, per]) => ({ resource, ...(per && { per }), hard: 0 }));
  const verdicts = withinLimits(
    configured(...limits),
    usage({
      users: { total_users_count: 1, active_users_count: 1 },
      inventory: {
        api_keys_count: 2,
        dashboards_count: 3,
        alert_rules_count: 4,
        ml_models_count: 5,
        peak_connections_count: 8,
      },
      storage: { used_bytes: 6 },
      api: {
        total_calls_count: 9,
        successful_calls_count: 9,
        failed_calls_count: 0,
        peak_calls_per_s: 7,
      },
      workload: {
        events_count: 10,
        queries_count: 11,
        ml_predictions_count: 12,
        ml_training_s: 14,
      },
      transfer: { ingress_bytes: 13, egress_bytes: 0 },
    }),
  );
  expect(verdicts.map(({ over_hard }) => over_hard)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
  ]);
});

test("two tenants are not compared", () => {
  const other = { ...usage({}), tenant_id: "nordklang" };
  expect(() => withinLimits(configured(gauge), other)).toThrow(
    new RangeError("Expected usage of acme-music, not of nordklang: pass records of one tenant."),
  );
});

describe("a limit of a lifetime", () => {
  const lifetime = { resource: "events_count", per: "lifetime", hard: 1000 };
  test.each([
    ["since it was made", 900, "2026-01-01T00:00:00Z", "within"],
    ["since before it was made", 1001, "2025-12-01T00:00:00Z", "hard_exceeded"],
    ["of a month", 900, "2026-02-01T00:00:00Z", "unknown"],
    ["of a month that is too much", 1001, "2026-02-01T00:00:00Z", "hard_exceeded"],
  ])("is compared with usage %s", (_, used, start, outcome) => {
    const [verdict] = withinLimits(configured(lifetime), usage(events(used), start));
    expect(verdict?.outcome).toBe(outcome);
  });
});

test.each([
  ["2026-02-02T00:00:00Z", "2026-02-09T00:00:00Z", "within"],
  ["2026-02-01T00:00:00Z", "2026-02-08T00:00:00Z", "unknown"],
  ["2026-02-03T00:00:00Z", "2026-02-09T00:00:00Z", "unknown"],
  ["1969-12-29T00:00:00Z", "1970-01-05T00:00:00Z", "within"],
])("a limit of a week, which begins on Monday, from %s to %s", (start, end, outcome) => {
  const weekly = { resource: "events_count", per: "week", hard: 1000 };
  const [verdict] = withinLimits(configured(weekly), usage(events(900), start, end));
  expect(verdict?.outcome).toBe(outcome);
});

test.each([
  ["2026-02-01T00:00:00Z", "2026-02-01T00:01:00Z", "within"],
  ["2026-02-01T00:00:00Z", "2026-02-01T00:02:00Z", "unknown"],
  ["1969-12-31T23:59:00Z", "1970-01-01T00:00:00Z", "within"],
])("a limit of a minute, from %s to %s", (start, end, outcome) => {
  const minute = { resource: "events_count", per: "minute", hard: 1000 };
  const [verdict] = withinLimits(configured(minute), usage(events(900), start, end));
  expect(verdict?.outcome).toBe(outcome);
});

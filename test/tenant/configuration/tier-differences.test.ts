import { expect, test } from "vitest";
import { tierDifferences } from "../../../src/tenant/configuration/tier-differences.js";
import { TenantConfiguration } from "../../../src/tenant/tenant-configuration.js";
import { TenantTierTable } from "../../../src/tenant/tenant-tier-table.js";

const tenant = (limits: readonly object[], tier = "starter") =>
  TenantConfiguration.parse({
    tenant_id: "acme-music",
    name: "Acme Music",
    slug: "acme-music",
    tier,
    lifecycle: { status: "provisioning", created_at: "2026-01-01T00:00:00Z" },
    limits,
  });

const table = TenantTierTable.parse({
  name: "Price list 2026",
  allowances: [
    { resource: "users_count", free: 3, starter: 10, professional: 50 },
    { resource: "events_count", per: "month", free: 1000, starter: 5000, professional: 9000 },
  ],
});

const users = (hard: number) => ({ resource: "users_count", hard });
const events = (fields: object) => ({ resource: "events_count", per: "month", ...fields });

test.each([
  ["are those of the tier", [users(10), events({ hard: 5000 })], []],
  [
    "are above and below it",
    [users(12), events({ hard: 4000 })],
    [
      { resource: "users_count", difference: "above", tenant: 12, tier: 10 },
      { resource: "events_count", per: "month", difference: "below", tenant: 4000, tier: 5000 },
    ],
  ],
  [
    "are missing",
    [users(10)],
    [{ resource: "events_count", per: "month", difference: "unlimited", tier: 5000 }],
  ],
  [
    "only warn",
    [users(10), events({ soft: 5000 })],
    [{ resource: "events_count", per: "month", difference: "unlimited", tier: 5000 }],
  ],
  [
    "are of what the table does not name",
    [{ resource: "dashboards_count", hard: 7 }, users(10), events({ hard: 5000 })],
    [{ resource: "dashboards_count", difference: "limited", tenant: 7 }],
  ],
  [
    "are of another time",
    [users(10), events({ hard: 5000 }), events({ per: "day", hard: 200 })],
    [{ resource: "events_count", per: "day", difference: "limited", tenant: 200 }],
  ],
  [
    "are two, of which the lower is what is included",
    [
      users(10),
      events({ hard: 90_000, on_exceeded: "reject" }),
      events({ hard: 5000, on_exceeded: "charge" }),
    ],
    [],
  ],
  [
    "are two, of which the lower comes first",
    [
      users(10),
      events({ hard: 5000, on_exceeded: "charge" }),
      events({ hard: 90_000, on_exceeded: "reject" }),
    ],
    [],
  ],
])("limits that %s", (_, limits, expected) => {
  expect(tierDifferences(tenant(limits), table)).toEqual(expected);
});

test.each([
  ["enterprise", [{ resource: "users_count", difference: "limited", tenant: 10 }]],
  ["free", [{ resource: "users_count", difference: "above", tenant: 10, tier: 3 }]],
])("the tier %s is read in its own column", (tier, expected) => {
  const most = tier === "free" ? [events({ hard: 1000 })] : [];
  expect(tierDifferences(tenant([users(10), ...most], tier), table)).toEqual(expected);
});

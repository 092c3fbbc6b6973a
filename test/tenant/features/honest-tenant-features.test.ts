/**
 * Flags and tables of tiers that honest platforms write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { TenantFeatures } from "../../../src/tenant/tenant-features.js";
import { TenantTierTable } from "../../../src/tenant/tenant-tier-table.js";
import { refusals } from "../_honest.js";

const onOff = {
  type: "boolean",
  items: [
    { name: "on", value: true },
    { name: "off", value: false },
  ],
};
const flag = (key: string, more: object = {}) => ({ key, variants: onOff, ...more });
const rule = (attribute: string, operator: string, values: string[]) => ({
  name: "Some",
  conditions: [{ attribute, operator, values }],
  variant: "on",
});

test.each<[string, Record<string, unknown>]>([
  [
    "changed before now, with no word of when they were made",
    { updated_at: "2026-01-01T00:00:00Z" },
  ],
  ["with a key that begins with a digit (LaunchDarkly)", { flags: [flag("2fa-rollout")] }],
  ["with a key of a path (Unleash)", { flags: [flag("player/gapless.v2")] }],
  [
    "with variants that are numbers (flagd)",
    {
      flags: [
        {
          key: "page_size",
          variants: {
            type: "number",
            items: [
              { name: "25", value: 25 },
              { name: "50", value: 50 },
            ],
          },
          default_variant: "25",
        },
      ],
    },
  ],
  ["without a default, so that the code's own counts (flagd)", { flags: [flag("a")] }],
  [
    "with weights that come to 3",
    {
      flags: [
        flag("a", {
          rollout: {
            shares: [
              { variant: "on", weight: 1 },
              { variant: "off", weight: 2 },
            ],
          },
        }),
      ],
    },
  ],
  [
    "with a rollout that is at nobody yet",
    {
      flags: [
        flag("a", {
          rollout: {
            shares: [
              { variant: "on", weight: 0 },
              { variant: "off", weight: 100 },
            ],
          },
        }),
      ],
    },
  ],
  [
    "for who is of age, by a number",
    { flags: [flag("a", { targeting: [rule("age", "ge", ["18"])] })] },
  ],
  [
    "for part of an address of mail",
    { flags: [flag("a", { targeting: [rule("email", "contains", ["+beta@"])] })] },
  ],
  [
    "from an instant on (flagd's own attribute)",
    {
      flags: [flag("a", { targeting: [rule("$flagd.timestamp", "ge", ["1767225600"])] })],
    },
  ],
  [
    "for a version of an app, exactly",
    { flags: [flag("a", { targeting: [rule("app/version", "sem_ver_eq", ["4.2.0"])] })] },
  ],
  ["none of which there is", { flags: [] }],
  [
    "of one variant, which is a kill switch that nobody pulled",
    {
      flags: [
        {
          key: "kill-recommendations",
          variants: { type: "boolean", items: [{ name: "off", value: false }] },
          default_variant: "off",
        },
      ],
    },
  ],
  [
    "with two variants of one value (a test of A against A)",
    {
      flags: [
        {
          key: "aa",
          variants: {
            type: "string",
            items: [
              { name: "a1", value: "blue" },
              { name: "a2", value: "blue" },
            ],
          },
        },
      ],
    },
  ],
  [
    "with a key of an application in front (Kubernetes style)",
    { flags: [flag("web:player/gapless-v2_beta.1")] },
  ],
  [
    "that was to be removed and is still there",
    { flags: [flag("a", { remove_by: "2024-01-01T00:00:00Z" })] },
  ],
  [
    "that both target and roll out",
    {
      flags: [
        flag("a", {
          targeting: [rule("country", "in", ["SE", "NO"])],
          rollout: { bucket_by: "user.id", shares: [{ variant: "off", weight: 1 }] },
        }),
      ],
    },
  ],
  [
    "that are turned off, with a prerequisite that is on",
    {
      flags: [
        flag("ml_models"),
        flag("auto_ml", {
          state: "disabled",
          prerequisites: [{ flag: "ml_models", variant: "on" }],
        }),
      ],
    },
  ],
])("flags %s are accepted", (_, patch) => {
  expect(refusals(TenantFeatures, "TenantFeatures", "minimal", patch)).toEqual([]);
});

test.each<[string, Record<string, unknown>]>([
  ["that ended, with no word of when it began", { valid_until: "2025-12-31T00:00:00Z" }],
  [
    "of a platform that sells three tiers",
    { allowances: [{ resource: "users_count", free: 3, professional: 50, enterprise: 500 }] },
  ],
  [
    "with a limit by the day for free, and by the month for who pays",
    {
      allowances: [
        { resource: "api_calls_count", per: "day", free: 1000 },
        { resource: "api_calls_count", per: "month", starter: 1_000_000, professional: 9_000_000 },
      ],
    },
  ],
  [
    "of features that are sold in two tiers only",
    { features: { free: ["dashboards"], enterprise: ["dashboards", "sso"] } },
  ],
  [
    "in which nothing is included in free",
    { allowances: [{ resource: "ml_models_count", free: 0, starter: 0, professional: 5 }] },
  ],
])("a table of tiers %s is accepted", (_, patch) => {
  expect(refusals(TenantTierTable, "TenantTierTable", "minimal", patch)).toEqual([]);
});

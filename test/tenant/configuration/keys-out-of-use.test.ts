/**
 * Only what a tenant says of its keys is held against it when it is out of use.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import { TenantConfiguration } from "../../../src/tenant/tenant-configuration.js";
import { examplesOf } from "../../_fixtures.js";

const suspended = examplesOf("TenantConfiguration").find(
  ({ name }) => name === "suspended-for-non-payment",
);

test.each([
  ["nothing of access", undefined, []],
  ["nothing of keys", { allowed_origins: ["https://app.example.com"] }, []],
  ["how many keys there may be", { api_keys: { max_active_count: 5 } }, []],
  ["that none are made", { api_keys: { may_be_created: false } }, []],
  [
    "that some are made",
    { api_keys: { may_be_created: true } },
    ["tenant_configuration.out_of_use_makes_no_keys"],
  ],
])("a suspended tenant that says %s", (_, access, rules) => {
  const tenant = { ...Object(suspended?.value), access };
  const { issues } = inspect(TenantConfiguration, tenant);
  expect(issues.map(({ rule }) => rule)).toEqual(rules);
});

test("keys of which nothing is said stay unsaid", () => {
  const tenant = { ...Object(suspended?.value), access: {} };
  expect(TenantConfiguration.parse(tenant).access).not.toHaveProperty("api_keys");
});

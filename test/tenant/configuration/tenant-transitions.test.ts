import { describe, expect, test } from "vitest";
import {
  canTenantBecome,
  TenantStatus,
  tenantTransitions,
} from "../../../src/tenant/configuration/tenant-lifecycle.js";

test.each([
  ["provisioning", "active", true],
  ["provisioning", "suspended", false],
  ["trial", "active", true],
  ["active", "trial", false],
  ["active", "archived", false],
  ["active", "suspended", true],
  ["suspended", "trial", true],
  ["suspended", "active", true],
  ["cancelled", "active", true],
  ["cancelled", "suspended", false],
  ["archived", "active", true],
  ["deleted", "active", false],
  ["active", "active", false],
] as const)("from %s to %s: %s", (from, to, expected) => {
  expect(canTenantBecome(from, to)).toBe(expected);
});

describe("whatever a tenant is", () => {
  test.each(TenantStatus.options)("%s comes from provisioning", (status) => {
    const reached = new Set<TenantStatus>(["provisioning"]);
    for (const from of reached) for (const to of tenantTransitions[from]) reached.add(to);
    expect(reached).toContain(status);
  });

  test.each(TenantStatus.options.filter((status) => status !== "deleted"))(
    "%s can be deleted, and never goes back to provisioning",
    (status) => {
      expect(canTenantBecome(status, "deleted")).toBe(true);
      expect(canTenantBecome(status, "provisioning")).toBe(false);
    },
  );

  test("nothing follows its deletion", () => {
    expect(tenantTransitions.deleted).toEqual([]);
  });
});

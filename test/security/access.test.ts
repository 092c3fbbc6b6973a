/**
 * Who may do what, and why.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { matchesPattern } from "../../src/security/access/access-pattern.js";
import { type AccessPrincipal, allowed, decideAccess } from "../../src/security/access/allowed.js";
import { exclusiveRoleBreaches } from "../../src/security/access/exclusive-role-breaches.js";
import { circularRoles } from "../../src/security/access/inherited-roles.js";
import { AccessPolicy } from "../../src/security/access-policy.js";

const id = (digit: number) => `0192f0c1-2345-7abc-8def-00000000000${digit}`;
const granted_at = "2026-01-01T00:00:00Z";
const noon = "2026-01-15T12:00:00Z";
const user = (principal_id: string, more: object = {}) => ({ kind: "user", principal_id, ...more });

const policy = AccessPolicy.parse({
  tenant_id: "acme",
  roles: [
    // Kubernetes: view and edit, by verb and resource.
    { role_id: "view", permissions: [{ actions: ["get", "list"], resources: ["core/pods/*"] }] },
    {
      role_id: "edit",
      inherits: ["view"],
      permissions: [{ actions: ["delete"], resources: ["core/pods/*"] }],
    },
    // AWS: all but what is explicitly denied.
    {
      role_id: "admin",
      inherits: ["edit"],
      permissions: [
        { actions: ["*"], resources: ["*"] },
        { effect: "deny", actions: ["delete*"], resources: ["core/pods/ledger-*"] },
      ],
    },
    // A policy that another tool wrote may go round in circles.
    { role_id: "left", inherits: ["right"] },
    {
      role_id: "right",
      inherits: ["left"],
      permissions: [{ actions: ["get"], resources: ["core/nodes/*"] }],
    },
    {
      role_id: "support",
      is_cross_tenant: true,
      permissions: [{ actions: ["get"], resources: ["*"] }],
    },
  ],
  bindings: [
    { binding_id: id(1), role_id: "view", principals: [user("ann")], granted_at },
    { binding_id: id(2), role_id: "edit", principals: [user("bob")], granted_at },
    {
      binding_id: id(3),
      role_id: "admin",
      principals: [{ kind: "group", principal_id: "owners" }],
      granted_at,
    },
    { binding_id: id(4), role_id: "left", principals: [user("cyd")], granted_at },
    {
      binding_id: id(5),
      role_id: "support",
      principals: [user("sue", { principal_tenant_id: "platform" })],
      is_cross_tenant: true,
      granted_at,
      expires_at: "2026-02-01T00:00:00Z",
    },
    {
      binding_id: id(6),
      role_id: "support",
      principals: [user("tom", { principal_tenant_id: "platform" })],
      granted_at,
    },
    {
      binding_id: id(7),
      role_id: "view",
      principals: [user("una", { principal_tenant_id: "platform" })],
      is_cross_tenant: true,
      granted_at,
    },
    {
      binding_id: id(8),
      role_id: "view",
      principals: [{ kind: "service_account", principal_id: "ann" }],
      granted_at: "2026-01-20T00:00:00Z",
    },
  ],
  updated_at: granted_at,
});

const somebody = (principal_id: string, more: Partial<AccessPrincipal> = {}): AccessPrincipal => ({
  kind: "user",
  principal_id,
  tenant_id: "acme",
  ...more,
});
const owner = somebody("zoe", { group_ids: ["owners"] });
const stranger = (name: string) => somebody(name, { tenant_id: "platform" });
const [sue, tom, una] = [stranger("sue"), stranger("tom"), stranger("una")];

describe("access", () => {
  test.each<[string, AccessPrincipal, string, string, string, string]>([
    ["has a role that allows it", somebody("ann"), "get", "core/pods/a", "acme", "allowed view 1"],
    ["not another verb", somebody("ann"), "delete", "core/pods/a", "acme", "not_permitted"],
    ["not another resource", somebody("ann"), "get", "core/secrets/a", "acme", "not_permitted"],
    ["not a longer verb", somebody("ann"), "getall", "core/pods/a", "acme", "not_permitted"],
    ["by inheritance", somebody("bob"), "list", "core/pods/a", "acme", "allowed view 2"],
    ["nobody knows them", somebody("eve"), "get", "core/pods/a", "acme", "no_role"],
    [
      "another tenant's namesake",
      somebody("ann", { tenant_id: "umbrella" }),
      "get",
      "core/pods/a",
      "acme",
      "no_role",
    ],
    [
      "a program of that name, before its time",
      somebody("ann", { kind: "service_account" }),
      "get",
      "core/pods/a",
      "acme",
      "no_role",
    ],
    ["by a group", owner, "create", "apps/x", "acme", "allowed admin 3"],
    ["denied, whatever allows it", owner, "delete", "core/pods/ledger-0", "acme", "denied admin 3"],
    [
      "denied by a wildcard",
      owner,
      "deletecollection",
      "core/pods/ledger-0",
      "acme",
      "denied admin 3",
    ],
    ["not in another tenant", owner, "get", "core/pods/a", "umbrella", "other_tenant admin 3"],
    ["roles in a circle end", somebody("cyd"), "get", "core/nodes/n1", "acme", "allowed right 4"],
    ["of another tenant, here", sue, "get", "core/pods/a", "acme", "allowed support 5"],
    [
      "of another tenant, in a third",
      sue,
      "get",
      "core/pods/a",
      "umbrella",
      "other_tenant support 5",
    ],
    [
      "of another tenant, at their home",
      sue,
      "get",
      "core/pods/a",
      "platform",
      "other_tenant support 5",
    ],
    ["the role is for others, the binding not", tom, "get", "x", "acme", "other_tenant support 6"],
    [
      "the binding is for others, the role not",
      una,
      "get",
      "core/pods/a",
      "acme",
      "other_tenant view 7",
    ],
  ])("%s", (_, principal, action, resource, tenant_id, expected) => {
    const asked = [principal, action, { resource, tenant_id }, policy, noon] as const;
    const found = decideAccess(...asked);
    const by = [found.reason, found.role_id, found.binding_id?.slice(-1)];
    expect(by.filter((each) => each !== undefined).join(" ")).toBe(expected);
    expect(found.allowed).toBe(expected.startsWith("allowed"));
    expect(allowed(...asked)).toBe(found.allowed);
  });

  test.each([
    ["2025-12-31T23:59:59.999Z", "no_role"],
    ["2026-01-01T00:00:00.000Z", "allowed"],
    ["2026-01-31T23:59:59.999Z", "allowed"],
    ["2026-02-01T00:00:00.000Z", "no_role"],
    ["2026-02-01T00:59:59+01:00", "allowed"],
  ])("at %s: %s", (now, reason) => {
    const resource = { resource: "core/pods/a", tenant_id: "acme" };
    expect(decideAccess(sue, "get", resource, policy, now).reason).toBe(reason);
  });

  test("a denial holds without any order", () => {
    const denyFirst = { ...policy, roles: [...policy.roles].reverse() };
    const resource = { resource: "core/pods/ledger-0", tenant_id: "acme" };
    for (const each of [policy, denyFirst]) {
      expect(decideAccess(owner, "delete", resource, each, noon).reason).toBe("denied");
    }
  });
});

test.each([
  ["*", "", true],
  ["*", "a/b", true],
  ["a*c", "abbc", true],
  ["a*c", "ac", true],
  ["a*c", "acb", false],
  ["a*b*c", "aXbYbZc", true],
  ["playlists/*", "playlists", false],
  ["a.c", "abc", false],
  ["A", "a", false],
  ["ab", "a", false],
  ["a", "ab", false],
])("%s stands for %s: %s", (pattern, name, expected) => {
  expect(matchesPattern(pattern, name)).toBe(expected);
});

test("a pattern made to take long does not", () => {
  const before = performance.now();
  expect(matchesPattern(`${"*a".repeat(250)}b`, "a".repeat(512))).toBe(false);
  expect(performance.now() - before).toBeLessThan(1000);
});

test("roles that go round in circles are found, and those that lead into one are not", () => {
  const [left, right] = policy.roles.filter(({ inherits }) => inherits.length > 0).slice(-2);
  expect([left?.role_id, right?.role_id]).toEqual(["left", "right"]);
  const roles = AccessPolicy.parse({
    tenant_id: "acme",
    roles: [...policy.roles, { role_id: "into", inherits: ["left"] }],
  }).roles;
  expect(circularRoles(roles)).toEqual(["left", "right"]);
});

const held = (role_id: string, more: object = {}, who: object = {}) => ({
  role_id,
  principals: [user("ann", who)],
  granted_at,
  ...more,
});
const ended = { expires_at: "2026-01-10T00:00:00Z" };

test.each([
  ["two of two, in two bindings", [held("payer"), held("approver")], [["payer", "approver"]]],
  ["two of two, by inheritance", [held("boss")], [["payer", "approver"]]],
  ["one of two", [held("payer")], []],
  ["one after the other", [held("payer", ended), held("approver")], []],
  [
    "the one now, the other soon",
    [held("payer"), held("approver", { granted_at: "2026-02-01T00:00:00Z" })],
    [["payer", "approver"]],
  ],
  [
    "one person, with the tenant told and not told",
    [held("payer"), held("approver", {}, { principal_tenant_id: "acme" })],
    [["payer", "approver"]],
  ],
  [
    "namesakes of two tenants",
    [held("payer"), held("approver", {}, { principal_tenant_id: "umbrella" })],
    [],
  ],
])("exclusive roles: %s", (_, bindings, expected) => {
  const found = exclusiveRoleBreaches(
    AccessPolicy.parse({
      tenant_id: "acme",
      roles: [
        { role_id: "payer" },
        { role_id: "approver" },
        { role_id: "boss", inherits: ["payer", "approver"] },
      ],
      bindings: bindings.map((binding, index) => ({ binding_id: id(index), ...binding })),
      exclusive_roles: [{ role_ids: ["payer", "approver"] }],
    }),
    noon,
  );
  expect(found.map(({ role_ids }) => role_ids)).toEqual(expected);
});

/**
 * What somebody tries who wants more than a policy gives, and what comes of it.
 *
 * @module
 */
import { describe, expect, test, vi } from "vitest";
import { type AccessPrincipal, allowed, decideAccess } from "../../src/security/access/allowed.js";
import { AccessPolicy } from "../../src/security/access-policy.js";

const granted_at = "2026-01-01T00:00:00Z";
const noon = "2026-01-15T12:00:00Z";

/** What somebody holds: a role, and what is special about the binding. */
type Held = readonly [role_id: string, principal: object, more?: object];

const user = (principal_id: string, more: object = {}) => ({ kind: "user", principal_id, ...more });
const group = (principal_id: string, more: object = {}) => ({
  kind: "group",
  principal_id,
  ...more,
});

const may = (actions: string | string[], resources: string | string[], effect = "allow") => ({
  effect,
  actions: [actions].flat(),
  resources: [resources].flat(),
});

const policyOf = (roles: Record<string, object[] | object>, ...bindings: Held[]) =>
  AccessPolicy.parse({
    tenant_id: "acme",
    roles: Object.entries(roles).map(([role_id, more]) => ({
      role_id,
      ...(Array.isArray(more) ? { permissions: more } : more),
    })),
    bindings: bindings.map(([role_id, principal, more], index) => ({
      binding_id: `0192f0c1-2345-7abc-8def-00000000000${index}`,
      role_id,
      principals: [principal],
      granted_at,
      ...more,
    })),
    updated_at: granted_at,
  });

const ann: AccessPrincipal = { kind: "user", principal_id: "ann", tenant_id: "acme" };
const reason = (
  policy: AccessPolicy,
  [action, resource]: readonly [string, string],
  who: Partial<AccessPrincipal> = {},
  tenant_id = "acme",
  at = noon,
) => decideAccess({ ...ann, ...who }, action, { resource, tenant_id }, policy, at).reason;

describe("a request", () => {
  const policy = policyOf(
    {
      editor: [
        may(["playlists:*", "tracks:read"], ["playlists/*", "tracks/7712*", "/public/*"]),
        may("playlists:delete", "playlists/editorial/*", "deny"),
      ],
      owner: [may("*", "*"), may("royalties:pay", "royalties/2026", "deny")],
    },
    ["editor", user("ann")],
    ["owner", user("bob")],
  );

  test.each<[string, action: string, resource: string, expected: string]>([
    ["is what a wildcard gives", "playlists:add", "playlists/77120", "allowed"],
    ["a deeper one too: a star takes slashes", "playlists:add", "playlists/a/b/c", "allowed"],
    ["begins with a slash", "tracks:read", "/public/charts", "allowed"],
    ["steps up", "playlists:add", "playlists/../royalties/2026", "not_a_name"],
    ["steps up at the end", "playlists:add", "playlists/..", "not_a_name"],
    [
      "stays on the spot, past a denial",
      "playlists:delete",
      "playlists/./editorial/1",
      "not_a_name",
    ],
    ["has dots that are no step", "playlists:add", "playlists/a..b", "allowed"],
    ["steps up with a backslash", "playlists:add", "playlists\\..\\royalties", "not_a_name"],
    ["is spelt in percents", "playlists:delete", "playlists/%65ditorial/1", "not_a_name"],
    [
      "holds a letter of another alphabet",
      "playlists:delete",
      "playlists/\u0435ditorial/1",
      "not_a_name",
    ],
    ["ends in a NUL", "playlists:add", "playlists/1\u0000.png", "not_a_name"],
    ["ends in a line feed", "playlists:add", "playlists/1\n", "not_a_name"],
    ["asks for all resources", "playlists:add", "playlists/*", "not_a_name"],
    ["asks for all actions, the denied one among them", "playlists:*", "playlists/1", "not_a_name"],
    ["has no action", "", "playlists/1", "not_a_name"],
    ["has no resource", "playlists:add", "", "not_a_name"],
    ["is longer than any name", "playlists:add", `playlists/${"a".repeat(600)}`, "not_a_name"],
    ["has another resource's beginning", "tracks:read", "tracks/77120", "allowed"],
    ["has less than the beginning", "tracks:read", "tracks/771", "not_permitted"],
    ["is only a part of the pattern", "playlists:add", "playlists", "not_permitted"],
    ["has something before the pattern", "playlists:add", "x/playlists/1", "not_permitted"],
    ["is in capitals", "PLAYLISTS:ADD", "playlists/1", "not_permitted"],
    ["is a longer action", "tracks:readall", "tracks/77120", "not_permitted"],
    ["goes by the name of a prototype", "constructor", "__proto__", "not_permitted"],
    ["is denied beneath an allowed one", "playlists:delete", "playlists/editorial/1", "denied"],
  ])("%s", (_, action, resource, expected) => {
    expect(reason(policy, [action, resource])).toBe(expected);
  });

  test.each<[string, action: string, resource: string, expected: string]>([
    ["of an owner for anything", "any", "thing", "allowed"],
    ["of an owner for nothing", "", "", "not_a_name"],
    ["of an owner, denied", "royalties:pay", "royalties/2026", "denied"],
    ["of an owner, by way of a step", "royalties:pay", "royalties/x/../2026", "not_a_name"],
    // Names are compared as they are: the application spells each in one way.
    ["of an owner, in capitals", "royalties:Pay", "royalties/2026", "allowed"],
  ])("%s", (_, action, resource, expected) => {
    expect(reason(policy, [action, resource], { principal_id: "bob" })).toBe(expected);
  });
});

const read = ["tracks:read", "tracks/1"] as const;
const reader = [may("tracks:read", "tracks/*")];
const barred = [may("*", "*", "deny")];

describe("a principal", () => {
  test.each<[string, AccessPolicy, Partial<AccessPrincipal>, string]>([
    ["whom nobody binds", policyOf({ reader }), {}, "no_role"],
    ["in a policy without roles", policyOf({}), {}, "no_role"],
    [
      "with a role that says nothing",
      policyOf({ idle: [] }, ["idle", user("ann")]),
      {},
      "not_permitted",
    ],
    ["with a wildcard for a name", policyOf({ reader }, ["reader", user("*")]), {}, "no_role"],
    ["whose name is in capitals", policyOf({ reader }, ["reader", user("Ann")]), {}, "no_role"],
    ["whose name ends in a space", policyOf({ reader }, ["reader", user("ann ")]), {}, "no_role"],
    ["who has the name of a group", policyOf({ reader }, ["reader", group("ann")]), {}, "no_role"],
    [
      "who is in a group that has the name of a user",
      policyOf({ reader }, ["reader", user("editors")]),
      { group_ids: ["editors"] },
      "no_role",
    ],
    [
      "who is in no group",
      policyOf({ reader }, ["reader", group("editors")]),
      { group_ids: [] },
      "no_role",
    ],
    [
      "who is in a group of that name in another tenant",
      policyOf({ reader }, ["reader", group("editors")]),
      { tenant_id: "umbrella", group_ids: ["editors"] },
      "no_role",
    ],
    [
      "whom a group denies what a role allows",
      policyOf({ reader, barred }, ["reader", user("ann")], ["barred", group("leavers")]),
      { group_ids: ["editors", "leavers"] },
      "denied",
    ],
    [
      "whom a role denies what a group allows",
      policyOf({ reader, barred }, ["barred", user("ann")], ["reader", group("editors")]),
      { group_ids: ["editors"] },
      "denied",
    ],
    [
      "whom an inherited role denies",
      policyOf({ barred, lead: { inherits: ["barred"], permissions: reader } }, [
        "lead",
        user("ann"),
      ]),
      {},
      "denied",
    ],
    [
      "whose emergency does not lift a denial",
      policyOf(
        { barred, reader },
        ["barred", user("ann")],
        ["reader", user("ann"), { is_break_glass: true, reason: "INC-1" }],
      ),
      {},
      "denied",
    ],
    [
      "with roles that inherit in a circle, and one that denies in it",
      policyOf(
        {
          left: { inherits: ["right"], permissions: reader },
          right: { inherits: ["left"], permissions: barred },
        },
        ["left", user("ann")],
      ),
      {},
      "denied",
    ],
    [
      "with a role that has the name of a prototype's",
      policyOf({ constructor: reader }, ["constructor", user("ann")]),
      {},
      "allowed",
    ],
    [
      "with a prototype's name",
      policyOf({ reader }, ["reader", user("__proto__")]),
      { principal_id: "__proto__" },
      "allowed",
    ],
    [
      "with another prototype's name",
      policyOf({ reader }, ["reader", user("__proto__")]),
      { principal_id: "constructor" },
      "no_role",
    ],
    [
      "of a tenant with a prototype's name",
      policyOf({ reader }, ["reader", user("ann")]),
      { tenant_id: "constructor" },
      "no_role",
    ],
  ])("%s", (_, policy, who, expected) => {
    expect(reason(policy, read, who)).toBe(expected);
  });
});

describe("of another tenant", () => {
  const sue = user("sue", { principal_tenant_id: "platform" });
  const support = { is_cross_tenant: true, permissions: reader };
  const others = { is_cross_tenant: true, reason: "INC-1" };
  const everything = policyOf(
    { root: { is_cross_tenant: true, permissions: [may("*", "*")] } },
    ["root", user("ann"), others],
    ["root", sue, others],
  );
  const stranger = { principal_id: "sue", tenant_id: "platform" };

  test.each<[string, AccessPolicy, Partial<AccessPrincipal>, tenant: string, string]>([
    ["a tenant gives itself what others have", everything, {}, "umbrella", "other_tenant"],
    ["a stranger is given what others have", everything, stranger, "umbrella", "other_tenant"],
    ["a stranger takes it to their own", everything, stranger, "platform", "other_tenant"],
    ["a stranger is given what the tenant has", everything, stranger, "acme", "allowed"],
    ["a tenant whose name begins alike", everything, {}, "acme-eu", "other_tenant"],
    ["a tenant in capitals", everything, {}, "ACME", "other_tenant"],
    ["a tenant without a name", everything, {}, "", "other_tenant"],
    ["a namesake of the stranger", everything, { principal_id: "sue" }, "acme", "no_role"],
    [
      "a role for others that inherits from one that is not",
      policyOf({ reader, support: { is_cross_tenant: true, inherits: ["reader"] } }, [
        "support",
        sue,
        others,
      ]),
      stranger,
      "acme",
      "other_tenant",
    ],
    [
      "a role for others that is inherited",
      policyOf({ support, lead: { inherits: ["support"] } }, ["lead", sue, others]),
      stranger,
      "acme",
      "allowed",
    ],
    [
      "a group of strangers",
      policyOf({ support }, [
        "support",
        group("staff", { principal_tenant_id: "platform" }),
        others,
      ]),
      { ...stranger, group_ids: ["staff"] },
      "acme",
      "allowed",
    ],
    [
      "a denial needs no word for others",
      policyOf({ support, barred }, ["support", sue, others], ["barred", sue]),
      stranger,
      "acme",
      "denied",
    ],
    [
      "a denial is told of another's resource too",
      policyOf({ support, barred }, ["barred", user("ann")]),
      {},
      "umbrella",
      "denied",
    ],
  ])("%s", (_, policy, who, tenant, expected) => {
    expect(reason(policy, read, who, tenant)).toBe(expected);
  });
});

describe("at the edge of time", () => {
  const until = { expires_at: "2026-02-01T00:00:00Z" };
  const policy = policyOf({ reader }, ["reader", user("ann"), until]);
  const lifted = policyOf(
    { reader, barred },
    ["reader", user("ann")],
    ["barred", user("ann"), until],
  );

  test.each<[string, AccessPolicy, at: string, string]>([
    ["a binding that has just begun", policy, granted_at, "allowed"],
    ["a binding that has not", policy, "2025-12-31T23:59:59.999Z", "no_role"],
    ["a binding that ends now", policy, "2026-02-01T00:00:00Z", "no_role"],
    ["a binding that ends now, elsewhere", policy, "2026-02-01T14:00:00+14:00", "no_role"],
    ["a date that looks later as text", policy, "2026-02-01T11:59:59+12:00", "allowed"],
    ["no time", policy, "now", "no_role"],
    ["a leap second", policy, "2026-01-31T23:59:60Z", "no_role"],
    ["a denial while it holds", lifted, "2026-01-31T23:59:59.999Z", "denied"],
    ["a denial that ends now", lifted, "2026-02-01T00:00:00Z", "allowed"],
  ])("%s", (_, each, at, expected) => {
    expect(reason(each, read, {}, "acme", at)).toBe(expected);
  });

  test("without a time it is judged now", () => {
    vi.useFakeTimers({ now: Date.parse("2026-02-01T00:00:00Z") - 1 });
    const asked = [ann, read[0], { resource: read[1], tenant_id: "acme" }, policy] as const;
    expect(allowed(...asked)).toBe(true);
    vi.advanceTimersByTime(1);
    expect(allowed(...asked)).toBe(false);
    vi.useRealTimers();
  });
});

describe("what no schema has seen:", () => {
  const unseen = (text: string) => JSON.parse(text);
  const editors = policyOf({ reader, barred }, ["reader", group("editors")]);
  const except = policyOf(
    { reader, barred },
    ["reader", user("ann")],
    ["barred", group("leavers")],
  );

  test.each<[string, AccessPolicy, groups: string, string]>([
    ["a text for groups, which holds a group", editors, '"not-editors"', "no_role"],
    ["a text for groups, which is one", editors, '"editors"', "allowed"],
    ["a text for groups, which is one that is barred", except, '"leavers"', "denied"],
    ["groups that are texts of texts", editors, '[["editors"]]', "no_role"],
    ["no groups", editors, "null", "no_role"],
  ])("%s", (_, policy, groups, expected) => {
    expect(reason(policy, read, { group_ids: unseen(groups) })).toBe(expected);
  });

  test.each<[string, patch: object, string]>([
    ["an effect in the spelling of AWS", { effect: "Deny" }, "denied"],
    ["an effect that is absent", { effect: undefined }, "denied"],
    ["no action", { actions: [] }, "not_permitted"],
    ["an empty action", { actions: [""] }, "not_permitted"],
    ["no resource", { resources: [] }, "not_permitted"],
  ])("a permission with %s", (_, patch, expected) => {
    const seen = policyOf({ reader }, ["reader", user("ann")]);
    const permissions = [{ ...may("tracks:read", "tracks/*"), ...patch }];
    const policy = unseen(JSON.stringify({ ...seen, roles: [{ ...seen.roles[0], permissions }] }));
    expect(reason(policy, read)).toBe(expected);
  });

  test.each<[string, patch: object, string]>([
    ["no end but a null", { expires_at: null }, "no_role"],
    ["no beginning", { granted_at: undefined }, "no_role"],
    ["a role that is not defined", { role_id: "root" }, "not_permitted"],
    ["nobody", { principals: [] }, "no_role"],
  ])("a binding with %s", (_, patch, expected) => {
    const seen = policyOf({ reader }, ["reader", user("ann")]);
    const policy = unseen(
      JSON.stringify({ ...seen, bindings: [{ ...seen.bindings[0], ...patch }] }),
    );
    expect(reason(policy, read)).toBe(expected);
  });

  test("a user who says to be a group", () => {
    const who = unseen('{ "kind": "group", "principal_id": "editors" }');
    expect(reason(editors, read, who)).toBe("no_role");
  });
});

test("nobody's decision is taken for a yes", () => {
  const policy = policyOf({ reader });
  expect(allowed(ann, read[0], { resource: read[1], tenant_id: "acme" }, policy, noon)).toBe(false);
});

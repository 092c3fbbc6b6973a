/**
 * Policies that other systems keep, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { AccessPolicy } from "../../src/security/access-policy.js";

const granted_at = "2026-01-01T00:00:00Z";
const may = (actions: string[], resources: string[], more: object = {}) => ({
  actions,
  resources,
  ...more,
});
const policy = (
  role_id: string,
  permissions: object[],
  binding: object = {},
  more: object = {},
) => ({
  tenant_id: "acme",
  roles: [{ role_id, permissions }],
  bindings: [
    {
      binding_id: "0192f0c1-2345-7abc-8def-000000000001",
      role_id,
      principals: [{ kind: "user", principal_id: "ann" }],
      granted_at,
      ...binding,
    },
  ],
  ...more,
});
const none = policy("x", [may(["*"], ["*"])]);

test.each<[string, unknown]>([
  ["Kubernetes, with a subresource", policy("view", [may(["get"], ["core/pods/log/*"])])],
  [
    "Kubernetes, a path that is no resource",
    policy("system:discovery", [may(["get"], ["/healthz", "/api/*"])]),
  ],
  [
    "Google Cloud, a full name",
    policy("roles/storage.objectViewer", [
      may(["storage.objects.get"], ["//storage.googleapis.com/projects/_/buckets/plays/*"]),
    ]),
  ],
  [
    "Azure, a scope and a role by its UUID",
    policy("8e3af657-a8ff-443c-a75c-2fe8c4bcb635", [
      may(
        ["Microsoft.Storage/storageAccounts/*/read"],
        ["/subscriptions/7f3a/resourceGroups/plays/*"],
      ),
    ]),
  ],
  [
    "AWS, ARNs",
    policy(
      "arn:aws:iam::123456789012:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Curator_0a1b",
      [may(["s3:GetObject", "s3:List*"], ["arn:aws:s3:::plays", "arn:aws:s3:::plays/*"])],
    ),
  ],
  [
    "AWS, a role whose name has all that names may have",
    policy("svc+etl=nightly,eu@acme-1_2", [may(["*"], ["*"])]),
  ],
  [
    "Kafka, a topic of its own",
    policy("offsets", [may(["Read"], ["__consumer_offsets", "_schemas"])]),
  ],
  [
    "Okta, a group by its id",
    policy("curators", [may(["*"], ["*"])], {
      principals: [{ kind: "group", principal_id: "00g1emaKYZTWRYYRRTSK" }],
    }),
  ],
  [
    "a directory's account for the worst day, for good",
    policy("owner", [may(["*"], ["*"])], {
      is_break_glass: true,
      reason: "When single sign-on is down.",
    }),
  ],
  ["the first owner of a new tenant", policy("owner", [may(["*"], ["*"])], { granted_by: "ann" })],
  [
    "a supplier's staff",
    policy("support", [may(["sessions:read"], ["sessions/*"])], {
      principals: [{ kind: "group", principal_id: "staff", principal_tenant_id: "platform" }],
      is_cross_tenant: true,
      reason: "Contract 7.",
    }),
  ],
  [
    "the same name in two tenants",
    policy("x", [], {
      principals: [
        { kind: "user", principal_id: "ann" },
        { kind: "user", principal_id: "ann", principal_tenant_id: "umbrella" },
      ],
    }),
  ],
  [
    "a person and a program of one name",
    policy("x", [], {
      principals: [
        { kind: "user", principal_id: "etl" },
        { kind: "service_account", principal_id: "etl" },
      ],
    }),
  ],
  [
    "a binding for a minute, in two time zones",
    policy("x", [], {
      granted_at: "2026-01-01T01:00:00+01:00",
      expires_at: "2026-01-01T00:01:00Z",
    }),
  ],
  [
    "a role that somebody is denied everything by",
    policy("leaver", [may(["*"], ["*"], { effect: "deny" })]),
  ],
  [
    "two bindings of one role to one person",
    {
      ...none,
      bindings: [
        ...none.bindings,
        { ...none.bindings[0], binding_id: "0192f0c1-2345-7abc-8def-000000000002" },
      ],
    },
  ],
  ["roles that nobody has", { ...none, bindings: [] }],
  ["no roles yet", { tenant_id: "acme", roles: [] }],
])("%s", (_, record) => {
  const refusals = inspect(AccessPolicy, record).issues.filter(
    ({ severity }) => severity === "error",
  );
  expect(refusals).toEqual([]);
});

test.each<[string, unknown, string]>([
  [
    "a stranger in a binding for the tenant's own",
    policy("x", [may(["*"], ["*"])], {
      principals: [{ kind: "user", principal_id: "sue", principal_tenant_id: "umbrella" }],
    }),
    "access_policy.strangers_need_cross_tenant",
  ],
  [
    "an emergency without an end",
    policy("x", [may(["*"], ["*"])], { is_break_glass: true, reason: "INC-1" }),
    "role_binding.emergency_ends",
  ],
])("%s is warned of", (_, record, rule) => {
  expect(inspect(AccessPolicy, record).issues.map((issue) => issue.rule)).toEqual([rule]);
});

test("the tenant's own, told by its name, is no stranger", () => {
  const named = policy("x", [may(["*"], ["*"])], {
    principals: [{ kind: "user", principal_id: "ann", principal_tenant_id: "acme" }],
  });
  expect(inspect(AccessPolicy, named).issues).toEqual([]);
});

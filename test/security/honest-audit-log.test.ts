/**
 * Audit records that honest services write, and that no rule may refuse.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { AuditLog } from "../../src/security/audit-log.js";

/** The rules that refuse a record, and the paths of what is not as the schema asks. */
const refusals = (record: unknown) =>
  inspect(AuditLog, record)
    .issues.filter(({ severity }) => severity === "error")
    .map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`);

const at = "2026-03-02T20:15:00Z";
const common = {
  tenant_id: "123456789012",
  actor: { kind: "user", actor_id: "alice", tenant_id: "123456789012" },
  action: "playlist.rename",
  operation: "update",
  resource: { type: "playlist", resource_id: "pl-1" },
  occurred_at: at,
  recorded_at: at,
  service: "playlist-service",
  client: { ip: "203.0.113.7" },
  outcome: "success",
};

const link = {
  stream: "main",
  sequence: 7,
  algorithm: "sha256",
  form: "jcs",
  prev_hash: "a".repeat(64),
  hash: "b".repeat(64),
};

/** A deployment of Kubernetes, twelve levels deep, with the text that `kubectl apply` leaves. */
const deployment = {
  apiVersion: "apps/v1",
  kind: "Deployment",
  metadata: {
    name: "recommender",
    annotations: { "kubectl.kubernetes.io/last-applied-configuration": "x".repeat(20_000) },
    managedFields: [
      {
        fieldsV1: {
          "f:spec": {
            "f:template": {
              "f:spec": { 'k:{"name":"api"}': { "f:env": { 'k:{"name":"KEY"}': { ".": {} } } } },
            },
          },
        },
      },
    ],
  },
  spec: {
    template: {
      spec: {
        containers: [{ env: [{ valueFrom: { secretKeyRef: { name: "keys", key: "api" } } }] }],
      },
    },
  },
};

test.each<[string, Record<string, unknown>]>([
  [
    "CloudTrail: a user of another account takes on a role that trusts them",
    {
      actor: {
        kind: "user",
        actor_id: "arn:aws:iam::999988887777:user/ops",
        tenant_id: "999988887777",
        cross_tenant_grant_id: "arn:aws:iam::123456789012:role/partner",
      },
      action: "sts.amazonaws.com:AssumeRole",
      operation: "execute",
      resource: { type: "AWS::IAM::Role", resource_id: "arn:aws:iam::123456789012:role/partner" },
      service: "sts.amazonaws.com",
    },
  ],
  [
    "Entra: a guest of another tenant reads a document",
    {
      actor: {
        kind: "user",
        actor_id: "guest",
        tenant_id: "contoso",
        cross_tenant_grant_id: "inv-1",
      },
      operation: "read",
    },
  ],
  [
    "a user whose tenant is not known, such as one of the platform's own operators",
    { actor: { kind: "user", actor_id: "op-1" } },
  ],
  [
    "a user of another tenant, and nobody knows whether it came off",
    { actor: { kind: "user", actor_id: "u", tenant_id: "other" }, outcome: "unknown" },
  ],
  [
    "Okta: a sign-in of somebody unknown",
    {
      actor: { kind: "anonymous", name: "mallory@example.com" },
      action: "user.session.start",
      operation: "execute",
      resource: { type: "AppInstance", name: "Okta Dashboard" },
      outcome: "failure",
      failure_code: "INVALID_CREDENTIALS",
    },
  ],
  [
    "CloudTrail: KMS uses a key for a table, both named",
    {
      actor: { kind: "service", actor_id: "dynamodb.amazonaws.com" },
      client: { service_name: "dynamodb.amazonaws.com" },
      operation: "execute",
      resource: { type: "AWS::KMS::Key", resource_id: "arn:aws:kms:eu-central-1:1:key/1" },
      other_resources: [{ type: "AWS::DynamoDB::Table", resource_id: "arn:aws:dynamodb:x" }],
    },
  ],
  [
    "Microsoft 365: a bulk removal that succeeded in part",
    {
      operation: "delete",
      outcome: "partial",
      failure_code: "PartiallySucceeded",
      failure_detail: "3 of 120 items are under a legal hold.",
      changes: [{ op: "remove", path: "/items/0" }],
    },
  ],
  [
    "a soft deletion, of which the row is left",
    {
      operation: "delete",
      before: { title: "Blue", deleted_at: null },
      after: { title: "Blue", deleted_at: at },
      changes: [{ op: "replace", path: "/deleted_at", value: at }],
    },
  ],
  [
    "KMS: a key whose deletion is scheduled",
    {
      action: "kms.amazonaws.com:ScheduleKeyDeletion",
      operation: "delete",
      after: { KeyState: "PendingDeletion", PendingWindowInDays: 30 },
    },
  ],
  [
    "a writer of rows that sends an empty map of what was not there",
    {
      operation: "create",
      before: {},
      after: { title: "Blue" },
    },
  ],
  [
    "a restoration, told as a creation",
    {
      operation: "create",
      before: { is_deleted: true },
      after: { is_deleted: false },
    },
  ],
  [
    "Vault: a wrapped secret that is gone once it is read",
    {
      action: "sys/wrapping/unwrap",
      operation: "read",
      changes: [{ op: "remove", path: "/secret" }],
    },
  ],
  [
    "Kubernetes: a change of a deployment",
    {
      action: "apps/v1/deployments.update",
      before: deployment,
      after: deployment,
      changes: [],
    },
  ],
  [
    "Kubernetes: somebody who impersonates themselves to act in another group",
    {
      actor: {
        kind: "user",
        actor_id: "alice",
        on_behalf_of_id: "alice",
        roles: ["system:masters"],
      },
    },
  ],
  [
    "a support session that the customer approved in whose name it is",
    {
      actor: {
        kind: "user",
        actor_id: "support-7",
        tenant_id: "platform",
        on_behalf_of_id: "customer-admin",
      },
      break_glass: {
        reason: "The customer cannot sign in.",
        approved_by_id: "customer-admin",
        approved_at: at,
      },
    },
  ],
  [
    "an emergency whose session outlived what was granted",
    {
      break_glass: {
        reason: "Playback is down.",
        granted_at: "2026-03-02T19:00:00Z",
        expires_at: "2026-03-02T20:00:00Z",
      },
    },
  ],
  [
    "an emergency granted by a program whose clock is ahead",
    {
      break_glass: { reason: "Playback is down.", granted_at: "2026-03-02T20:15:00.300Z" },
    },
  ],
  [
    "an emergency that nobody has approved yet",
    {
      break_glass: { reason: "Playback is down." },
    },
  ],
  [
    "a record that was erased in, and read back into another archive",
    {
      erased_at: "2026-03-01T00:00:00Z",
    },
  ],
  ["a service whose clock is behind that of the log", { recorded_at: "2026-03-02T20:14:59.900Z" }],
  ["a save without a change", { before: { a: 1 }, after: { a: 1 }, changes: [] }],
  [
    "a record of another chain's start, in the middle of an archive",
    {
      chain: { ...link, sequence: 0, prev_hash: undefined },
    },
  ],
  [
    "a link with a time-stamp that holds the authority's certificates",
    {
      chain: { ...link, timestamp_token: "M".repeat(9000) },
    },
  ],
  [
    "a link that is signed by ML-DSA-87, with 4627 bytes",
    {
      chain: { ...link, signature: "A".repeat(6172), signing_key_id: "kms-pq-1" },
    },
  ],
  [
    "CloudWatch: kept at hand for longer than asked for",
    {
      retention: {
        frameworks: ["pci_dss"],
        kept_days: 365,
        at_hand_days: 400,
        deleted_after_days: 400,
      },
    },
  ],
  [
    "an archive for which nobody set an end",
    { retention: { frameworks: ["sox"], kept_days: 2557 } },
  ],
  [
    "a tenant under the GDPR that does not say for what",
    {
      retention: { frameworks: ["gdpr"], kept_days: 30 },
    },
  ],
])("%s", (_, patch) => {
  expect(refusals(JSON.parse(JSON.stringify({ ...common, ...patch })))).toEqual([]);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    "a user of another tenant without a grant",
    { actor: { kind: "user", actor_id: "u", tenant_id: "other" } },
    "audit_log.own_tenant_or_emergency",
  ],
  [
    "a user of another tenant without a grant, who got some of it",
    { actor: { kind: "user", actor_id: "u", tenant_id: "other" }, outcome: "partial" },
    "audit_log.own_tenant_or_emergency",
  ],
  [
    "somebody who approves their own emergency",
    { break_glass: { reason: "x", approved_by_id: "alice", approved_at: at } },
    "audit_log.approved_by_another",
  ],
  [
    "an erasure in a chain that commits to nothing",
    { chain: { ...link, commitments: [] }, erased_at: at },
    "audit_log.erasure_is_committed",
  ],
  ["a success that failed", { failure_code: "x" }, "audit_log.success_has_no_failure"],
  ["a signed-in user without an id", { actor: { kind: "user" } }, "audit_log.someone_acted"],
])("but not %s", (_, patch, rule) => {
  expect(refusals({ ...common, ...patch })).toEqual([rule]);
});

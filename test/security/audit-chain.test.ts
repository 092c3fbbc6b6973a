/**
 * Chains of audit records: what their hashes cover, and what is found of records that were changed,
 * dropped or put in.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import { chainedContent } from "../../src/security/audit/chained-content.js";
import { linkFaults } from "../../src/security/audit/link-faults.js";
import { AuditLog } from "../../src/security/audit-log.js";

/** Canonical enough for these records: keys in order, whole numbers, plain texts. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: JsonValue) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );

const hashOf = (record: AuditLog) =>
  createHash("sha256")
    .update(canonical(chainedContent(record)))
    .digest("hex");

const none = "0".repeat(64);

/** A record with its right hash. */
function linked(sequence: number, before?: AuditLog, patch: Partial<AuditLog> = {}): AuditLog {
  const prev_hash = before?.chain?.hash;
  const record = AuditLog.parse({
    audit_id: `0192f0c1-2345-7abc-8def-00000000000${sequence}`,
    tenant_id: "acme",
    actor: { kind: "user", actor_id: "u-1", name: "Mira", roles: ["admin", "editor"] },
    action: "playlist.share",
    operation: "execute",
    resource: { type: "playlist", resource_id: "pl-1" },
    occurred_at: `2026-03-02T20:15:0${sequence}Z`,
    recorded_at: `2026-03-02T20:15:0${sequence}Z`,
    service: "playlists",
    client: { ip: "203.0.113.7" },
    outcome: "success",
    chain: {
      stream: "main",
      sequence,
      algorithm: "sha256",
      form: "jcs",
      hash: none,
      ...(prev_hash === undefined ? {} : { prev_hash }),
    },
    ...patch,
  });
  return sealed(record);
}

function sealed(record: AuditLog): AuditLog {
  const { chain } = record;
  return chain === undefined ? record : { ...record, chain: { ...chain, hash: hashOf(record) } };
}

const first = linked(0);
const second = linked(1, first);
const third = linked(2, second);
const { chain: _, ...unlinked } = second;
const renamed = { ...second, action: "playlist.delete" };

/** What is found of each record, held against the one before it. */
function faultsOf(records: readonly AuditLog[]): string[] {
  return records.flatMap((record, index) => {
    const { chain } = record;
    const before = records[index - 1];
    if (chain === undefined) return [];
    const last = before?.chain === undefined ? undefined : { ...before, chain: before.chain };
    return linkFaults({ ...record, chain }, last, hashOf(record)).map((it) => `${index} ${it}`);
  });
}

test.each<[string, AuditLog[], string[]]>([
  ["none", [], []],
  ["one", [first], []],
  ["whole", [first, second, third], []],
  ["a later page, from its first record on", [second, third], []],
  ["one is missing", [first, third], ["1 gap"]],
  ["one stands twice", [first, second, second], ["2 repeated"]],
  ["two have changed places", [second, first], ["1 repeated"]],
  ["one is changed", [first, renamed, third], ["1 changed"]],
  ["one is changed, and its hash too", [first, sealed(renamed), third], ["2 broken_link"]],
  [
    "one was written down before",
    [first, linked(1, first, { recorded_at: "2026-03-02T20:14:59.999Z" })],
    ["1 went_back"],
  ],
  [
    "two were written down at once, in other zones",
    [first, linked(1, first, { recorded_at: "2026-03-02T21:15:00+01:00" })],
    [],
  ],
])("links: %s", (_, records, expected) => {
  expect(faultsOf(records)).toEqual(expected);
});

describe("what a hash covers", () => {
  const digest = "c".repeat(64);
  const commitments = ["/actor/name", "/actor/roles/1", "/client/ip"].map((path) => ({
    path,
    digest,
  }));
  const committed = (patch: Partial<AuditLog>): AuditLog =>
    AuditLog.parse({ ...first, ...patch, chain: { ...first.chain, commitments } });
  const whole = committed({});

  test.each<[string, AuditLog]>([
    [
      "when personal values are erased",
      committed({
        actor: { kind: "user", actor_id: "u-1", roles: ["admin", "erased"] },
        client: { ip: "0.0.0.0" },
        erased_at: "2026-04-01T00:00:00Z",
      }),
    ],
    [
      "when it is signed and time-stamped",
      {
        ...whole,
        chain: {
          ...(whole.chain ?? {
            stream: "",
            sequence: 0,
            algorithm: "sha256",
            form: "jcs",
            hash: "",
          }),
          signature: "c2ln",
          timestamp_token: "MIIB",
        },
      },
    ],
    [
      "when its keys are in another order",
      AuditLog.parse({
        chain: whole.chain,
        ...JSON.parse(JSON.stringify(whole)),
      }),
    ],
  ])("it holds %s", (_, record) => {
    expect(hashOf(record)).toBe(hashOf(whole));
  });

  test("all but what is committed to is in it", () => {
    const content = chainedContent(whole);
    expect(content.actor).toEqual({ kind: "user", actor_id: "u-1", roles: ["admin", null] });
    expect(content.client).toEqual({});
    expect(content.chain).toEqual({
      stream: "main",
      sequence: 0,
      algorithm: "sha256",
      form: "jcs",
      commitments,
    });
    expect(content).not.toHaveProperty("erased_at");
  });

  test("a commitment to what is not there, or to all, takes nothing away", () => {
    const paths = ["/nothing/here", "", "/actor/roles/9"];
    const record = AuditLog.parse({
      ...first,
      chain: { ...first.chain, commitments: paths.map((path) => ({ path, digest })) },
    });
    const { chain: _, ...content } = chainedContent(record);
    const { chain: __, ...expected } = chainedContent(first);
    expect(content).toEqual(expected);
  });

  test("a record that is no link has all of it", () => {
    expect(chainedContent(unlinked)).toEqual(unlinked);
  });
});

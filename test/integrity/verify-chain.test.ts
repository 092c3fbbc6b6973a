/**
 * Chains of audit records: linked, verified, broken, committed to and erased.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { withRemoved } from "../../src/core/json-patch/place.js";
import { plainJson } from "../../src/core/plain-json.js";
import { auditHash } from "../../src/integrity/audit/audit-hash.js";
import { chain } from "../../src/integrity/audit/chain.js";
import type { ChainProblem } from "../../src/integrity/audit/chain-problem.js";
import { commitment, newSalt, opens } from "../../src/integrity/audit/commitment.js";
import { headOf, signHead, type UnsignedHead, verifyHead } from "../../src/integrity/audit/head.js";
import { verifyChain } from "../../src/integrity/audit/verify-chain.js";
import { IntegrityError } from "../../src/integrity/integrity-error.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { chainOf, keys, log } from "./_chain.js";

const { key, findKey } = keys();
const records = chainOf(5);
const [r0, r1, r2, r3, r4] = records;

function endOf(all: readonly AuditLog[], count?: number): UnsignedHead {
  const last = all.at(-1);
  const head = last === undefined ? undefined : headOf(last, count);
  if (head === undefined) throw new Error("no head");
  return head;
}

const head = signHead(endOf(records), key, "k1");
const rehashed = (record: AuditLog | undefined, patch: object) => {
  const changed = AuditLog.parse({ ...record, ...patch });
  const { chain: link } = changed;
  if (link === undefined) throw new Error("no link");
  return { ...changed, chain: { ...link, hash: auditHash(changed, link.algorithm) } };
};

async function faultsOf(input: Iterable<unknown>, heads: readonly unknown[] = [head]) {
  const found: ChainProblem[] = [];
  const report = await verifyChain(input, { heads, findKey, onProblem: (it) => found.push(it) });
  expect(report.problem_count).toBe(found.length);
  expect(report.first).toEqual(found[0]);
  return found.map(({ index, fault }) => `${index ?? "-"} ${fault}`);
}

test.each<[string, unknown[], string[]]>([
  ["whole", records, []],
  ["changed", [r0, { ...r1, action: "x" }, r2, r3, r4], ["1 changed"]],
  ["a type changed", [r0, { ...r1, labels: { a: 1 } }, r2, r3, r4], ["1 changed"]],
  ["changed with its hash", [r0, rehashed(r1, { action: "x" }), r2, r3, r4], ["2 broken_link"]],
  [
    "the last changed with its hash",
    [r0, r1, r2, r3, rehashed(r4, { action: "x" })],
    ["4 other_head"],
  ],
  ["one removed", [r0, r1, r3, r4], ["2 gap"]],
  ["moved", [r0, r2, r1, r3, r4], ["1 gap", "2 repeated"]],
  ["twice", [r0, r1, r1, r2, r3, r4], ["2 repeated"]],
  ["replayed at the end", [...records, r0], ["5 repeated"]],
  ["cut at the start", [r1, r2, r3, r4], ["0 cut_start"]],
  ["cut at the end", [r0, r1, r2, r3], ["- cut_end"]],
  ["cut to nothing", [], ["- cut_end"]],
  [
    "no record",
    [r0, null, 7, "x", [], { chain: r1?.chain }, r1, r2, r3, r4],
    [1, 2, 3, 4, 5].map((it) => `${it} unlinked`),
  ],
  [
    "a link of the wrong form",
    [r0, { ...r1, chain: { ...r1?.chain, sequence: "1" } }, r1, r2, r3, r4],
    ["1 unlinked"],
  ],
  ["what JSON cannot carry", [r0, { ...r1, toJSON: () => r1 }, r2, r3, r4], ["1 changed"]],
])("found: %s", async (_, input, expected) => {
  expect(await faultsOf(input)).toEqual(expected);
});

test("members that a commitment to commitments would hide from the hash are seen", async () => {
  const digest = "0".repeat(64);
  for (const hiding of ["/chain/commitments", "/chain"]) {
    const commitments = ["/reason", hiding].map((path) => ({ path, digest }));
    const forged = { ...r1, reason: "forged", chain: { ...r1?.chain, commitments } };
    expect(AuditLog.safeParse(forged).success).toBe(false);
    expect(await faultsOf([r0, forged, r2, r3, r4])).toEqual(["1 unlinked", "2 gap"]);
    const link = { ...AuditLog.parse(r1).chain, commitments };
    const bare = Object.assign({}, forged, { chain: link });
    expect(auditHash(bare as Parameters<typeof auditHash>[0], "sha256")).not.toBe(r1?.chain?.hash);
  }
});

test("two heads of one number that contradict one another are told, in any order", async () => {
  const fork = signHead({ ...endOf(records), hash: "1".repeat(64) }, key, "k1");
  expect(await faultsOf(records, [fork, head])).toEqual(["4 other_head"]);
  expect(await faultsOf(records, [head, fork])).toEqual(["4 other_head"]);
});

test("old heads of records that were deleted in time are passed over", async () => {
  const old = signHead(endOf(records.slice(0, 2)), key, "k1");
  const pruned = signHead(endOf(records, 2), key, "k1");
  expect(await faultsOf([r3, r4], [old, pruned])).toEqual([]);
  const report = await verifyChain([r2, r3, r4], { heads: [old, head], after: [old], findKey });
  expect(report.is_sealed).toBe(true);
});

test("a key __proto__ in the content is covered, and so is one in the link", async () => {
  const text = JSON.stringify(r1).replace('"labels"', '"x"');
  const inContent = JSON.parse(text.replace("{", '{"__proto__":{"a":1},'));
  expect(await faultsOf([r0, inContent, r2, r3, r4])).toEqual(["1 changed"]);
  const inLink = JSON.parse(text.replace('"stream"', '"__proto__":{"a":1},"stream"'));
  const [found] = await faultsOf([r0, inLink, r2, r3, r4]);
  expect(found).toMatch(/^1 (?:unlinked|changed)$/);
});

test("a record of too many levels is no exception", async () => {
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  expect(await faultsOf([r0, { ...r1, after: { deep } }, r2, r3, r4])).toEqual(["1 changed"]);
});

test("the first problem is named with its record, and the run stops there", async () => {
  let read = 0;
  async function* input() {
    for (const record of [r0, r2, r3, r4]) {
      read += 1;
      yield record;
    }
  }
  const report = await verifyChain(input(), { heads: [head], findKey });
  expect(report).toMatchObject({ ok: false, is_sealed: false, record_count: 2, problem_count: 1 });
  expect(report.first).toEqual({
    fault: "gap",
    index: 1,
    audit_id: r2?.audit_id,
    tenant_id: "acme",
    stream: "main",
    sequence: 2,
    expected: 1,
  });
  expect(read).toBe(2);
});

describe("heads", () => {
  test("say how far a chain goes, and what comes after is counted", async () => {
    const more = chain(r4, log(5)).record;
    const report = await verifyChain([...records, more], { heads: [head], findKey });
    expect(report).toMatchObject({ ok: true, is_sealed: false });
    expect(report.chains[0]).toMatchObject({ sequence: 5, record_count: 6, unsigned_count: 1 });
  });

  test("say that records at the start were deleted in time", async () => {
    const pruned = signHead(endOf(records, 3), key, "k1");
    expect(await faultsOf([r2, r3, r4], [pruned])).toEqual([]);
    expect(await faultsOf([r3, r4], [pruned])).toEqual(["0 cut_start"]);
  });

  test("let a run go on where another ended", async () => {
    const after = signHead(endOf(records.slice(0, 2)), key, "k1");
    const run = (input: unknown[], before: unknown) =>
      verifyChain(input, { heads: [head], after: [before], findKey });
    expect(await run([r2, r3, r4], after)).toMatchObject({ is_sealed: true });
    expect((await run([r3, r4], after)).first).toMatchObject({ fault: "cut_start", expected: 2 });
    const forked = signHead({ ...endOf(records.slice(0, 2)), hash: "0".repeat(64) }, key, "k1");
    expect((await run([r2, r3, r4], forked)).first).toMatchObject({ fault: "broken_link" });
  });

  test.each<[string, object, string]>([
    ["changed", { sequence: 3, record_count: 4 }, "mismatch"],
    ["of another key", { signing_key_id: "k2" }, "unknown_key"],
    ["of no form", { hash: "x" }, "not_a_signature"],
    ["with more records than numbers", { record_count: 9 }, "not_a_signature"],
  ])("%s are refused", async (_, patch, reason) => {
    const forged = { ...head, ...patch };
    expect(verifyHead(forged, findKey)).toEqual({ ok: false, reason });
    expect(await faultsOf(records, [forged])).toEqual(["- head_refused"]);
  });
});

describe("values that are committed to", () => {
  const { record, salts } = chain(undefined, log(0), { commit: ["/actor/name", "/client/ip"] });
  const next = chain(record, log(1)).record;
  const saltsOf = () => salts;
  const removed = (path: string[]) => {
    const left = withRemoved(plainJson(record), path);
    return left.ok ? left.value : undefined;
  };

  test("are opened by their salts", async () => {
    const [first] = record.chain?.commitments ?? [];
    expect(opens(first?.digest ?? "", "Mira", salts[0]?.salt ?? "")).toBe(true);
    expect(opens(first?.digest ?? "", "Mora", salts[0]?.salt ?? "")).toBe(false);
    expect(opens(first?.digest ?? "", "Mira", newSalt())).toBe(false);
    expect(opens("x", "Mira", newSalt())).toBe(false);
    expect(opens(first?.digest ?? "", Number.NaN, newSalt())).toBe(false);
    expect((await verifyChain([record, next], { saltsOf })).ok).toBe(true);
  });

  test("can be erased, and the chain holds; without their salts being erased it does not", async () => {
    const erased = Object.assign({}, removed(["actor", "name"]), {
      erased_at: "2026-05-01T00:00:00Z",
    });
    expect(AuditLog.safeParse(erased).success).toBe(true);
    expect((await verifyChain([erased, next], { saltsOf: () => salts.slice(1) })).ok).toBe(true);
    expect((await verifyChain([erased, next], { saltsOf })).first).toMatchObject({
      fault: "not_opened",
      path: "/actor/name",
    });
  });

  test("cannot be others", async () => {
    const forged = { ...record, client: { ip: "198.51.100.1" } };
    expect((await verifyChain([forged, next], { saltsOf })).first).toMatchObject({
      fault: "not_opened",
      index: 0,
      path: "/client/ip",
    });
  });

  test("cannot be put in the place of what was erased", async () => {
    const forged = { ...record, client: { ip: "198.51.100.1" }, erased_at: "2026-05-01T00:00:00Z" };
    const kept = () => salts.slice(0, 1);
    expect((await verifyChain([forged, next], { saltsOf: kept })).first).toMatchObject({
      fault: "not_opened",
      path: "/client/ip",
    });
  });

  test("have salts of their own each time", () => {
    const again = chain(undefined, log(0), { commit: ["/actor/name", "/client/ip"] });
    expect(new Set([...salts, ...again.salts].map(({ salt }) => salt)).size).toBe(4);
    expect(JSON.stringify(record)).not.toContain(salts[0]?.salt);
  });
});

describe("wrong use", () => {
  const { chain: _, ...unlinked } = AuditLog.parse(log(0));
  test.each<[string, () => unknown]>([
    ["already_linked", () => chain(undefined, { ...log(1), chain: r0?.chain })],
    ["not_linked", () => chain(unlinked, log(1))],
    ["other_chain", () => chain(r0, log(1, { tenant_id: "umbrella" }))],
    ["other_chain", () => chain(r0, log(1), { stream: "b" })],
    ["went_back", () => chain(r1, log(0))],
    ["invalid_log", () => chain(r0, log(1, { outcome: "secret-value" }))],
    ["nothing_there", () => chain(r0, log(1), { commit: ["/client/port"] })],
    ["not_erasable", () => chain(r0, log(1), { commit: ["/tenant_id"] })],
    ["not_erasable", () => chain(r0, log(1), { commit: [""] })],
    ["not_erasable", () => chain(r0, log(1), { commit: ["/chain/hash"] })],
    ["not_erasable", () => chain(r0, log(1), { commit: ["/actor", "/actor/name"] })],
    ["wrong_salt", () => commitment("x", "short")],
  ])("%s", (code, use) => {
    const refused = () => {
      try {
        use();
      } catch (error) {
        if (error instanceof IntegrityError) return error;
        throw error;
      }
      throw new Error("nothing was refused");
    };
    expect(refused().code).toBe(code);
    expect(refused().message).not.toContain("secret-value");
  });
});

test("each algorithm links, and a chain can go over to another", async () => {
  const first = chain(undefined, log(0), { algorithm: "sha512" }).record;
  const second = chain(first, log(1)).record;
  const third = chain(second, log(2), { algorithm: "sha384" }).record;
  expect([first, second, third].map(({ chain: link }) => link?.hash.length)).toEqual([
    128, 128, 96,
  ]);
  expect((await verifyChain([first, second, third])).ok).toBe(true);
});

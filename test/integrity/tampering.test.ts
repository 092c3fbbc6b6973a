/**
 * A hundred thousand ways to tamper with chains, none of which goes unseen.
 *
 * @module
 */
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, test, vi } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.js";
import { chain } from "../../src/integrity/audit/chain.js";
import type { CommitmentSalt } from "../../src/integrity/audit/commitment.js";
import { headOf, signHead } from "../../src/integrity/audit/head.js";
import { verifyChain } from "../../src/integrity/audit/verify-chain.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { examplesOf } from "../_fixtures.js";
import {
  Chance,
  chainName,
  copyOf,
  type Evidence,
  frozen,
  type Json,
  linkOf,
} from "./_evidence.js";
import { headTampers } from "./_tamper-heads.js";
import { recordTampers } from "./_tamper-records.js";

/**
 * Whether a signature is right depends on its bytes, its key and what is signed alone. Most trials
 * leave heads as they were: what was found right once, bytes for bytes, is not verified again.
 */
vi.mock("node:crypto", async (original) => {
  const crypto = await original<typeof import("node:crypto")>();
  const right = new WeakMap<KeyObject, Set<string>>();
  const verify = (algorithm: null, data: Buffer, key: KeyObject, signature: Buffer) => {
    const known = right.get(key) ?? new Set();
    right.set(key, known);
    const name = `${signature.toString("hex")} ${data.toString("hex")}`;
    if (known.has(name)) return true;
    const isRight = crypto.verify(algorithm, data, key, signature);
    if (isRight) known.add(name);
    return isRight;
  };
  return { ...crypto, verify };
});

/** So does the hash of a record depend on the record alone: of a frozen one it is taken once. */
vi.mock("../../src/integrity/audit/audit-hash.js", async (original) => {
  const { auditHash } = await original<typeof import("../../src/integrity/audit/audit-hash.js")>();
  const hashes = new WeakMap<object, string>();
  const remembered: typeof auditHash = (record, algorithm) => {
    const known = hashes.get(record);
    if (known?.startsWith(`${algorithm} `)) return known.slice(algorithm.length + 1);
    const hash = auditHash(record, algorithm);
    if (Object.isFrozen(record)) hashes.set(record, `${algorithm} ${hash}`);
    return hash;
  };
  return { auditHash: remembered };
});

const TRIALS = Number(process.env.TAMPERING_TRIALS ?? 100_000);
const SEED = Number(process.env.TAMPERING_SEED ?? 20261123);

const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const forger = generateKeyPairSync("ed25519").privateKey;
const findKey = (id: string) => (id === "k1" ? publicKey : undefined);
const salts = new Map<string, readonly CommitmentSalt[]>();
const saltsOf = (id: string) => salts.get(id);

const logs = examplesOf("AuditLog").map(({ value }) => {
  const { chain: _, erased_at: __, ...log } = AuditLog.parse(value);
  return log;
});

/** A chain of a tenant of its own, made of the examples from one on, and its head. */
function sealed(tenant: string, stream: string, from: number, count: number): Evidence {
  const records: AuditLog[] = [];
  for (let step = 0; step < count; step++) {
    const log = logs[(from + step) % logs.length];
    if (log === undefined) throw new Error("no example");
    const { resource, actor, ...rest } = log;
    const audit_id = crypto.randomUUID();
    const recorded_at = `2026-04-01T00:00:${String(step).padStart(2, "0")}Z`;
    const linked = chain(
      records.at(-1),
      {
        ...rest,
        audit_id,
        recorded_at,
        occurred_at: log.occurred_at,
        tenant_id: tenant,
        actor: actor.tenant_id === undefined ? actor : { ...actor, tenant_id: tenant },
        resource: resource.tenant_id === undefined ? resource : { ...resource, tenant_id: tenant },
      },
      { stream, commit: actor.actor_id === undefined ? [] : ["/actor/actor_id"] },
    );
    records.push(linked.record);
    salts.set(audit_id, linked.salts);
  }
  return plain({ records, heads: [signed(records.at(-1))], after: [] });
}

function signed(last: AuditLog | undefined) {
  const end = last === undefined ? undefined : headOf(last);
  if (end === undefined) throw new Error("no record");
  return signHead(end, privateKey, "k1");
}

const plain = (value: unknown): Evidence => JSON.parse(JSON.stringify(value));

/** The same, where an earlier run ended with the first record. */
function continued({ records: [first, ...records], heads }: Evidence): Evidence {
  return plain({ records, heads, after: [signed(AuditLog.parse(first))] });
}

/** One chain in an input, two that are mixed, or one that goes on after an earlier run. */
const originals: Evidence[] = Array.from({ length: 30 }, (_, index) => {
  if (index % 5 === 1) return continued(sealed("tenant-0", "stream-0", index, 3));
  const chains = Array.from({ length: index % 5 === 0 ? 2 : 1 }, (_, number) =>
    sealed(`tenant-${number % 2}`, `stream-${number}`, index + number, 2 + ((index + number) % 2)),
  );
  const records: Json[] = [];
  for (let row = 0; row < 5; row++) {
    for (const one of chains) records.push(...one.records.slice(row, row + 1));
  }
  return { records, heads: chains.flatMap(({ heads }) => heads), after: [] };
}).map(frozen);

/** What is the same to a reader is the same text: chains may be mixed in any way, and heads too. */
function meaning({ records, heads, after }: Evidence): string | undefined {
  const chains: Record<string, unknown[]> = {};
  for (const record of records) {
    const name = chainName(record);
    chains[name] = [...(chains[name] ?? []), record];
  }
  const set = (list: readonly Json[]) => [...new Set(list.map(canonicalJson))].sort();
  try {
    return canonicalJson({ chains, heads: set(heads), after: set(after) });
  } catch {
    // It has no meaning in JSON, so it is not what it was.
    return undefined;
  }
}

const report = ({ records, heads, after }: Evidence) =>
  verifyChain(records, { heads, after, findKey, saltsOf });

const tampers = { ...recordTampers, ...headTampers };

describe(`${TRIALS} random tamperings`, () => {
  const names = Object.keys(tampers) as (keyof typeof tampers)[];
  const meanings = new Map(originals.map((original) => [original, meaning(original)]));

  test("are all seen", { timeout: 900_000 }, async () => {
    const seen = new Map(names.map((name) => [name, 0]));
    const missed: string[] = [];
    let count = 0;
    for (let seed = SEED; count < TRIALS; seed++) {
      const chance = new Chance(seed);
      const name = chance.of(names);
      const original = chance.of(originals);
      const it = copyOf(original);
      tampers[name](it, chance, chance.of(originals), forger);
      if ((await report(it)).is_sealed) {
        // Not seen: then nothing was changed that JSON can tell.
        if (meaning(it) === meanings.get(original)) continue;
        missed.push(`TAMPERING_SEED=${seed}: ${name}: ${JSON.stringify(it)}`);
      }
      count += 1;
      seen.set(name, (seen.get(name) ?? 0) + 1);
    }
    expect(missed.slice(0, 2)).toEqual([]);
    expect(count).toBe(TRIALS);
    const counts = Array.from(seen, ([name, tried]) => `${name} ${tried}`).join(", ");
    process.stdout.write(`Tamperings seen, none missed: ${counts}.\n`);
    // Every way is tried, and often.
    expect(names.filter((name) => (seen.get(name) ?? 0) < TRIALS / names.length / 4)).toEqual([]);
  });

  test("and what is not tampered with is not suspected", async () => {
    for (const [index, original] of originals.entries()) {
      const { records, heads, after } = original;
      expect(await report(original), `chain ${index}`).toMatchObject({ is_sealed: true });
      const shuffled = records.map((record) =>
        Object.fromEntries(Object.entries(record).toReversed()),
      );
      expect((await report({ records: shuffled, heads, after })).is_sealed).toBe(true);
      const byChain = records.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
      const other = { records: byChain, heads: heads.toReversed(), after };
      expect((await report(other)).is_sealed).toBe(true);
    }
  });
});

const placeOf = (record: Json) =>
  `${chainName(record)} ${String(linkOf(record).sequence).padStart(9, "0")}`;

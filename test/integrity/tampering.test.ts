/**
 * A hundred thousand ways to tamper with chains, none of which goes unseen.
 *
 * @module
 */
import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/core/canonical-json.js";
import { chain } from "../../src/integrity/audit/chain.js";
import type { CommitmentSalt } from "../../src/integrity/audit/commitment.js";
import { headOf, signHead } from "../../src/integrity/audit/head.js";
import { verifyChain } from "../../src/integrity/audit/verify-chain.js";
import { AuditLog } from "../../src/security/audit-log.js";
import { examplesOf } from "../_fixtures.js";
import { Chance, type Evidence, type Json, tampers } from "./_tamper.js";

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
  const last = records.at(-1);
  const end = last === undefined ? undefined : headOf(last);
  if (end === undefined) throw new Error("no record");
  return plain({ records, heads: [signHead(end, privateKey, "k1")] });
}

const plain = (value: unknown): Evidence => JSON.parse(JSON.stringify(value));

/** One chain in an input, or two that are mixed. */
const originals: Evidence[] = Array.from({ length: 30 }, (_, index) => {
  const chains = Array.from({ length: index % 5 === 0 ? 2 : 1 }, (_, number) =>
    sealed(`tenant-${number % 2}`, `stream-${number}`, index + number, 2 + ((index + number) % 2)),
  );
  const records: Json[] = [];
  for (let row = 0; row < 5; row++) {
    for (const one of chains) records.push(...one.records.slice(row, row + 1));
  }
  return { records, heads: chains.flatMap(({ heads }) => heads) };
});

/** What is the same to a reader is the same text: chains may be mixed in any way. */
function meaning({ records, heads }: Evidence): string | undefined {
  const chains: Record<string, unknown[]> = {};
  for (const record of records) {
    const link = typeof record.chain === "object" ? record.chain : undefined;
    const stream = link !== null && link !== undefined && "stream" in link ? link.stream : "";
    const name = `${record.tenant_id} ${stream}`;
    chains[name] = [...(chains[name] ?? []), record];
  }
  try {
    return canonicalJson({ chains, heads });
  } catch {
    // It has no meaning in JSON, so it is not what it was.
    return undefined;
  }
}

const report = (it: Evidence) => verifyChain(it.records, { heads: it.heads, findKey, saltsOf });

describe(`${TRIALS} random tamperings`, () => {
  const names = Object.keys(tampers) as (keyof typeof tampers)[];
  const meanings = originals.map(meaning);

  test("are all seen", { timeout: 900_000 }, async () => {
    const seen: Partial<Record<keyof typeof tampers, number>> = {};
    const missed: string[] = [];
    let count = 0;
    for (let trial = 0; count < TRIALS; trial++) {
      const seed = SEED + trial;
      const chance = new Chance(seed);
      const index = trial % originals.length;
      const name = names[((trial / originals.length) % names.length) | 0] ?? "member";
      const it = structuredClone(originals[index]) ?? { records: [], heads: [] };
      tampers[name](it, chance, forger);
      if ((await report(it)).is_sealed) {
        // Not seen: then nothing was changed that JSON can tell.
        if (meaning(it) === meanings[index]) continue;
        missed.push(`${name}: TAMPERING_SEED=${seed}`);
      }
      count += 1;
      seen[name] = (seen[name] ?? 0) + 1;
    }
    expect(missed.slice(0, 20)).toEqual([]);
    expect(count).toBe(TRIALS);
    // Every way is tried, and often.
    expect(names.filter((name) => (seen[name] ?? 0) < TRIALS / names.length / 4)).toEqual([]);
  });

  test("and what is not tampered with is not suspected", async () => {
    for (const [index, original] of originals.entries()) {
      const { records, heads } = structuredClone(original);
      expect(await report({ records, heads }), `chain ${index}`).toMatchObject({ is_sealed: true });
      const shuffled = records.map((record) =>
        Object.fromEntries(Object.entries(record).toReversed()),
      );
      expect((await report({ records: shuffled, heads })).is_sealed).toBe(true);
      const byChain = records.toSorted((a, b) => (meaningOf(a) < meaningOf(b) ? -1 : 1));
      expect((await report({ records: byChain, heads: heads.toReversed() })).is_sealed).toBe(true);
    }
  });
});

const meaningOf = ({ tenant_id, chain: link }: Json) => {
  const { stream = "", sequence = 0 } = { ...(link as { stream?: string; sequence?: number }) };
  return `${tenant_id} ${stream} ${String(sequence).padStart(9, "0")}`;
};

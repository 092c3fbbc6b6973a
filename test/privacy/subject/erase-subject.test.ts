/**
 * Erasure beside duties to keep, audit chains and keys, and in streams.
 *
 * @module
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { models } from "../../../src/catalog.js";
import {
  localKeys,
  memorySubjectKeyStore,
  openDataKey,
  seal,
  subjectKeys,
} from "../../../src/encryption/index.js";
import { type CommitmentSalt, chain, verifyChain } from "../../../src/integrity/index.js";
import {
  type DataSubject,
  type EraseSubjectOptions,
  type ErasureItem,
  eraseSubject,
  type RecordErasure,
  retainByHolds,
  type SubjectErasureReport,
  type SubjectInput,
} from "../../../src/privacy/index.js";
import type { AuditLog } from "../../../src/security/audit-log.js";
import { log } from "../../integrity/_chain.js";
import { all } from "./_planted.js";

const mira: DataSubject = {
  tenant_id: "acme",
  identifiers: [
    { category: "user_id", value: "user-8812" },
    { category: "email_address", value: "mira@post.example" },
  ],
};

function modelOf(name: string) {
  const model = models.find((it) => it.name === name);
  if (model === undefined) throw new Error(name);
  return model;
}
const audit = modelOf("AuditLog");
const metric = modelOf("MetricValue");

interface Ran {
  readonly records: unknown[];
  readonly erasures: RecordErasure[];
  readonly report: SubjectErasureReport;
  readonly inputs: SubjectInput[];
}

async function run(
  inputs: readonly SubjectInput[],
  options: EraseSubjectOptions = {},
  subject = mira,
): Promise<Ran> {
  const items: ErasureItem[] = await all(eraseSubject(inputs, subject, options));
  const last = items.pop();
  if (last?.kind !== "report") throw new Error("no report");
  const kept = items.flatMap((item) => (item.kind === "record" ? [item] : []));
  return {
    records: kept.map(({ input }) => ("record" in input ? input.record : undefined)),
    inputs: kept.map(({ input }) => input),
    erasures: kept.map(({ erasure }) => erasure),
    report: last.report,
  };
}

const share = (patch: object = {}) =>
  log(1, {
    actor: { kind: "user", actor_id: "user-8812", name: "Mira", tenant_id: "acme" },
    ...patch,
  });

describe("what must be kept", () => {
  const retention = { frameworks: ["gdpr"], kept_days: 36_500, purpose: "security" };
  test.each([
    ["a duty of its own", share({ retention }), {}, "retention_duty"],
    [
      "a hold of its own",
      share({ retention: { ...retention, kept_days: 0, legal_hold_id: "h-1" } }),
      {},
      "legal_hold",
    ],
    [
      "a hold of the tenant",
      share(),
      {
        retain: retainByHolds({
          retention: [{ data: "audit_log", on_expiry: "delete", is_on_legal_hold: true }],
        }),
      },
      "legal_hold",
    ],
    [
      "what the caller says",
      share(),
      { retain: () => ({ reason: "retention_duty" }) as const },
      "retention_duty",
    ],
  ])("%s keeps a record as it is", async (_, record, options, reason) => {
    const { records, erasures, report } = await run([{ model: audit, record }], options);
    expect(records[0]).toBe(record);
    expect(erasures[0]).toMatchObject({ outcome: "retained", retained: { reason }, erased: [] });
    expect(report.retained).toMatchObject([{ reason, record_count: 1 }]);
  });

  test("a duty says until when, and ends", async () => {
    const duty = share({ retention: { ...retention, kept_days: 36_500 } });
    const { erasures } = await run([{ model: audit, record: duty }]);
    const until = Date.parse(duty.recorded_at ?? "") + 36_500 * 86_400_000;
    expect(erasures[0]?.retained?.until).toBe(new Date(until).toISOString());
    const over = share({ retention: { ...retention, kept_days: 1 } });
    const { erasures: ended, records } = await run([{ model: audit, record: over }]);
    expect(ended[0]?.outcome).toBe("removed");
    expect(records[0]).toHaveProperty("erased_at");
    expect(JSON.stringify(records[0])).not.toMatch(/user-8812|Mira/);
  });
});

describe("a chain of a thousand records", () => {
  const salts = new Map<string, readonly CommitmentSalt[]>();
  const records: AuditLog[] = [];
  for (let number = 0; number < 1000; number++) {
    const isTheirs = number % 3 === 0;
    const isCommitted = number % 9 !== 0;
    const actor_id = isTheirs ? "user-8812" : "user-7";
    const patch = {
      audit_id: `0192f0c1-2345-7abc-8def-${number.toString(16).padStart(12, "0")}`,
      occurred_at: new Date(1_772_000_000_000 + number * 1000).toISOString(),
      recorded_at: new Date(1_772_000_000_000 + number * 1000).toISOString(),
      actor: { kind: "user", actor_id, name: isTheirs ? "Mira" : "Jon", tenant_id: "acme" },
      reason: `asked by ${isTheirs ? "mira@post.example" : "jon@post.example"}`,
    };
    const commit = ["/actor/actor_id", "/actor/name", "/reason", "/client"];
    const made = chain(records.at(-1), log(number, patch), isCommitted ? { commit } : {});
    records.push(made.record);
    salts.set(made.record.audit_id, made.salts);
  }
  const saltsOf = (id: string) => salts.get(id);

  test("verifies before and after, with the salts of what was erased destroyed", async () => {
    expect((await verifyChain(records, { saltsOf })).ok).toBe(true);
    const {
      records: after,
      erasures,
      report,
    } = await run(records.map((record) => ({ model: audit, record })));
    const named = erasures.filter(({ salts_to_destroy }) => salts_to_destroy.length > 0);
    expect(named).toHaveLength(222);
    const destroyed = new Map(
      erasures.map((it, at) => [records[at]?.audit_id, it.salts_to_destroy]),
    );
    const left = (id: string) =>
      salts.get(id)?.filter(({ path }) => !destroyed.get(id)?.includes(path));
    expect(await verifyChain(after, { saltsOf: left })).toMatchObject({ ok: true });
    // With a salt that was to be destroyed, it is seen that the value is gone.
    expect((await verifyChain(after, { saltsOf })).ok).toBe(false);
    const counts = Object.fromEntries(report.outcomes.map((it) => [it.outcome, it.record_count]));
    expect(counts).toEqual({ retained: 112, untouched: 666, removed: 222 });
    expect(report.retained).toMatchObject([
      { reason: "chained_without_commitment", record_count: 112 },
    ]);
    for (const [index, { outcome }] of erasures.entries()) {
      const text = JSON.stringify(after[index]);
      if (outcome === "removed") expect(text).not.toMatch(/user-8812|Mira|mira@/);
      if (outcome !== "removed") expect(after[index]).toBe(records[index]);
    }
    const again = await run(after.map((record) => ({ model: audit, record })));
    expect(again.records).toEqual(after);
    expect(again.records.every((record, index) => record === after[index])).toBe(true);
  });

  test("pseudonyms keep it whole too", async () => {
    const { records: after } = await run(
      records.map((record) => ({ model: audit, record })),
      { method: "pseudonymise" },
    );
    expect((await verifyChain(after, { saltsOf: () => [] })).ok).toBe(false);
    expect((await verifyChain(after)).ok).toBe(true);
  });
});

describe("keys of the person", () => {
  const key = Buffer.alloc(32, 7).toString("base64");
  const setUp = async () => {
    const store = memorySubjectKeyStore();
    const keys = subjectKeys(localKeys({ keys: [{ key_id: "k1", state: "active", key }] }), store);
    const sealed = (recordId: string, subject: string) =>
      seal(new Map([["/note", "secret"]]), keys, { tenantId: "acme", recordId, subject });
    const theirs = await sealed("r-1", "mira");
    const others = await sealed("r-1", "jon");
    const record = share();
    return { store, keys, theirs, others, record, shred: { keys, store, subject: "mira" } };
  };

  test("are destroyed at the end, and nothing that they sealed opens any more", async () => {
    const { keys, theirs, others, record, shred } = await setUp();
    const input = { model: audit, record, sealed: [theirs, others] };
    expect(await openDataKey(theirs, keys)).toBeDefined();
    const { erasures, inputs, report } = await run([input], { shred });
    expect(erasures[0]?.outcome).toBe("shredded");
    expect(inputs[0]).toMatchObject({ sealed: [others] });
    expect(report.shredding).toEqual({
      outcome: "destroyed",
      key_ids: [theirs.key_id],
      envelope_count: 1,
      proved: true,
    });
    await expect(openDataKey(theirs, keys)).rejects.toMatchObject({ code: "key_destroyed" });
    expect(await openDataKey(others, keys)).toBeDefined();
    const again = await run([input], { shred });
    expect(again.report.shredding?.outcome).toBe("none");
  });

  test("are destroyed where no envelope was met, by the proof of a probe", async () => {
    const { record, shred } = await setUp();
    const { report } = await run([{ model: audit, record }], { shred });
    expect(report.shredding).toMatchObject({ outcome: "destroyed", proved: true });
  });

  test.each([
    ["something they sealed is retained", { retain: () => ({ reason: "legal_hold" }) as const }],
    ["nothing is to be changed", { isDryRun: true }],
  ])("are kept where %s", async (_, options) => {
    const { keys, theirs, record, shred } = await setUp();
    const input = { model: audit, record, sealed: [theirs] };
    const { report } = await run([input, input], { shred, ...options });
    expect(report.shredding).toMatchObject({ outcome: "kept", key_ids: [], proved: false });
    expect(await openDataKey(theirs, keys)).toBeDefined();
  });

  test("are kept where the run is not read to its end", async () => {
    const { keys, theirs, record, shred } = await setUp();
    const input = { model: audit, record, sealed: [theirs] };
    for await (const _ of eraseSubject([input, input], mira, { shred })) break;
    expect(await openDataKey(theirs, keys)).toBeDefined();
  });
});

/** Bytes of the heap after what nobody needs is gone. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

test("memory stays bounded over 200,000 records", async () => {
  const record = { metric: "plays", value: 1, note: "user-8812" };
  const base = { ...log(0, { reason: "asked by mira@post.example" }) };
  let peak = 0;
  let start = 0;
  function* many(): Generator<SubjectInput> {
    for (let index = 0; index < 200_000; index++) {
      if (index === 20_000) start = heapUsed();
      if (index % 20_000 === 0) peak = Math.max(peak, heapUsed());
      yield index % 50 === 0
        ? { model: audit, record: { ...base, service: `s-${index}` } }
        : { model: metric, record: { ...record, note: `user-${index}` } };
    }
  }
  let count = 0;
  for await (const item of eraseSubject(many(), mira)) count += item.kind === "record" ? 1 : 0;
  expect(count).toBe(200_000);
  expect(peak - start).toBeLessThan(8 * 1024 * 1024);
}, 120_000);

/**
 * What is kept of a person who is erased: duties with and without an end, chains that commit to some
 * of what is theirs, and what cannot be erased without breaking a record.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../../src/catalog.js";
import { closed } from "../../../src/core/closed.js";
import { Text } from "../../../src/core/text.js";
import {
  localKeys,
  memorySubjectKeyStore,
  seal,
  subjectKeys,
} from "../../../src/encryption/index.js";
import { chain, verifyChain } from "../../../src/integrity/index.js";
import {
  type DataSubject,
  type EraseSubjectOptions,
  eraseSubject,
  type RecordErasure,
  retainByHolds,
  type SubjectErasureReport,
  type SubjectInput,
} from "../../../src/privacy/index.js";
import { log } from "../../integrity/_chain.js";
import { all } from "./_planted.js";

const mira: DataSubject = {
  tenant_id: "acme",
  identifiers: [{ category: "user_id", value: "user-8812" }],
};
const audit = models.find(({ name }) => name === "AuditLog");
const gauge = models.find(({ name }) => name === "MetricValue");
if (audit === undefined || gauge === undefined) throw new Error("no model");

async function run(inputs: readonly SubjectInput[], options: EraseSubjectOptions = {}) {
  const records: unknown[] = [];
  const erasures: RecordErasure[] = [];
  let report: SubjectErasureReport | undefined;
  for (const item of await all(eraseSubject(inputs, mira, options))) {
    if (item.kind === "report") report = item.report;
    else {
      erasures.push(item.erasure);
      records.push("record" in item.input ? item.input.record : undefined);
    }
  }
  return { records, erasures, report };
}

const theirs = (patch: object = {}) =>
  log(1, { actor: { kind: "user", actor_id: "user-8812", name: "Mira" }, ...patch });
const retention = { frameworks: ["gdpr"], kept_days: 36_500, purpose: "security" };

describe("a duty", () => {
  test.each([
    ["without a time at which the record was made", { retention, recorded_at: undefined }],
    ["with a time that is none", { retention, recorded_at: "yesterday" }],
    ["without days", { retention: { ...retention, kept_days: "many" } }],
    ["that is a text", { retention: "for ever" }],
  ])("%s is none, and the record is erased", async (_, patch) => {
    const { erasures, records } = await run([{ model: audit, record: theirs(patch) }]);
    expect(erasures[0]?.outcome).toBe("removed");
    expect(JSON.stringify(records[0])).not.toContain("user-8812");
  });

  test.each([
    ["that ends after the year 9999 says no day", 4_000_000, undefined],
    ["that no calendar has says no day", 1e300, undefined],
  ])("%s", async (_, kept_days, until) => {
    const record = theirs({ retention: { ...retention, kept_days } });
    const { erasures } = await run([{ model: audit, record }]);
    expect(erasures[0]).toMatchObject({ outcome: "retained", retained: { basis: "security" } });
    expect(erasures[0]?.retained?.until).toBe(until);
  });

  test("without a purpose has no basis", async () => {
    const record = theirs({ retention: { ...retention, purpose: undefined } });
    const { erasures } = await run([{ model: audit, record }]);
    expect(erasures[0]?.retained).toMatchObject({ reason: "retention_duty" });
    expect(erasures[0]?.retained).not.toHaveProperty("basis");
  });

  test("of many records is told with its latest end", async () => {
    const until = (days: number) => {
      const record = theirs({ retention: { ...retention, kept_days: days } });
      return { model: audit, record };
    };
    const orders = [
      [36_500, 40_000, 38_000],
      [40_000, 4_000_000, 36_500],
    ];
    for (const days of orders) {
      const { report } = await run(days.map(until));
      expect(report?.retained).toMatchObject([
        { record_count: 3, latest_until: expect.stringMatching(/^2135-/) },
      ]);
    }
  });

  test("of a tenant holds the kind of data that it names, and says why", async () => {
    const retain = retainByHolds({
      retention: [
        { data: "metric", on_expiry: "delete", is_on_legal_hold: true, basis: "Case 12-34" },
        { data: "audit_log", on_expiry: "delete", is_on_legal_hold: false },
      ],
    });
    expect(retain("MetricValue", {})).toEqual({ reason: "legal_hold", basis: "Case 12-34" });
    expect(retain("AuditLog", {})).toBeUndefined();
    expect(retain("GeoPoint", {})).toBeUndefined();
  });
});

describe("of a chain", () => {
  const linked = (patch: object, commit: string[]) =>
    chain(undefined, theirs(patch), { commit }).record;

  test("what is committed to goes, and the record is told of for what is not", async () => {
    const record = linked({ reason: "asked by user-8812" }, ["/actor/actor_id"]);
    const { records, erasures } = await run([{ model: audit, record }]);
    expect(erasures[0]).toMatchObject({
      outcome: "retained",
      retained: { reason: "chained_without_commitment" },
      erased: ["/actor/actor_id"],
      salts_to_destroy: ["/actor/actor_id"],
    });
    expect(JSON.stringify(records[0]).match(/user-8812/g)).toHaveLength(1);
    const [after] = records;
    expect(await verifyChain([after], { saltsOf: () => [] })).toMatchObject({ ok: true });
  });

  test("an item of a list stays an item", async () => {
    const record = linked(
      { actor: { kind: "user", actor_id: "u-1", roles: ["admin", "user-8812"] } },
      ["/actor/roles/1"],
    );
    const { records, erasures } = await run([{ model: audit, record }]);
    expect(erasures[0]).toMatchObject({ outcome: "removed", erased: ["/actor/roles/1"] });
    expect(records[0]).toMatchObject({ actor: { roles: ["admin", "redacted"] } });
  });

  test.each([
    ["has no right form", { algorithm: "crc32" }, "chained_without_commitment"],
    ["is a text", "link", "chained_without_commitment"],
  ])("that %s the record is kept, and told of", async (_, link, reason) => {
    const record = { ...theirs(), chain: link };
    const { records, erasures } = await run([{ model: audit, record }]);
    expect(records[0]).toBe(record);
    expect(erasures[0]).toMatchObject({ outcome: "retained", retained: { reason }, erased: [] });
  });

  test("a record that has no canonical JSON is kept, and told of", async () => {
    const record = { ...linked({}, ["/actor/actor_id"]), size: 1n };
    const { records, erasures } = await run([{ model: audit, record }]);
    expect(records[0]).toBe(record);
    expect(erasures[0]).toMatchObject({ retained: { reason: "invalid_after_erasure" } });
  });

  test("a commitment to what was taken out before changes nothing", async () => {
    const first = chain(undefined, log(1, { reason: "of user-8812" }), {
      commit: ["/client", "/reason"],
    }).record;
    const { client: _, ...taken } = first;
    const { erasures } = await run([{ model: audit, record: taken }]);
    expect(erasures[0]).toMatchObject({ outcome: "removed", erased: ["/reason"] });
  });
});

describe("what no erasure leaves valid", () => {
  const Fixed = closed({ who: z.literal("user-8812"), note: Text.optional() }).meta({
    id: "TestFixed",
  });
  const model = { name: "TestFixed", schema: Fixed, domain: "core" } as const;

  test("is kept as it is, and told of", async () => {
    const record = { who: "user-8812", note: "of user-8812" };
    const { records, erasures, report } = await run([{ model, record }]);
    expect(erasures[0]).toMatchObject({ outcome: "retained" });
    expect(report?.retained).toMatchObject([{ reason: "invalid_after_erasure", record_count: 1 }]);
    expect(JSON.stringify(records[0])).toContain("user-8812");
  });
});

test("an envelope under the person's key goes from a record that is kept for another reason", async () => {
  const store = memorySubjectKeyStore();
  const key = Buffer.alloc(32, 7).toString("base64");
  const keys = subjectKeys(localKeys({ keys: [{ key_id: "k1", state: "active", key }] }), store);
  const context = { tenantId: "acme", recordId: "r-1", subject: "mira" };
  const sealed = [await seal(new Map([["/note", "secret"]]), keys, context)];
  const record = chain(undefined, theirs()).record;
  const { erasures, report } = await run([{ model: audit, record, sealed }], {
    shred: { keys, store, subject: "mira" },
  });
  expect(erasures[0]).toMatchObject({ outcome: "retained" });
  expect(report?.shredding).toMatchObject({ outcome: "destroyed", envelope_count: 1 });
});

test("an unread record without a reason is told of all the same", async () => {
  const { erasures, report } = await run([{ unread: "" }]);
  expect(erasures[0]).toMatchObject({ outcome: "unread", unread: "no reason was given" });
  expect(report?.unread).toEqual([{ reason: "no reason was given", record_count: 1 }]);
});

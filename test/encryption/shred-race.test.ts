/**
 * A person is shredded while others seal for them, in whatever order the steps of both come.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  EncryptionError,
  type KeyProvider,
  memorySubjectKeyStore,
  type SealedFields,
  type SubjectKeyStore,
  seal,
  subjectKeys,
  unseal,
} from "../../src/encryption/index.js";
import { testKeys } from "./_keys.js";

const anna = { tenantId: "acme", subject: "anna" };
const record = { tenantId: "acme", recordId: "r1" };
const values = new Map<string, JsonValue>([["/email", "anna@acme.example"]]);
const seed = Number(process.env.SEED ?? 20261123);

/** The same store and keys, whose answers come in the order that the scheduler draws. */
function slow(scheduler: fc.Scheduler, log: string[]) {
  const tenants = testKeys();
  const store = memorySubjectKeyStore();
  const later = <Answer>(label: string, call: () => Promise<Answer>): Promise<Answer> =>
    scheduler
      .schedule(Promise.resolve(), label)
      .then(call)
      .then((answer) => {
        log.push(label);
        return scheduler.schedule(Promise.resolve(answer), `${label} answers`);
      });
  const slowStore: SubjectKeyStore = {
    current: (...given) => later("current", () => store.current(...given)),
    byId: (keyId) => later(`byId ${keyId}`, () => store.byId(keyId)),
    add: (...given) => later("add", () => store.add(...given)),
    replace: (...given) => later("replace", () => store.replace(...given)),
    destroy: (...given) => later("destroy", () => store.destroy(...given)),
  };
  const slowTenants: KeyProvider = {
    generate: (...given) => later("generate", () => tenants.generate(...given)),
    unwrap: (...given) => later("unwrap", () => tenants.unwrap(...given)),
    rewrap: (...given) => later("rewrap", () => tenants.rewrap(...given)),
  };
  return { store, keys: subjectKeys(slowTenants, slowStore), quick: subjectKeys(tenants, store) };
}

test("no key outlives a shred, and nothing is sealed under a lost one unseen", async () => {
  const outcomes = { opened: 0, refused: 0, shredded: 0 };
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.boolean(),
      fc.boolean(),
      async (scheduler, had, rewraps) => {
        const log: string[] = [];
        const { store, keys, quick } = slow(scheduler, log);
        const before = had ? await seal(values, quick, { ...record, subject: "anna" }) : undefined;
        const sealing = Array.from({ length: 2 }, () =>
          seal(values, keys, { ...record, subject: "anna" }).catch((error: unknown) => error),
        );
        const rewrapping = rewraps ? keys.rewrapSubject(anna) : undefined;
        const shredding = keys.shred(anna);
        await scheduler.waitFor(Promise.all([...sealing, shredding, rewrapping]));
        const destroyed = await shredding;
        for (const id of destroyed) expect((await store.byId(id))?.wrapped).toBeUndefined();
        if (before !== undefined) expect(destroyed).toContain(before.key_id);
        const lost: string[] = [];
        for (const sealed of await Promise.all(sealing)) {
          if (sealed instanceof Error) {
            expect(sealed).toBeInstanceOf(EncryptionError);
            expect(sealed).toMatchObject({ code: "key_destroyed" });
            outcomes.refused += 1;
            continue;
          }
          const { key_id } = sealed as SealedFields;
          if (destroyed.includes(key_id)) {
            lost.push(key_id);
          } else {
            expect(await unseal(sealed, quick, record)).toEqual(values);
            outcomes.opened += 1;
          }
        }
        outcomes.shredded += lost.length;
        // What is lost was sealed first: its key was still there when all was done.
        const first = log.slice(0, log.indexOf("destroy"));
        const checks = first.filter((label) => label.startsWith("byId"));
        expect(checks.length).toBeGreaterThanOrEqual(lost.length);
        const after = await seal(values, quick, { ...record, subject: "anna" });
        expect(await unseal(after, quick, record)).toEqual(values);
        expect(destroyed).not.toContain(after.key_id);
      },
    ),
    { seed, numRuns: 1000 },
  );
  // Each of them happens, and often: otherwise nothing raced.
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(10);
});

test("what a store hands out is not overwritten when the key is destroyed", async () => {
  const store = memorySubjectKeyStore();
  const keys = subjectKeys(testKeys(), store);
  await seal(values, keys, { ...record, subject: "anna" });
  const held = await store.current("acme", "anna");
  const bytes = Uint8Array.from(held?.wrapped?.bytes ?? []);
  await keys.shred(anna);
  expect(held?.wrapped?.bytes).toEqual(bytes);
  expect(bytes.some((byte) => byte !== 0)).toBe(true);
});

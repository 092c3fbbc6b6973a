/**
 * What is known of one person can be shredded, and nothing else is.
 *
 * @module
 */
import { expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  memorySubjectKeyStore,
  rewrap,
  seal,
  subjectKeys,
  unseal,
} from "../../src/encryption/index.js";
import { testKey, testKeys } from "./_keys.js";
import { refusalOf } from "./_refusal.js";

const record = { tenantId: "acme", recordId: "r1" };
const anna = { tenantId: "acme", subject: "anna" };
const values = new Map<string, JsonValue>([["/email", "anna@acme.example"]]);

function fresh() {
  const tenants = testKeys();
  const store = memorySubjectKeyStore();
  return { tenants, store, keys: subjectKeys(tenants, store) };
}

test("shredding one person makes theirs unreadable, and nobody else's", async () => {
  const { keys } = fresh();
  const ofAnna = await seal(values, keys, { ...record, subject: "anna" });
  const again = await seal(values, keys, { ...record, subject: "anna" });
  const ofBen = await seal(values, keys, { ...record, subject: "ben" });
  const namesake = { ...record, tenantId: "other" };
  const ofNamesake = await seal(values, keys, { ...namesake, subject: "anna" });
  const ofTenant = await seal(values, keys, record);
  expect(again.key_id).toBe(ofAnna.key_id);
  expect(JSON.stringify(ofAnna)).not.toContain("anna");
  expect(await unseal(ofAnna, keys, record)).toEqual(values);

  expect(await keys.shred(anna)).toEqual([ofAnna.key_id]);
  for (const sealed of [ofAnna, again]) {
    expect((await refusalOf(unseal(sealed, keys, record))).code).toBe("key_destroyed");
    expect((await refusalOf(rewrap(sealed, keys))).code).toBe("key_destroyed");
  }
  expect(await unseal(ofBen, keys, record)).toEqual(values);
  expect(await unseal(ofNamesake, keys, namesake)).toEqual(values);
  expect(await unseal(ofTenant, keys, record)).toEqual(values);
  expect(await keys.shred(anna)).toEqual([]);
});

test("who comes back has another key, and what was shredded stays so", async () => {
  const { keys } = fresh();
  const before = await seal(values, keys, { ...record, subject: "anna" });
  await keys.shred(anna);
  const after = await seal(values, keys, { ...record, subject: "anna" });
  expect(after.key_id).not.toBe(before.key_id);
  expect(await unseal(after, keys, record)).toEqual(values);
  expect((await refusalOf(unseal(before, keys, record))).code).toBe("key_destroyed");
});

test("writers at the same time give one person one key", async () => {
  const { keys } = fresh();
  const options = { ...record, subject: "anna" };
  const sealed = await Promise.all(Array.from({ length: 20 }, () => seal(values, keys, options)));
  expect(new Set(sealed.map(({ key_id }) => key_id)).size).toBe(1);
  for (const it of sealed) expect(await unseal(it, keys, record)).toEqual(values);
});

test("the key of a person moves to the tenant's newer key, and outlives the older one", async () => {
  const { tenants, keys } = fresh();
  const sealed = await seal(values, keys, { ...record, subject: "anna" });
  tenants.add({ key_id: "kek-2027", state: "active", key: testKey("newest") });
  await keys.rewrapSubject(anna);
  await keys.rewrapSubject({ ...anna, subject: "nobody" });
  tenants.destroy("kek-2026");
  expect(await unseal(sealed, keys, record)).toEqual(values);
  expect(await rewrap(sealed, keys)).toEqual(sealed);
});

test("the key of a person of one tenant does not exist for another", async () => {
  const { keys } = fresh();
  const sealed = await seal(values, keys, { ...record, subject: "anna" });
  const moved = { ...sealed, tenant_id: "other" };
  expect((await refusalOf(unseal(moved, keys, { ...record, tenantId: "other" }))).code).toBe(
    "unknown_key",
  );
  const none = { ...sealed, key_id: "subject/0192f0c1-2345-7abc-8def-0123456789ab" };
  expect((await refusalOf(unseal(none, keys, record))).code).toBe("unknown_key");
});

/**
 * Keys in memory: several versions, one active for each tenant, destroyed for good, never shown.
 *
 * @module
 */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  type LocalKey,
  type LocalKeyRing,
  localKeys,
  reseal,
  rewrap,
  seal,
  unseal,
} from "../../src/encryption/index.js";
import { testKey, testKeys } from "./_keys.js";
import { refusal, refusalOf } from "./_refusal.js";

const context = { tenantId: "acme", recordId: "r1" };
const values = new Map<string, JsonValue>([["/user_id", "anna"]]);
const own: LocalKey = { key_id: "own", state: "active", key: testKey("own"), tenant_id: "acme" };

test("keys come as JSON in one text too, such as from the environment", async () => {
  const ring = { keys: [{ key_id: "kek-2026", state: "active", key: testKey("new") }] };
  const sealed = await seal(values, localKeys(JSON.stringify(ring)), context);
  expect(await unseal(sealed, testKeys(), context)).toEqual(values);
});

test("neither JSON nor inspect nor an error shows a key", async () => {
  const keys = testKeys(own);
  const shown = inspect(keys, { showHidden: true, depth: 9 }) + JSON.stringify(keys) + String(keys);
  expect(shown).toBe("LocalKeys {}{}[object Object]");
});

describe("what is no key ring is refused, and not shown", () => {
  const good = { key_id: "k", state: "active", key: testKey("s") } as const;
  const secret = testKey("s").slice(0, 20);
  test.each<[string, unknown]>([
    ["no JSON", `{"keys":[{"key":"${testKey("s")}"`],
    ["no object", "3"],
    ["no keys", { keys: [] }],
    ["a key of 16 bytes", { keys: [{ ...good, key: Buffer.alloc(16, "s").toString("base64") }] }],
    ["a key of 33 bytes", { keys: [{ ...good, key: Buffer.alloc(33, "s").toString("base64") }] }],
    ["a key in hexadecimal", { keys: [{ ...good, key: "73".repeat(32) }] }],
    ["an unknown key", { keys: [{ ...good, [testKey("s")]: 1 }] }],
    ["one id twice", { keys: [good, { ...good, state: "deactivated" }] }],
    ["two active keys", { keys: [good, { ...good, key_id: "k2" }] }],
    ["a destroyed key with bytes", { keys: [{ ...good, state: "destroyed" }] }],
    ["an active key without bytes", { keys: [{ key_id: "k", state: "active" }] }],
  ])("%s", (_, ring) => {
    const error = refusal(() => localKeys(ring as LocalKeyRing | string));
    expect(error.code).toBe("bad_key_ring");
    expect(`${error.message}${error.stack}`).not.toContain(secret);
  });
});

describe("rotation", () => {
  test("a new key seals, the old one opens until it is destroyed", async () => {
    const keys = testKeys();
    const before = await seal(values, keys, context);
    keys.add({ key_id: "kek-2027", state: "active", key: testKey("newest") });
    expect(keys.states()).toEqual(
      new Map([
        ["kek-2025", "deactivated"],
        ["kek-2026", "deactivated"],
        ["kek-2027", "active"],
      ]),
    );
    const after = await seal(values, keys, context);
    expect([before.key_id, after.key_id]).toEqual(["kek-2026", "kek-2027"]);
    expect(await unseal(before, keys, context)).toEqual(values);
    keys.destroy("kek-2026");
    expect((await refusalOf(unseal(before, keys, context))).code).toBe("key_destroyed");
    expect(await unseal(after, keys, context)).toEqual(values);
  });

  test("rewrap changes the wrapping alone, and outlives the old key", async () => {
    const keys = testKeys();
    const before = await seal(values, keys, context);
    expect(await rewrap(before, keys)).toEqual(before);
    keys.add({ key_id: "kek-2027", state: "active", key: testKey("newest") });
    const after = await rewrap(before, keys);
    expect({ ...after, key_id: "", wrapped_key: "" }).toEqual({
      ...before,
      key_id: "",
      wrapped_key: "",
    });
    expect(after.key_id).toBe("kek-2027");
    keys.destroy("kek-2026");
    expect(await unseal(after, keys, context)).toEqual(values);
    expect((await refusalOf(rewrap(before, keys))).code).toBe("key_destroyed");
  });

  test("reseal makes another data key and other ciphertexts of the same values", async () => {
    const keys = testKeys();
    const before = await seal(values, keys, context);
    const after = await reseal(before, keys, context);
    expect(after.data_key_id).not.toBe(before.data_key_id);
    expect(after.fields[0]?.ciphertext).not.toBe(before.fields[0]?.ciphertext);
    expect(await unseal(after, keys, context)).toEqual(values);
  });
});

describe("tenants", () => {
  test("a tenant with a key of its own is sealed under it, the others under the one of all", async () => {
    const keys = testKeys(own);
    const others = { ...context, tenantId: "other" };
    expect((await seal(values, keys, context)).key_id).toBe("own");
    expect((await seal(values, keys, others)).key_id).toBe("kek-2026");
  });

  test("a tenant whose own key is destroyed never falls back to the one of all", async () => {
    const keys = testKeys(own);
    const sealed = await seal(values, keys, context);
    keys.destroy("own");
    expect((await refusalOf(unseal(sealed, keys, context))).code).toBe("key_destroyed");
    expect((await refusalOf(seal(values, keys, context))).code).toBe("unknown_key");
  });

  test("the key of one tenant does not exist for another", async () => {
    const keys = testKeys(own);
    const sealed = await seal(values, keys, { ...context, tenantId: "other" });
    const error = await refusalOf(
      unseal({ ...sealed, key_id: "own" }, keys, { ...context, tenantId: "other" }),
    );
    expect(error.code).toBe("unknown_key");
  });

  test("what was sealed under the key of all moves to the tenant's own", async () => {
    const keys = testKeys();
    const before = await seal(values, keys, context);
    keys.add(own);
    const after = await rewrap(before, keys);
    expect(after.key_id).toBe("own");
    expect(await unseal(after, keys, context)).toEqual(values);
  });

  test("a key that was never given cannot be destroyed, nor can an id be given twice", () => {
    const keys = testKeys(own);
    expect(refusal(() => keys.destroy("kek-1")).code).toBe("unknown_key");
    expect(refusal(() => keys.add(own)).code).toBe("bad_key_ring");
    keys.destroy("own");
    expect(refusal(() => keys.add(own)).code).toBe("bad_key_ring");
  });

  test("keys of tenants refuse to seal for one person", async () => {
    const error = await refusalOf(seal(values, testKeys(), { ...context, subject: "anna" }));
    expect(error.code).toBe("unknown_key");
  });
});

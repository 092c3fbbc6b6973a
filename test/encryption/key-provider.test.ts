/**
 * A key management service fits behind the interface: wrapped keys of its own form and length, its
 * encryption context, its outages.
 *
 * @module
 */
import { createHash, randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import type { JsonValue } from "../../src/core/free-form.js";
import {
  EncryptionError,
  type KeyBinding,
  type KeyProvider,
  memorySubjectKeyStore,
  newDataKey,
  rewrap,
  seal,
  subjectKeys,
  unseal,
} from "../../src/encryption/index.js";
import { refusalOf } from "./_refusal.js";

const context = { tenantId: "acme", recordId: "r1" };
const values = new Map<string, JsonValue>([["/user_id", "anna"]]);

/** A service that gives tickets for keys, which it keeps: each of 180 bytes, for one context. */
function fakeService() {
  const kept = new Map<string, Uint8Array>();
  const service = { version: 1, isDown: false };
  const digest = (parts: readonly (string | Uint8Array)[]) =>
    createHash("sha256")
      .update(JSON.stringify(parts.map((part) => Buffer.from(part).toString("hex"))))
      .digest("hex");
  const wrap = (plaintext: Uint8Array, { tenantId, dataKeyId }: KeyBinding) => {
    const keyId = `arn:aws:kms:eu-central-1:111122223333:key/v${service.version}`;
    const bytes = randomBytes(180);
    kept.set(digest([keyId, tenantId, dataKeyId, bytes]), Uint8Array.from(plaintext));
    return { keyId, bytes };
  };
  const keys: KeyProvider = {
    generate: async (_, binding) => {
      const plaintext = randomBytes(32);
      return { plaintext, wrapped: wrap(plaintext, binding) };
    },
    unwrap: async ({ keyId, bytes }, { tenantId, dataKeyId }) => {
      if (service.isDown) throw new TypeError("fetch failed");
      const plaintext = kept.get(digest([keyId, tenantId, dataKeyId, bytes]));
      if (plaintext === undefined) throw new EncryptionError("not_authentic", "It is no ticket.");
      return Uint8Array.from(plaintext);
    },
    rewrap: async (wrapped, binding) => wrap(await keys.unwrap(wrapped, binding), binding),
  };
  return { service, keys };
}

test("it seals, opens and wraps anew, for tenants and for people", async () => {
  const { service, keys } = fakeService();
  for (const provider of [keys, subjectKeys(keys, memorySubjectKeyStore())]) {
    const sealed = await seal(values, provider, context);
    service.version += 1;
    const newer = await rewrap(sealed, provider);
    expect(newer.key_id).not.toBe(sealed.key_id);
    for (const it of [sealed, newer]) expect(await unseal(it, provider, context)).toEqual(values);
  }
  const people = subjectKeys(keys, memorySubjectKeyStore());
  const sealed = await seal(values, people, { ...context, subject: "anna" });
  expect(await unseal(sealed, people, context)).toEqual(values);
});

test("its context is the tenant and the data key", async () => {
  const { keys } = fakeService();
  const sealed = await seal(values, keys, context);
  const other = await seal(values, keys, context);
  const mixed = { ...sealed, data_key_id: other.data_key_id };
  expect((await refusalOf(unseal(mixed, keys, context))).code).toBe("not_authentic");
});

test("its outage comes through as it is, so that the caller can try again", async () => {
  const { service, keys } = fakeService();
  const sealed = await seal(values, keys, context);
  service.isDown = true;
  await expect(unseal(sealed, keys, context)).rejects.toThrow(new TypeError("fetch failed"));
  service.isDown = false;
  expect(await unseal(sealed, keys, context)).toEqual(values);
});

test.each([
  ["a data key of 16 bytes", 16, "key/1", 60, "not_authentic"],
  ["no wrapped bytes", 32, "key/1", 0, "malformed"],
  ["7000 wrapped bytes", 32, "key/1", 7000, "malformed"],
  ["a key without a name", 32, "", 60, "malformed"],
])("%s from a provider is refused", async (_, length, keyId, wrappedLength, code) => {
  const { keys } = fakeService();
  const wrong: KeyProvider = {
    ...keys,
    generate: async () => ({
      plaintext: randomBytes(length),
      wrapped: { keyId, bytes: randomBytes(wrappedLength) },
    }),
  };
  expect((await refusalOf(newDataKey(wrong, context))).code).toBe(code);
});

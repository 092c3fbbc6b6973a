/**
 * Keys encrypted under keys at hand.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { canonicalJson } from "../core/canonical-json.js";
import { EncryptionError } from "./encryption-error.js";
import { type GcmKey, IV_BYTES, KEY_BYTES, TAG_BYTES } from "./gcm-key.js";
import type { KeyBinding, WrappedKey } from "./key-provider.js";

/** A key encrypted under another: the vector, the tag and the ciphertext, 60 bytes. */
export function wrapKey(
  plaintext: Uint8Array,
  key: GcmKey,
  keyId: string,
  binding: KeyBinding,
): WrappedKey {
  const { iv, tag, ciphertext } = key.encrypt(plaintext, associatedWith(keyId, binding));
  return { keyId, bytes: Buffer.concat([iv, tag, ciphertext]) };
}

/**
 * The bytes of a key that was encrypted under another.
 *
 * @throws {EncryptionError} `not_authentic` under another key, for another tenant or data key, or
 * after any change.
 */
export function unwrapKey(wrapped: WrappedKey, key: GcmKey, binding: KeyBinding): Uint8Array {
  const bytes = Buffer.from(wrapped.bytes);
  const start = IV_BYTES + TAG_BYTES;
  const parts = {
    iv: bytes.subarray(0, IV_BYTES),
    tag: bytes.subarray(IV_BYTES, start),
    ciphertext: bytes.subarray(start),
  };
  const plaintext =
    bytes.length === start + KEY_BYTES
      ? key.decrypt(parts, associatedWith(wrapped.keyId, binding))
      : undefined;
  if (plaintext === undefined) {
    throw new EncryptionError(
      "not_authentic",
      "The wrapped key is of another key, tenant or data key, or was changed.",
    );
  }
  return plaintext;
}

function associatedWith(keyId: string, { tenantId, dataKeyId }: KeyBinding): Buffer {
  const binding = { data_key_id: dataKeyId, key_id: keyId, tenant_id: tenantId };
  return Buffer.from(canonicalJson(binding), "utf8");
}

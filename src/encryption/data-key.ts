/**
 * The keys that encrypt the fields of records (NIST SP 800-57 part 1: data-encryption keys).
 *
 * @module
 */

import { KeyReference } from "../core/key-reference.js";
import { MOST_WRAPPED_BYTES } from "../core/sealed-fields.js";
import { uuidv7 } from "../core/uuid.js";
import { EncryptionError } from "./encryption-error.js";
import { type Encrypted, GcmKey, KEY_BYTES } from "./gcm-key.js";
import type { KeyBinding, KeyOwner, KeyProvider, WrappedKey } from "./key-provider.js";

/**
 * Values that a data key encrypts at most: 2^24. The standard allows 2^32 random vectors (NIST SP
 * 800-38D, 8.3), at which two are the same with a probability of 2^-33; here it is 2^-49.
 */
const MOST_VALUES = 16_777_216;

/**
 * A key that encrypts the fields of one or more records of one owner: at most 2^24 values. Its bytes
 * cannot be read from it.
 */
export class DataKey {
  /** The tenant whose records it encrypts. */
  readonly tenantId: string;
  /** Its id, a UUID, to which what it encrypts is bound. */
  readonly dataKeyId: string;
  /** The same key as its provider encrypted it. */
  readonly wrapped: WrappedKey;
  readonly #key: GcmKey;

  /** @internal The bytes are overwritten. */
  constructor(bytes: Uint8Array, wrapped: WrappedKey, binding: KeyBinding, mostValues: number) {
    if (bytes.length !== KEY_BYTES) {
      throw new EncryptionError("not_authentic", `Expected a data key of ${KEY_BYTES} bytes.`);
    }
    if (wrapped.bytes.length === 0 || wrapped.bytes.length > MOST_WRAPPED_BYTES) {
      throw new EncryptionError("malformed", `Expected 1 to ${MOST_WRAPPED_BYTES} wrapped bytes.`);
    }
    if (!KeyReference.safeParse(wrapped.keyId).success) {
      throw new EncryptionError("malformed", "Expected the provider to name its key.");
    }
    this.tenantId = binding.tenantId;
    this.dataKeyId = binding.dataKeyId;
    this.wrapped = wrapped;
    this.#key = new GcmKey(bytes, mostValues);
    bytes.fill(0);
  }

  /** @internal */
  encrypt(plaintext: Uint8Array, associated: Uint8Array): Encrypted {
    return this.#key.encrypt(plaintext, associated);
  }

  /** @internal */
  decrypt(encrypted: Encrypted, associated: Uint8Array): Uint8Array | undefined {
    return this.#key.decrypt(encrypted, associated);
  }
}

/** A new data key of an owner, with which their records can be sealed one after another. */
export async function newDataKey(keys: KeyProvider, owner: KeyOwner): Promise<DataKey> {
  const binding = { tenantId: owner.tenantId, dataKeyId: uuidv7() };
  const { plaintext, wrapped } = await keys.generate(owner, binding);
  return new DataKey(plaintext, wrapped, binding, MOST_VALUES);
}

/**
 * A data key that was wrapped. It opens what it encrypted and encrypts nothing more, since nobody
 * knows how often it did.
 */
export async function unwrapDataKey(
  keys: KeyProvider,
  wrapped: WrappedKey,
  binding: KeyBinding,
): Promise<DataKey> {
  return new DataKey(await keys.unwrap(wrapped, binding), wrapped, binding, 0);
}

/**
 * Where the keys are that encrypt keys: in memory, or in a key management service.
 *
 * @module
 */
import type { KeyReference } from "../core/key-reference.js";

/** Whose data a key encrypts. */
export interface KeyOwner {
  /** The tenant. */
  readonly tenantId: string;
  /** One person of theirs, whose data is to be shredded alone. Absent: the tenant as a whole. */
  readonly subject?: string;
}

/** What a data key is wrapped for. It is authenticated with it and must be the same to unwrap it. */
export interface KeyBinding {
  /** The tenant. */
  readonly tenantId: string;
  /** The id of the data key, a UUID. */
  readonly dataKeyId: string;
}

/** A data key that is encrypted under a key-encryption key. */
export interface WrappedKey {
  /** The key-encryption key. */
  readonly keyId: KeyReference;
  /** The data key as the provider encrypted it: 1 to 6144 bytes. */
  readonly bytes: Uint8Array;
}

/** A data key in the clear, and encrypted. */
export interface NewDataKey {
  /** The data key: 32 bytes. Whoever asked for them owns them, and overwrites them. */
  readonly plaintext: Uint8Array;
  /** The same, encrypted. */
  readonly wrapped: WrappedKey;
}

/**
 * Makes, encrypts and decrypts data keys under key-encryption keys, which never leave it (NIST SP
 * 800-57 part 1). AWS KMS has `GenerateDataKey`, `Decrypt` and `ReEncrypt` for it, the binding being
 * the encryption context; Google Cloud KMS `encrypt` and `decrypt` of random bytes, the binding being
 * the additional authenticated data; Vault `datakey/plaintext`, `decrypt` and `encrypt` of its
 * transit engine, the binding being the `associated_data`.
 *
 * A key that it does not have for the tenant is an `EncryptionError` with the code `unknown_key`, one
 * that was destroyed `key_destroyed`, a wrapped key that does not open `not_authentic`. Any other
 * failure, such as that of a network, is thrown as it comes.
 */
export interface KeyProvider {
  /** A new data key of 256 random bits, under the current key of its owner. */
  generate(owner: KeyOwner, binding: KeyBinding): Promise<NewDataKey>;
  /** The 32 bytes of a data key. Whoever asked for them owns them, and overwrites them. */
  unwrap(wrapped: WrappedKey, binding: KeyBinding): Promise<Uint8Array>;
  /** The data key under the key that is current now for its owner: the same where it is already. */
  rewrap(wrapped: WrappedKey, binding: KeyBinding): Promise<WrappedKey>;
}

/**
 * AES-256 in Galois/Counter Mode (FIPS 197, NIST SP 800-38D).
 *
 * @module
 */
import { Buffer } from "node:buffer";
import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import { EncryptionError } from "./encryption-error.js";

/** Bytes of a key. */
export const KEY_BYTES = 32;

/** Bytes of an initialisation vector: 96 bits, for which the mode is made. */
export const IV_BYTES = 12;

/** Bytes of a tag. A shorter one is easier to forge (NIST SP 800-38D, appendix C). */
export const TAG_BYTES = 16;

/** Vectors that are drawn at once: each draw asks the operating system, which costs. */
const VECTORS_DRAWN = 16;

/** What came of encrypting some bytes. */
export interface Encrypted {
  readonly iv: Buffer;
  readonly ciphertext: Buffer;
  readonly tag: Buffer;
}

/** Encrypts bytes under a vector that this key never had before, and authenticates others too. */
export function encryptUnder(
  key: KeyObject,
  iv: Buffer,
  plaintext: Uint8Array,
  associated: Uint8Array,
): Encrypted {
  const cipher = createCipheriv("aes-256-gcm", key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associated);
  const ciphertext = cipher.update(plaintext);
  cipher.final();
  return { iv, ciphertext, tag: cipher.getAuthTag() };
}

/**
 * A key whose bytes cannot be read from it: neither JSON nor `util.inspect` shows them. It draws a
 * vector of 96 random bits each time, and counts, since 2^32 of them are allowed in the life of a key
 * (NIST SP 800-38D, 8.3): two are the same then with a probability of 2^-33.
 */
export class GcmKey {
  readonly #key: KeyObject;
  #usesLeft: number;
  /** Random bytes of vectors that were not used yet. */
  #drawn: Buffer = Buffer.alloc(0);

  /** @param bytes 32 bytes, which are copied. @param mostUses How often it encrypts. */
  constructor(bytes: Uint8Array, mostUses: number) {
    if (bytes.length !== KEY_BYTES) {
      throw new EncryptionError("bad_key_ring", `Expected a key of ${KEY_BYTES} bytes.`);
    }
    this.#key = createSecretKey(bytes);
    this.#usesLeft = mostUses;
  }

  /** Encrypts bytes under a fresh vector, and authenticates others with them. */
  encrypt(plaintext: Uint8Array, associated: Uint8Array): Encrypted {
    if (this.#usesLeft <= 0) {
      throw new EncryptionError("key_exhausted", "This key encrypts no more: make a new one.");
    }
    this.#usesLeft -= 1;
    return encryptUnder(this.#key, this.#freshVector(), plaintext, associated);
  }

  /** The bytes that were encrypted; undefined where anything is not authentic. */
  decrypt({ iv, ciphertext, tag }: Encrypted, associated: Uint8Array): Buffer | undefined {
    if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return undefined;
    const cipher = createDecipheriv("aes-256-gcm", this.#key, iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(associated);
    cipher.setAuthTag(tag);
    const plaintext = cipher.update(ciphertext);
    try {
      cipher.final();
    } catch {
      plaintext.fill(0);
      return undefined;
    }
    return plaintext;
  }

  #freshVector(): Buffer {
    if (this.#drawn.length === 0) this.#drawn = randomBytes(IV_BYTES * VECTORS_DRAWN);
    const vector = this.#drawn.subarray(0, IV_BYTES);
    this.#drawn = this.#drawn.subarray(IV_BYTES);
    return vector;
  }
}

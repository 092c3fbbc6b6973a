/**
 * Keys of tenants, and pseudonyms under them (RFC 2104, RFC 5869).
 *
 * @module
 */
import { createHmac, hkdfSync, type KeyObject } from "node:crypto";
import { MaskError } from "./mask-error.js";

const INFO = "analytics-schemas/pseudonym/v1";

/**
 * The keys of tenants, derived from one master key by HKDF-SHA-256 (RFC 5869). Who has the key of one
 * tenant can reckon neither the master key nor the key of another.
 *
 * @param master At least 32 bytes from a secure source of chance.
 * @throws {MaskError} `no_key` for a shorter one.
 */
export function tenantKeys(master: Uint8Array | KeyObject): (tenantId: string) => Uint8Array {
  const length = "symmetricKeySize" in master ? master.symmetricKeySize : lengthOf(master);
  if (length === undefined || length < 32) {
    throw new MaskError("no_key", "A master key has at least 32 bytes.");
  }
  const keys = new Map<string, Uint8Array>();
  return (tenantId) => {
    const before = keys.get(tenantId);
    if (before !== undefined) return before;
    const info = `${INFO}/${tenantId}`;
    const key = new Uint8Array(hkdfSync("sha256", master, new Uint8Array(0), info, 32));
    if (keys.size < MOST_KEPT) keys.set(tenantId, key);
    return key;
  };
}

/** Keys that are kept in memory, each of 32 bytes. */
const MOST_KEPT = 10_000;

function lengthOf(key: Uint8Array | KeyObject): number | undefined {
  return key instanceof Uint8Array ? key.byteLength : undefined;
}

/** The bytes of which the pseudonym of a value is made: the same for the same key and value. */
export function pseudonymBytes(key: Uint8Array | KeyObject, value: string): Buffer {
  return createHmac("sha256", key).update(value, "utf8").digest();
}

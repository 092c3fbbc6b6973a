/**
 * Salted digests that stand for values, so that the values can be erased.
 *
 * @module
 */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { CanonicalJsonError, canonicalJson } from "../../core/canonical-json.js";
import type { JsonPointer } from "../../core/json-patch/json-pointer.js";
import type { AuditHashAlgorithm } from "../../security/audit/audit-chain.js";
import { IntegrityError } from "../integrity-error.js";

const SALT_BYTES = 32;

/**
 * The salt of a commitment. It is kept apart from the record, and erased with the value: who has it
 * can guess the value.
 */
export interface CommitmentSalt {
  /** Where the value stands in the record, or stood. */
  readonly path: JsonPointer;
  /** 32 random bytes in hexadecimal digits. */
  readonly salt: string;
}

/** A fresh salt: 32 random bytes in hexadecimal digits. */
export function newSalt(): string {
  return randomBytes(SALT_BYTES).toString("hex");
}

/**
 * The digest that stands for a value: of the 32 bytes of the salt and then the canonical JSON
 * (RFC 8785) of the value, in hexadecimal digits.
 *
 * @throws {IntegrityError} `wrong_salt`
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function commitment(
  value: unknown,
  salt: string,
  algorithm: AuditHashAlgorithm = "sha256",
): string {
  if (!/^[0-9a-f]{64}$/.test(salt)) {
    throw new IntegrityError("wrong_salt", "Give a salt of 64 hexadecimal digits: see newSalt().");
  }
  return createHash(algorithm)
    .update(Buffer.from(salt, "hex"))
    .update(canonicalJson(value), "utf8")
    .digest("hex");
}

/** The algorithm of a digest by its number of hexadecimal digits. */
const byDigits: Readonly<Record<number, AuditHashAlgorithm>> = {
  64: "sha256",
  96: "sha384",
  128: "sha512",
};

/**
 * Whether a commitment is to this value with this salt. The length of the digest says by which
 * algorithm. It is to no value that JSON cannot carry.
 *
 * @throws {IntegrityError} `wrong_salt`
 */
export function opens(digest: string, value: unknown, salt: string): boolean {
  const algorithm = byDigits[digest.length];
  if (algorithm === undefined) return false;
  const expected = Buffer.from(digestOrNone(value, salt, algorithm), "latin1");
  const given = Buffer.from(digest, "latin1");
  return given.length === expected.length && timingSafeEqual(expected, given);
}

function digestOrNone(value: unknown, salt: string, algorithm: AuditHashAlgorithm): string {
  try {
    return commitment(value, salt, algorithm);
  } catch (error) {
    if (error instanceof CanonicalJsonError) return "";
    throw error;
  }
}

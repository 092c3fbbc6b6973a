/**
 * Digests of values over their canonical JSON (FIPS 180-4, RFC 8785).
 *
 * @module
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../core/canonical-json.js";
import type { Checksum } from "../core/checksum.js";
import type { AuditHashAlgorithm } from "../security/audit/audit-chain.js";

/** The algorithms of a checksum. */
export type DigestAlgorithm = Checksum["algorithm"];

/**
 * The digest of a value over its canonical JSON, in hexadecimal digits of lower case. `md5` and `sha1`
 * are there for systems that know nothing else: they find accidents, and no attacker.
 *
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function digestOf(
  value: unknown,
  algorithm: DigestAlgorithm | AuditHashAlgorithm = "sha256",
): string {
  return createHash(algorithm).update(canonicalJson(value), "utf8").digest("hex");
}

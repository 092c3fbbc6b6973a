/**
 * The bytes that are signed: what a value is, and its canonical JSON.
 *
 * @module
 */
import { Buffer } from "node:buffer";
import { canonicalJson } from "../core/canonical-json.js";
import { Key } from "../core/identifier.js";
import { IntegrityError } from "./integrity-error.js";

/** The type under which heads of audit chains are signed, and nothing else. */
export const HEAD_TYPE = "application/vnd.analytics-schemas.audit-head+json";

/**
 * The type under which a value of some kind is signed. No kind makes it that of a head.
 *
 * @throws {IntegrityError} `wrong_kind`
 */
export function valueType(kind: string): string {
  if (Key.safeParse(kind).success)
    return `application/vnd.analytics-schemas.value+json; kind=${kind}`;
  throw new IntegrityError(
    "wrong_kind",
    "Name the kind of value by a letter and up to 127 of A-Za-z0-9_.:-, such as Invoice.",
  );
}

/**
 * The pre-authentication encoding of DSSE 1.0: `DSSEv1`, the length of the type in bytes, the type,
 * the length of the canonical JSON (RFC 8785) in bytes, and the canonical JSON, with a space between
 * two. No two pairs of type and value have the same bytes, and no JWS has them either.
 *
 * @throws {CanonicalJsonError} for what JSON cannot carry.
 */
export function signedBytes(type: string, value: unknown): Buffer {
  const payload = Buffer.from(canonicalJson(value), "utf8");
  const start = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(start, "utf8"), payload]);
}

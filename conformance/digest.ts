/**
 * The digest of a document: what every reader must make of its value.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../src/core/canonical-json.js";
import { decodeRecord } from "../src/serialize/decode-record.js";

/** A digest, and how long it took once the document was read. */
export interface TimedDigest {
  readonly sha256: string;
  readonly nanos: bigint;
}

/**
 * The SHA-256 of a document's canonical JSON (RFC 8785), whether or not it meets its schema;
 * undefined where its bytes are no document.
 */
export function timedDigest(bytes: Uint8Array): TimedDigest | undefined {
  const decoded = decodeRecord(bytes);
  if (!decoded.ok) return undefined;
  const start = process.hrtime.bigint();
  const sha256 = createHash("sha256").update(canonicalJson(decoded.value), "utf8").digest("hex");
  return { sha256, nanos: process.hrtime.bigint() - start };
}

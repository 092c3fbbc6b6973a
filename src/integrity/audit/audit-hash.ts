/**
 * The hash of an audit record.
 *
 * @module
 */
import { createHash } from "node:crypto";
import { canonicalJson } from "../../core/canonical-json.js";
import type { AuditHashAlgorithm } from "../../security/audit/audit-chain.js";
import { type ChainedRecord, chainedContent } from "../../security/audit/chained-content.js";

/**
 * The hash that an audit record has in its chain, in hexadecimal digits: over the canonical JSON
 * (RFC 8785) of its `chainedContent`.
 *
 * @throws {CanonicalJsonError | TypeError} for what JSON cannot carry.
 */
export function auditHash(record: ChainedRecord, algorithm: AuditHashAlgorithm): string {
  return createHash(algorithm)
    .update(canonicalJson(chainedContent(record)), "utf8")
    .digest("hex");
}

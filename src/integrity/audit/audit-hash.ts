/**
 * The hash of an audit record.
 *
 * @module
 */
import type { AuditHashAlgorithm } from "../../security/audit/audit-chain.js";
import { type ChainedRecord, chainedContent } from "../../security/audit/chained-content.js";
import { digestOf } from "../digest.js";

/**
 * The hash that an audit record has in its chain, in hexadecimal digits: over the canonical JSON
 * (RFC 8785) of its `chainedContent`.
 *
 * @throws {CanonicalJsonError | TypeError} for what JSON cannot carry.
 */
export function auditHash(record: ChainedRecord, algorithm: AuditHashAlgorithm): string {
  return digestOf(chainedContent(record), algorithm);
}

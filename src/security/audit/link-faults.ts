/**
 * Whether an audit record follows the one before it.
 *
 * @module
 */
import type { AuditLog } from "../audit-log.js";
import type { AuditChain } from "./audit-chain.js";

/**
 * What is wrong with a link.
 *
 * - `changed`: its own hash is not that of its content.
 * - `repeated`: its number was there already: it stands twice, or was put in, or comes too late.
 * - `gap`: its number is not the next one: records are missing before it.
 * - `broken_link`: its number is the next one, and its `prev_hash` is not the hash before.
 * - `went_back`: it was written down before the record before it.
 */
export type LinkFault = "changed" | "repeated" | "gap" | "broken_link" | "went_back";

/** What a link says of a record and of its place. */
export interface LinkedRecord extends Pick<AuditLog, "recorded_at"> {
  readonly chain: Pick<AuditChain, "sequence" | "hash" | "prev_hash">;
}

/**
 * What is wrong with a record of a chain; empty when nothing is.
 *
 * @param before The record before it in the same chain, by tenant and stream. Absent: not known.
 * @param hash The hash that the record should have: by its algorithm over the canonical JSON
 * (RFC 8785) of its `chainedContent`.
 */
export function linkFaults(
  { chain, recorded_at }: LinkedRecord,
  before: LinkedRecord | undefined,
  hash: string,
): readonly LinkFault[] {
  const found: LinkFault[] = hash === chain.hash ? [] : ["changed"];
  if (before === undefined) return found;
  const next = before.chain.sequence + 1;
  if (chain.sequence < next) return [...found, "repeated"];
  if (chain.sequence > next) found.push("gap");
  else if (chain.prev_hash !== before.chain.hash) found.push("broken_link");
  if (Date.parse(recorded_at) < Date.parse(before.recorded_at)) found.push("went_back");
  return found;
}

/**
 * Whether the records of a chain are all there and unchanged.
 *
 * @module
 */
import type { AuditLog } from "../audit-log.js";

/**
 * What is wrong with a link.
 *
 * `unlinked`: the record has no link. `other_chain`: its tenant or stream is not the first link's.
 * `gap`: its number does not follow. `broken_link`: its `prev_hash` is not the hash before.
 * `changed`: its own hash is not that of its content. `went_back`: it was written down before the
 * record before it.
 */
export type ChainFault =
  | "unlinked"
  | "other_chain"
  | "gap"
  | "broken_link"
  | "changed"
  | "went_back";

/** A fault of one record of a chain. */
export interface ChainProblem {
  /** The place of the record among those that were given. */
  readonly index: number;
  /** What is wrong with it. */
  readonly fault: ChainFault;
}

/**
 * What is wrong with consecutive records of one chain, in the order of their numbers; empty when
 * nothing is. The caller gives the hash of a record, by the chain's algorithm over the canonical JSON
 * (RFC 8785) of its `chainedContent`. Whoever verifies page by page begins each page with the last record of the page before; that nothing is missing at
 * the end of the chain, only a count or hash kept elsewhere can tell.
 */
export function verifyChain(
  records: readonly AuditLog[],
  hashOf: (record: AuditLog) => string,
): readonly ChainProblem[] {
  const first = records.find(({ chain }) => chain !== undefined);
  return records.flatMap((record, index) =>
    faults(record, records[index - 1], first, hashOf).map((fault) => ({ index, fault })),
  );
}

function faults(
  record: AuditLog,
  before: AuditLog | undefined,
  first: AuditLog | undefined,
  hashOf: (record: AuditLog) => string,
): readonly ChainFault[] {
  const { chain } = record;
  if (chain === undefined) return ["unlinked"];
  const found: ChainFault[] = hashOf(record) === chain.hash ? [] : ["changed"];
  if (record.tenant_id !== first?.tenant_id || chain.stream !== first.chain?.stream) {
    found.push("other_chain");
  }
  if (before?.chain === undefined) return found;
  if (chain.sequence !== before.chain.sequence + 1) found.push("gap");
  if (chain.prev_hash !== before.chain.hash) found.push("broken_link");
  if (Date.parse(record.recorded_at) < Date.parse(before.recorded_at)) found.push("went_back");
  return found;
}

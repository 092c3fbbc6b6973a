/**
 * How far one chain of audit records has been read.
 *
 * @module
 */
import type { AuditChain } from "../../security/audit/audit-chain.js";
import type { AuditHead } from "../../security/audit/audit-head.js";
import { linkFaults } from "../../security/audit/link-faults.js";
import type { AuditLog } from "../../security/audit-log.js";
import type { ChainFault } from "./chain-problem.js";
import type { UnsignedHead } from "./head.js";

/** A record with a link of the right form. */
export type ChainLinkRecord = Pick<AuditLog, "tenant_id" | "recorded_at"> & {
  readonly chain: AuditChain;
};

/** A fault of a record, and the number that should stand there where that is known. */
export interface StateFault {
  readonly fault: ChainFault;
  readonly expected?: number;
}

/** How far a chain goes that was read. */
export interface ChainExtent extends UnsignedHead {
  /** Whether a signed head says where it ends. If not, records may be missing at its end. */
  readonly has_head: boolean;
  /** Records after the last signed head, which no signature vouches for. */
  readonly unsigned_count: number;
}

/** How far one chain has been read. It holds no record. */
export class ChainState {
  private last: ChainLinkRecord | undefined;
  private count = 0;
  private unsigned = 0;
  /** By number: two that contradict one another are both held against the record. */
  private readonly unseen: Map<number, AuditHead[]>;
  private readonly newest: AuditHead | undefined;
  private readonly after: AuditHead | undefined;
  /** The number of the first record. */
  private readonly first: number;
  /** Whether a head contradicts the one at which the earlier run ended. */
  private readonly isForked: boolean;

  /**
   * @param heads Signed heads of this chain, each of them verified. Those of records before its start
   * are passed over: the newest head says that they are gone.
   * @param after The verified heads at which earlier runs ended; the newest counts. Empty: this is
   * the whole chain.
   */
  constructor(heads: readonly AuditHead[], after: readonly AuditHead[] = []) {
    this.newest = newestOf(heads);
    this.after = newestOf(after);
    this.first = firstNumber(this.newest, this.after);
    this.unseen = byNumber(heads.filter(({ sequence }) => sequence >= this.first));
    this.isForked = heads.some(
      (head) => head.sequence === this.after?.sequence && head.hash !== this.after.hash,
    );
  }

  /** Takes the next record and says what is wrong with it. */
  push(record: ChainLinkRecord, hash: string): StateFault[] {
    const { sequence } = record.chain;
    const expected = this.last === undefined ? this.first : this.last.chain.sequence + 1;
    const found: StateFault[] = linkFaults(record, this.last, hash).map((fault) =>
      fault === "gap" || fault === "repeated" ? { fault, expected } : { fault },
    );
    if (this.last === undefined) found.push(...this.startFaults(record, expected));
    if (this.isOfOtherHead(record)) found.push({ fault: "other_head" });
    this.count += 1;
    if (this.newest !== undefined && sequence > this.newest.sequence) this.unsigned += 1;
    // What stands twice or comes too late does not set the chain back.
    if (this.last === undefined || sequence >= expected) this.last = slim(record);
    return found;
  }

  /** The signed heads whose records have not come. */
  missing(): readonly AuditHead[] {
    return [...this.unseen.values()].flat();
  }

  /** How far the chain goes; undefined as long as no record has come. */
  extent(): ChainExtent | undefined {
    if (this.last === undefined) return undefined;
    const { tenant_id, chain } = this.last;
    return {
      tenant_id,
      stream: chain.stream,
      sequence: chain.sequence,
      hash: chain.hash,
      algorithm: chain.algorithm,
      record_count: this.count + (this.after?.record_count ?? 0),
      has_head: this.newest !== undefined,
      unsigned_count: this.unsigned,
    };
  }

  private startFaults({ chain }: ChainLinkRecord, expected: number): StateFault[] {
    const forked: StateFault[] = this.isForked ? [{ fault: "other_head" }] : [];
    if (chain.sequence !== expected) return [{ fault: "cut_start", expected }, ...forked];
    const isLinked = this.after === undefined || chain.prev_hash === this.after.hash;
    return isLinked ? forked : [{ fault: "broken_link" }, ...forked];
  }

  private isOfOtherHead({ chain }: ChainLinkRecord): boolean {
    const heads = this.unseen.get(chain.sequence) ?? [];
    this.unseen.delete(chain.sequence);
    return heads.some(
      ({ hash, algorithm }) => hash !== chain.hash || algorithm !== chain.algorithm,
    );
  }
}

/** The head of the last record, and of these the one that was signed last. */
function newestOf(heads: readonly AuditHead[]): AuditHead | undefined {
  const age = ({ signed_at }: AuditHead) => Date.parse(signed_at);
  return heads.toSorted((a, b) => a.sequence - b.sequence || age(a) - age(b)).at(-1);
}

/** A head that counts fewer records than its number says that those at the start are gone. */
function firstNumber(newest: AuditHead | undefined, after: AuditHead | undefined): number {
  if (after !== undefined) return after.sequence + 1;
  return newest === undefined ? 0 : newest.sequence - newest.record_count + 1;
}

function byNumber(heads: readonly AuditHead[]): Map<number, AuditHead[]> {
  const groups = new Map<number, AuditHead[]>();
  for (const head of heads) {
    groups.set(head.sequence, [...(groups.get(head.sequence) ?? []), head]);
  }
  return groups;
}

/** No more of a record than what the next one is held against. */
function slim({ tenant_id, recorded_at, chain }: ChainLinkRecord): ChainLinkRecord {
  const { commitments: _, signature: __, timestamp_token: ___, ...link } = chain;
  return { tenant_id, recorded_at, chain: link };
}

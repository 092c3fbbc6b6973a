/**
 * What is found of a chain of audit records that is not whole.
 *
 * @module
 */
import type { LinkFault } from "../../security/audit/link-faults.js";

/**
 * What is wrong with a record, a chain or a head.
 *
 * - `changed`, `repeated`, `gap`, `broken_link`, `went_back`: see `LinkFault`.
 * - `unlinked`: the record has no link, or none of the right form.
 * - `cut_start`: the chain begins at another record than it should.
 * - `cut_end`: the record at which the signed head says the chain ends is not there.
 * - `other_head`: the record with the number of a signed head has another hash, or two heads of that
 *   number contradict one another.
 * - `head_refused`: the signed head is not what was signed, or nobody vouches for its key.
 * - `not_opened`: a committed value is not the one that was committed to, or of value and salt only
 *   one is gone.
 */
export type ChainFault =
  | LinkFault
  | "unlinked"
  | "cut_start"
  | "cut_end"
  | "other_head"
  | "head_refused"
  | "not_opened";

/** A fault, and where it is. */
export interface ChainProblem {
  /** What is wrong. */
  readonly fault: ChainFault;
  /** The place of the record in the input, from 0. Absent when it is not about a record. */
  readonly index?: number;
  /** The id of the record, where it has one. */
  readonly audit_id?: string;
  /** The tenant of the chain. */
  readonly tenant_id?: string;
  /** The chain of that tenant. */
  readonly stream?: string;
  /** The number of the record in its chain; of the head where it is about the head. */
  readonly sequence?: number;
  /** The number that should stand there: of `gap`, `repeated` and `cut_start`. */
  readonly expected?: number;
  /** The place of the committed value: of `not_opened`. */
  readonly path?: string;
}

/**
 * Whether the audit records of an input are all there and unchanged.
 *
 * @module
 */
import type { ChainProblem } from "./chain-problem.js";
import type { ChainExtent } from "./chain-state.js";
import { type ChainProof, ChainVerifier } from "./chain-verifier.js";

/** How chains are verified. */
export interface VerifyChainOptions extends ChainProof {
  /** Is told every problem, and the run goes to the end. Absent: it stops at the first. */
  readonly onProblem?: (problem: ChainProblem) => void;
}

/** What came of it. */
export interface ChainReport {
  /** Whether nothing is wrong, as far as the signed heads say where chains end. */
  readonly ok: boolean;
  /**
   * Whether signed heads vouch for all of it: nothing is wrong, every chain has a head, and no record
   * comes after it.
   */
  readonly is_sealed: boolean;
  /** Records that were read. */
  readonly record_count: number;
  /** Problems that were found: at most one record's when the run stops at the first. */
  readonly problem_count: number;
  /** The first problem. Absent: there is none. */
  readonly first?: ChainProblem;
  /** How far each chain goes. */
  readonly chains: readonly ChainExtent[];
}

/**
 * Verifies the chains of audit records, one record at a time and in bounded memory. The records of
 * each chain come in their order; chains of several tenants and streams may be mixed.
 *
 * Found are change, removal, insertion, reordering and repetition; with `heads`, also what is cut
 * off at the end. Not found, without a newer head, is a true but older head along with its chain, and
 * records put in after the head: `unsigned_count` counts these. A chain that is gone along with its
 * head is not missed: keep the heads where who can delete records cannot.
 *
 * @throws what the input throws, and {IntegrityError} `too_many_chains`
 */
export async function verifyChain(
  records: AsyncIterable<unknown> | Iterable<unknown>,
  { onProblem, ...proof }: VerifyChainOptions = {},
): Promise<ChainReport> {
  const verifier = new ChainVerifier(proof);
  let count = 0;
  let first: ChainProblem | undefined;
  const tell = (problems: readonly ChainProblem[]) => {
    first ??= problems[0];
    count += problems.length;
    if (onProblem !== undefined) for (const problem of problems) onProblem(problem);
  };
  for await (const record of records) {
    tell(verifier.push(record));
    if (first !== undefined && onProblem === undefined) break;
  }
  if (first === undefined || onProblem !== undefined) tell(verifier.end());
  const chains = verifier.extents;
  return {
    ok: count === 0,
    is_sealed:
      count === 0 &&
      chains.length > 0 &&
      chains.every((it) => it.has_head && it.unsigned_count === 0),
    record_count: verifier.recordCount,
    problem_count: count,
    ...(first !== undefined && { first }),
    chains,
  };
}

/**
 * What is wrong with a chain of audit records, in words.
 *
 * @module
 */
import type { ChainFault, ChainProblem } from "../integrity/audit/chain-problem.js";
import { countText } from "./numbers.js";

const words = {
  changed: () => "its content is not what its hash says: it was changed, or its hash was",
  repeated: ({ expected }) =>
    `number ${numberText(expected)} should stand here: it is there twice, was put in, or is out of order`,
  gap: ({ expected, sequence }) => `${missing(expected, sequence)} before it`,
  broken_link: () =>
    "it does not follow from the record before: one of the two was changed along with its hash, or put in",
  went_back: () => "it was written down before the record before it",
  unlinked: () => "it has no link to a chain, or none of the right form",
  cut_start: ({ expected }) =>
    `the chain should begin at number ${numberText(expected)}: records are missing at its start, or too many are there`,
  cut_end: ({ sequence }) =>
    `the signed head names number ${numberText(sequence)}, which is not there: records are missing at the end`,
  other_head: () =>
    "a signed head has another hash for this number: the chain was made anew, or there were two",
  head_refused: () =>
    "the signed head is not what was signed, or was signed with another key than the one given",
  not_opened: ({ path }) => `the committed value at ${path} is another one, or gone`,
} as const satisfies Record<ChainFault, (problem: ChainProblem) => string>;

/** What is wrong, in words, without the record's name. */
export function faultWords(problem: ChainProblem): string {
  return words[problem.fault](problem);
}

function numberText(number: number | undefined): string {
  return number === undefined ? "?" : String(number);
}

function missing(expected = 0, sequence = 0): string {
  const count = sequence - expected;
  return count === 1
    ? `number ${expected} is missing`
    : `${countText(count)} records are missing, numbers ${expected} to ${sequence - 1},`;
}

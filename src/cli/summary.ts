/**
 * What a run of `validate` came to.
 *
 * @module
 */
import type { Tally } from "./tally.js";

/** What a run came to, beside what was counted. */
export interface Outcome {
  readonly model: string;
  readonly inputs: readonly string[];
  readonly tally: Tally;
  readonly elapsedMs: number;
  /** Whether a signal ended the run early. */
  readonly isInterrupted: boolean;
  /** Where refused records were written. Absent when they were not. */
  readonly deadLetters?: { readonly file: string; readonly count: number };
}

/** A summary for programs: one object, whose keys stay. Counts are sorted, the highest first. */
export function summaryOf(outcome: Outcome): object {
  const { model, inputs, tally, elapsedMs, isInterrupted, deadLetters } = outcome;
  return {
    model,
    inputs,
    records: tally.records,
    valid: tally.valid,
    invalid: tally.invalid,
    warned: tally.warned,
    interrupted: isInterrupted,
    reasons: byCount(tally.reasons).map(([reason, count]) => ({ reason, count })),
    rules: rulesByCount(tally.rules),
    paths: byCount(tally.paths).map(([path, count]) => ({ path, count })),
    warnings: rulesByCount(tally.warnings),
    ...(deadLetters !== undefined && {
      dead_letters: { file: deadLetters.file, count: deadLetters.count },
    }),
    bytes: tally.bytes,
    elapsed_ms: Math.round(elapsedMs),
    records_per_second: perSecond(tally.records, elapsedMs),
    bytes_per_second: perSecond(tally.bytes, elapsedMs),
  };
}

/** How many a second, as an integer. */
export function perSecond(count: number, elapsedMs: number): number {
  return Math.round((1000 * count) / Math.max(0.001, elapsedMs));
}

/** Entries of a map of counts, the highest first and those that are equal by key. */
export function byCount<Key extends string>(counts: ReadonlyMap<Key, number>): [Key, number][] {
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

function rulesByCount(rules: Tally["rules"]): object[] {
  const counts = new Map([...rules].map(([rule, { count }]) => [rule, count]));
  return byCount(counts).map(([rule, count]) => ({
    rule,
    count,
    message: rules.get(rule)?.message,
  }));
}

/**
 * Counts what became of records.
 *
 * @module
 */
import type {
  ErasureOutcome,
  RecordErasure,
  RetainedCount,
  RetentionReason,
  SubjectErasureReport,
} from "./erasure-report.js";
import { ReadTally } from "./read-tally.js";

/** Counts of what became of records. They take no more memory however many there are. */
export class ErasureTally {
  private count = 0;
  private readonly outcomes = new Map<ErasureOutcome, number>();
  private readonly retained = new Map<RetentionReason, RetainedCount>();
  private readonly reads = new ReadTally();

  /** The number of the next record, from 1. */
  next(): number {
    this.count += 1;
    return this.count;
  }

  /** Counts a record. */
  add({ outcome, retained, unread }: RecordErasure): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
    if (unread !== undefined) this.reads.addUnread(unread);
    if (retained === undefined) return;
    const { reason, until } = retained;
    const before = this.retained.get(reason);
    const latest_until = later(before?.latest_until, until);
    this.retained.set(reason, {
      reason,
      record_count: (before?.record_count ?? 0) + 1,
      ...(latest_until === undefined ? {} : { latest_until }),
    });
  }

  /** What was counted. */
  get counts(): Pick<SubjectErasureReport, "record_count" | "outcomes" | "retained" | "unread"> {
    return {
      record_count: this.count,
      outcomes: [...this.outcomes].map(([outcome, record_count]) => ({ outcome, record_count })),
      retained: [...this.retained.values()],
      unread: this.reads.counts,
    };
  }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Date.parse(a) >= Date.parse(b) ? a : b;
}

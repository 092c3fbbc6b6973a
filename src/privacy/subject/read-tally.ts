/**
 * Counts what could not be read, by its reasons.
 *
 * @module
 */
import type { UnreadCount } from "./export-report.js";

const MOST_REASONS = 100;
const LONGEST = 200;
const OTHER = "other reasons";

/** Counts of what could not be read. They take no more memory however many there are. */
export class ReadTally {
  /** Records that were read. */
  read = 0;
  /** Records that were not. */
  unread = 0;
  private readonly reasons = new Map<string, number>();

  /** Counts a record that could not be read. */
  addUnread(reason: string): void {
    this.unread += 1;
    const told = reason.slice(0, LONGEST).toWellFormed() || "no reason was given";
    const isKnown = this.reasons.has(told) || this.reasons.size < MOST_REASONS - 1;
    const counted = isKnown ? told : OTHER;
    this.reasons.set(counted, (this.reasons.get(counted) ?? 0) + 1);
  }

  /** Why they could not be read. */
  get counts(): UnreadCount[] {
    return [...this.reasons].map(([reason, record_count]) => ({ reason, record_count }));
  }
}

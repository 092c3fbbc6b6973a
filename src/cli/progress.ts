/**
 * A line on a terminal that says how far a run is.
 *
 * @module
 */
import type { Writable } from "node:stream";
import { bytesText, counted, countText } from "./numbers.js";

/** How far a run is. */
export interface Advance {
  /** Bytes read, before decompression. */
  readonly bytesRead: number;
  /** Bytes to read. Absent when nobody knows. */
  readonly bytesTotal: number | undefined;
  readonly records: number;
  /** Since the start. */
  readonly elapsedMs: number;
}

const INTERVAL_MS = 100;
const BAR_WIDTH = 24;

/** A line that is drawn over itself at most ten times a second. */
export class Progress {
  private drawnAt = Number.NEGATIVE_INFINITY;
  private readonly stream: Writable;
  private readonly columns: number;

  /** @param columns Characters in a line; what is longer is cut. */
  constructor(stream: Writable, columns: number) {
    this.stream = stream;
    this.columns = columns;
  }

  /** Draws the line, if it is time. */
  update(advance: Advance): void {
    if (advance.elapsedMs - this.drawnAt < INTERVAL_MS) return;
    this.drawnAt = advance.elapsedMs;
    this.stream.write(`\r${progressText(advance).slice(0, this.columns - 1)}\u001b[K`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.drawnAt >= 0) this.stream.write("\r\u001b[K");
  }
}

function progressText({ bytesRead, bytesTotal, records, elapsedMs }: Advance): string {
  const rate = `${countText((1000 * records) / Math.max(1, elapsedMs))}/s`;
  const tail = `${counted(records, "record")}  ${rate}`;
  if (bytesTotal === undefined) return `${bytesText(bytesRead)}  ${tail}`;
  const ratio = Math.min(1, bytesRead / Math.max(1, bytesTotal));
  const bar = "█".repeat(Math.round(ratio * BAR_WIDTH)).padEnd(BAR_WIDTH, "░");
  const percent = `${Math.floor(100 * ratio)}`.padStart(3);
  return `${percent} %  ${bar}  ${bytesText(bytesRead)} of ${bytesText(bytesTotal)}  ${tail}`;
}

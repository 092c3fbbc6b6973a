/**
 * Reads inputs one after the other and hands on each verdict.
 *
 * @module
 */
import type { Judge } from "../serialize/judge.js";
import {
  type RecordVerdict,
  type ValidateRecordsOptions,
  validateRecords,
} from "../serialize/validate-records.js";
import type { DeadLetterFile } from "./dead-letter-file.js";
import type { InputFile } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { Progress } from "./progress.js";
import { totalBytes } from "./read-records.js";
import type { Tally } from "./tally.js";
import type { ValidateOptions } from "./validate-options.js";
import { verdictLine } from "./verdict-line.js";

/** Where verdicts go. */
export interface Destinations {
  readonly io: Io;
  readonly tally: Tally;
  /** Absent when refused records are not kept. */
  readonly letters: DeadLetterFile | undefined;
  readonly stdout: Output;
  /** When the run began, by `performance.now()`. */
  readonly start: number;
}

/**
 * Judges inputs one after the other until all are read, the limit is reached, a signal comes, or
 * nobody reads the output any more.
 */
export async function judgeInputs(
  inputs: readonly InputFile[],
  judge: Judge,
  reading: ValidateRecordsOptions,
  options: ValidateOptions,
  destinations: Destinations,
): Promise<void> {
  const { io, tally, letters, stdout, start } = destinations;
  const isOver = () => io.signal.aborted || stdout.isClosed;
  const isFull = ({ record: { part } }: RecordVerdict) =>
    tally.records >= (options.limit ?? Number.POSITIVE_INFINITY) && part?.hasMore !== true;
  const progress =
    io.isErrorTerminal && !options.quiet ? new Progress(io.stderr, io.columns) : undefined;
  const bytesTotal = totalBytes(inputs);
  let bytesBefore = 0;
  try {
    for (const input of inputs) {
      const source = input.open();
      for await (const verdict of validateRecords(source.chunks, judge, reading)) {
        if (isOver()) return;
        tally.add(verdict, input.name);
        if (options.format === "ndjson") await stdout.write(verdictLine(verdict, input.name));
        if (letters !== undefined && !verdict.valid) await letters.write(verdict, input.name);
        progress?.update({
          bytesRead: bytesBefore + source.bytesRead,
          bytesTotal,
          records: tally.records,
          elapsedMs: performance.now() - start,
        });
        if (isFull(verdict)) return;
      }
      bytesBefore += source.bytesRead;
    }
  } finally {
    progress?.clear();
  }
}

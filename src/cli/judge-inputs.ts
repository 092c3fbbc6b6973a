/**
 * Reads inputs one after the other and hands on each verdict.
 *
 * @module
 */
import type { Judge } from "../serialize/judge.js";
import type { RecordVerdict, ValidateRecordsOptions } from "../serialize/validate-records.js";
import type { DeadLetterFile } from "./dead-letter-file.js";
import type { InputFile } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import type { Tally } from "./tally.js";
import type { ValidateOptions } from "./validate-options.js";
import { verdictLine } from "./verdict-line.js";
import { walkInputs } from "./walk-inputs.js";

/** Where verdicts go. */
export interface Destinations {
  readonly io: Io;
  readonly tally: Tally;
  /** Absent when refused records are not kept. */
  readonly letters: DeadLetterFile | undefined;
  readonly stdout: Output;
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
  { io, tally, letters, stdout }: Destinations,
): Promise<void> {
  const isFull = ({ record: { part } }: RecordVerdict) =>
    tally.records >= (options.limit ?? Number.POSITIVE_INFINITY) && part?.hasMore !== true;
  const walk = { judge, reading, io, stdout, isQuiet: options.quiet === true };
  for await (const { input, verdict } of walkInputs(inputs, walk)) {
    tally.add(verdict, input.name);
    if (options.format === "ndjson") await stdout.write(verdictLine(verdict, input.name));
    if (letters !== undefined && !verdict.valid) await letters.write(verdict, input.name);
    if (isFull(verdict)) return;
  }
}

/**
 * Reads inputs one after the other: the one walk of every command that looks at records.
 *
 * @module
 */
import type { Judge } from "../serialize/judge.js";
import {
  type RecordVerdict,
  type ValidateRecordsOptions,
  validateRecords,
} from "../serialize/validate-records.js";
import { type InputFile, totalBytes } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { printable } from "./printable.js";
import { Progress } from "./progress.js";
import { UsageError } from "./usage-error.js";

/** A verdict, and the input in which its record stands. */
export interface InputVerdict<Source extends InputFile = InputFile> {
  readonly input: Source;
  readonly verdict: RecordVerdict;
}

/** What a walk needs besides its inputs. */
export interface Walk {
  /** What is said of a record that can be read. */
  readonly judge: Judge;
  /** How records are read. */
  readonly reading?: ValidateRecordsOptions;
  readonly io: Io;
  /** Where the run writes: the walk ends when nobody reads there any more. */
  readonly stdout: Output;
  /** Whether to draw no progress. */
  readonly isQuiet?: boolean;
}

/**
 * The verdicts on the records of inputs, in order, until all are read, a signal comes, or nobody
 * reads the output any more: `isOver` tells the first from the others. Draws the progress on a
 * terminal. The bytes of a record hold until the next is asked for. Throws a `UsageError` when standard
 * output is one of the inputs.
 */
export async function* walkInputs<Source extends InputFile>(
  inputs: readonly Source[],
  walk: Walk,
): AsyncGenerator<InputVerdict<Source>> {
  const { judge, reading, io, isQuiet = false } = walk;
  refuseOutput(inputs, io);
  const progress = io.isErrorTerminal && !isQuiet ? new Progress(io.stderr, io.columns) : undefined;
  const start = performance.now();
  const bytesTotal = totalBytes(inputs);
  let bytesBefore = 0;
  let records = 0;
  try {
    for (const input of inputs) {
      const source = input.open();
      for await (const verdict of validateRecords(source.chunks, judge, reading)) {
        if (isOver(walk)) return;
        if (!isLaterPart(verdict)) records += 1;
        yield { input, verdict };
        progress?.update({
          bytesRead: bytesBefore + source.bytesRead,
          bytesTotal,
          records,
          elapsedMs: performance.now() - start,
        });
      }
      if (isOver(walk)) return;
      bytesBefore += source.bytesRead;
    }
  } finally {
    progress?.clear();
  }
}

/** Throws a `UsageError` for an input that standard output is appended to: it would have no end. */
function refuseOutput(inputs: readonly InputFile[], { outputIdentity }: Io): void {
  const same = inputs.find(({ identity }) => identity !== undefined && identity === outputIdentity);
  if (same === undefined) return;
  const name = printable(same.name);
  throw new UsageError(`${name} is standard output too: send the output to another file.`);
}

/** Whether a signal came, or nobody reads the output any more. */
export function isOver({ io, stdout }: Pick<Walk, "io" | "stdout">): boolean {
  return io.signal.aborted || stdout.isClosed;
}

/** Whether it is about a later part of a record that is too long to hold, and about no new record. */
export function isLaterPart({ record: { part } }: RecordVerdict): boolean {
  return part !== undefined && part.index > 0;
}

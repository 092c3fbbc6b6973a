/**
 * The records of inputs, one after the other, with a line of progress on a terminal.
 *
 * @module
 */
import { type RecordVerdict, validateRecords } from "../serialize/validate-records.js";
import type { InputFile } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { Progress } from "./progress.js";

/** A record of an input: its value, or why it can't be read. */
export interface InputRecord {
  readonly input: string;
  readonly verdict: RecordVerdict;
}

/** What a record may be when nothing is asked of it but to be JSON: 16 MiB and 1000 levels. */
const limits = { maxBytes: 16_777_216, maxDepth: 1000 };

/**
 * The records of the inputs, in order, until all are read, a signal comes, or nobody reads the output
 * any more. The later parts of a record that is too long are left out.
 */
export async function* readRecords(
  inputs: readonly InputFile[],
  io: Io,
  stdout: Output,
): AsyncGenerator<InputRecord> {
  const progress = io.isErrorTerminal ? new Progress(io.stderr, io.columns) : undefined;
  const start = performance.now();
  const bytesTotal = totalBytes(inputs);
  let bytesBefore = 0;
  let records = 0;
  try {
    for (const { name, open } of inputs) {
      const source = open();
      const verdicts = validateRecords(source.chunks, () => accepted, { limits });
      for await (const verdict of verdicts) {
        if (io.signal.aborted || stdout.isClosed) return;
        if ((verdict.record.part?.index ?? 0) > 0) continue;
        records += 1;
        yield { input: name, verdict };
        progress?.update({
          bytesRead: bytesBefore + source.bytesRead,
          bytesTotal,
          records,
          elapsedMs: performance.now() - start,
        });
      }
      bytesBefore += source.bytesRead;
    }
  } finally {
    progress?.clear();
  }
}

const accepted = { valid: true, issues: [] } as const;

/** Bytes to read; undefined when nobody knows. */
export function totalBytes(inputs: readonly InputFile[]): number | undefined {
  let total = 0;
  for (const { bytes } of inputs) {
    if (bytes === undefined) return undefined;
    total += bytes;
  }
  return total;
}

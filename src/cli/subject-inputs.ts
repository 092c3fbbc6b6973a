/**
 * The records of inputs of several models, for those who look for a person in them.
 *
 * @module
 */
import type { SubjectInput } from "../privacy/subject/subject-record.js";
import { type RecordVerdict, validateRecords } from "../serialize/validate-records.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { Progress } from "./progress.js";
import { totalBytes } from "./read-records.js";
import type { SubjectFile } from "./subject-options.js";

/** A signal came, or nobody reads the output any more. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

/** Records as they stand in their inputs, one at a time. */
export class SubjectInputReader implements AsyncIterable<SubjectInput> {
  /** The input that is read. */
  file: SubjectFile | undefined;
  /** The record that was given last. Its bytes hold until the next is asked for. */
  verdict: RecordVerdict | undefined;
  private readonly files: readonly SubjectFile[];
  private readonly io: Io;
  private readonly stdout: Output;
  private readonly isQuiet: boolean;
  private readonly onPart: (verdict: RecordVerdict, file: SubjectFile) => Promise<void>;

  /** @param onPart Takes the later parts of a record that is too long to hold. */
  constructor(
    files: readonly SubjectFile[],
    io: Io,
    stdout: Output,
    isQuiet: boolean,
    onPart: (verdict: RecordVerdict, file: SubjectFile) => Promise<void>,
  ) {
    this.files = files;
    this.io = io;
    this.stdout = stdout;
    this.isQuiet = isQuiet;
    this.onPart = onPart;
  }

  /** @throws {StoppedError} so that nobody takes what was read for all there is. */
  async *[Symbol.asyncIterator](): AsyncGenerator<SubjectInput> {
    const { io } = this;
    const progress =
      io.isErrorTerminal && !this.isQuiet ? new Progress(io.stderr, io.columns) : undefined;
    const start = performance.now();
    const bytesTotal = totalBytes(this.files.map(({ input }) => input));
    let bytesBefore = 0;
    let records = 0;
    try {
      for (const file of this.files) {
        this.file = file;
        const source = file.input.open();
        for await (const verdict of validateRecords(source.chunks, () => accepted, { limits })) {
          this.stopIfAsked();
          if ((verdict.record.part?.index ?? 0) > 0) {
            await this.onPart(verdict, file);
            continue;
          }
          this.verdict = verdict;
          records += 1;
          yield inputOf(verdict, file);
          progress?.update({
            bytesRead: bytesBefore + source.bytesRead,
            bytesTotal,
            records,
            elapsedMs: performance.now() - start,
          });
        }
        this.stopIfAsked();
        bytesBefore += source.bytesRead;
      }
    } finally {
      progress?.clear();
    }
  }

  private stopIfAsked(): void {
    if (this.io.signal.aborted || this.stdout.isClosed) throw new StoppedError("Stopped.");
  }
}

/** What a record may be when nothing is asked of it but to be JSON: 16 MiB and 1000 levels. */
const limits = { maxBytes: 16_777_216, maxDepth: 1000 };
const accepted = { valid: true, issues: [] } as const;

function inputOf(verdict: RecordVerdict, { model }: SubjectFile): SubjectInput {
  if (verdict.valid) return { model, record: verdict.value };
  return { unread: verdict.reason ?? "not_json" };
}

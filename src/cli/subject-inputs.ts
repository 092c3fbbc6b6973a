/**
 * The records of inputs of several models, for those who look for a person in them.
 *
 * @module
 */
import type { SubjectInput } from "../privacy/subject/subject-record.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { anyJson } from "./read-records.js";
import type { SubjectFile } from "./subject-request.js";
import { isLaterPart, isOver, walkInputs } from "./walk-inputs.js";

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
    const { io, stdout, isQuiet } = this;
    const walk = { ...anyJson, io, stdout, isQuiet };
    for await (const { input: file, verdict } of walkInputs(this.files, walk)) {
      if (isLaterPart(verdict)) {
        await this.onPart(verdict, file);
        continue;
      }
      this.file = file;
      this.verdict = verdict;
      yield inputOf(verdict, file);
    }
    if (isOver(walk)) throw new StoppedError("Stopped.");
  }
}

function inputOf(verdict: RecordVerdict, { model }: SubjectFile): SubjectInput {
  if (verdict.valid) return { model, record: verdict.value };
  return { unread: verdict.reason ?? "not_json" };
}

/**
 * Where `erase-subject` writes the records of its inputs.
 *
 * @module
 */
import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { RecordErasure } from "../privacy/subject/erasure-report.js";
import type { SubjectInput } from "../privacy/subject/subject-record.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import type { Output } from "./output.js";
import { unwritable } from "./output-file.js";
import type { SubjectInputReader } from "./subject-inputs.js";
import type { SubjectFile } from "./subject-request.js";
import { UsageError } from "./usage-error.js";
import { WholeFile } from "./whole-file.js";

const LINE_FEED = Buffer.from("\n");

/** Where records go: a file for each input, or standard output. */
export class ErasedFiles {
  private readonly files: ReadonlyMap<SubjectFile, WholeFile>;
  private readonly stdout: Output | undefined;

  private constructor(files: ReadonlyMap<SubjectFile, WholeFile>, stdout: Output | undefined) {
    this.files = files;
    this.stdout = stdout;
  }

  /**
   * Begins the files, each of which may be its input: it is replaced when all is done. Throws a
   * `UsageError` when one can't be written.
   */
  static async create(
    paths: ReadonlyMap<SubjectFile, string>,
    stdout: Output | undefined,
  ): Promise<ErasedFiles> {
    const files = new Map<SubjectFile, WholeFile>();
    try {
      for (const [input, path] of paths) files.set(input, await WholeFile.create(path));
    } catch (error) {
      for (const file of files.values()) await file.discard();
      throw error;
    }
    return new ErasedFiles(files, stdout);
  }

  /** Writes a record: what was not touched or could not be read as it came, byte for byte. */
  async write(
    input: SubjectInput,
    { outcome }: RecordErasure,
    { file, verdict }: SubjectInputReader,
  ): Promise<void> {
    if (file === undefined || verdict === undefined) return;
    const isSame = outcome === "untouched" && !verdict.record.bytes.includes(LINE_FEED);
    if ("unread" in input || isSame) await this.writeRaw(verdict, file);
    else await this.put(file, Buffer.from(`${JSON.stringify(input.record)}\n`));
  }

  /** Writes a record, or a part of one, as it came. */
  async writeRaw({ record }: RecordVerdict, file: SubjectFile): Promise<void> {
    // The bytes are those of a buffer that is used again.
    const bytes = Buffer.from(record.bytes);
    await this.put(file, record.part?.hasMore ? bytes : Buffer.concat([bytes, LINE_FEED]));
  }

  /** Gives the files their names. */
  async keep(): Promise<void> {
    for (const file of this.files.values()) await file.keep();
  }

  /** Takes the unfinished files away. */
  async discard(): Promise<void> {
    for (const file of this.files.values()) await file.discard();
  }

  private async put(file: SubjectFile, bytes: Buffer): Promise<void> {
    await (this.files.get(file) ?? this.stdout)?.write(bytes);
  }
}

/**
 * Where each input is written to: of one input the file that is named, of several files of their names
 * in the folder that is named, which is made. Throws a `UsageError` where two would have one name.
 */
export async function erasedPaths(
  inputs: readonly SubjectFile[],
  out: string,
): Promise<ReadonlyMap<SubjectFile, string>> {
  const [first, ...more] = inputs;
  if (first !== undefined && more.length === 0) return new Map([[first, out]]);
  const names = inputs.map(({ name }) => basename(name).replace(/\.gz$/, ""));
  if (new Set(names).size < names.length || names.includes("-")) {
    throw new UsageError("Each input needs a file name of its own in the folder of --out.");
  }
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw unwritable(out, error);
  });
  return new Map(inputs.map((input, index) => [input, join(out, names[index] ?? "")]));
}

/**
 * One run of `checksum`: which of its four jobs is to be done.
 *
 * @module
 */
import type { DigestAlgorithm } from "../integrity/digest.js";
import { checkFiles, digestFiles } from "./checksum-files.js";
import { checkRecords, digestRecords } from "./checksum-records.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import { inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { Output } from "./output.js";
import { UsageError } from "./usage-error.js";

/** The options of `checksum`, as they are given. */
export interface ChecksumOptions {
  readonly algorithm: DigestAlgorithm;
  readonly form: "raw" | "jcs";
  readonly check?: string;
}

/** Makes or checks digests. Gives the exit code. */
export async function checksumCommandRun(
  files: readonly string[],
  { algorithm, form, check }: ChecksumOptions,
  io: Io,
): Promise<number> {
  const stdout = new Output(io.stdout);
  let isRight: boolean;
  if (check !== undefined && form === "raw") {
    if (files.length > 0) throw new UsageError("The files to check are named in --check.");
    isRight = await checkFiles(check, io, stdout);
  } else {
    const inputs = await inputFiles(files, io);
    if (check !== undefined) isRight = await checkRecords(inputs, check, io, stdout);
    else if (form === "raw") isRight = await digestFiles(inputs, algorithm, io, stdout);
    else isRight = await digestRecords(inputs, algorithm, io, stdout);
  }
  if (io.signal.aborted) return exitCodeOf(io.signal);
  return isRight || stdout.isClosed ? exitCodes.allValid : exitCodes.someInvalid;
}

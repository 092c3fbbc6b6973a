/**
 * Digests of files, made and checked as `sha256sum` of GNU coreutils does.
 *
 * @module
 */
import { streamChecksum } from "../integrity/checksum.js";
import type { DigestAlgorithm } from "../integrity/digest.js";
import { InputError } from "../serialize/input-error.js";
import { type ChecksumLine, checksumLine, readChecksumLine } from "./checksum-line.js";
import { type InputFile, inputFiles, totalBytes } from "./input-files.js";
import type { Io } from "./io.js";
import { lines } from "./lines.js";
import { counted } from "./numbers.js";
import type { Output } from "./output.js";
import { printable } from "./printable.js";
import { Progress } from "./progress.js";
import { UsageError } from "./usage-error.js";

/** Prints a line a file. Gives whether all could be read. */
export async function digestFiles(
  inputs: readonly InputFile[],
  algorithm: DigestAlgorithm,
  io: Io,
  stdout: Output,
): Promise<boolean> {
  let isRight = true;
  const advance = byteProgress(inputs, io);
  for (const input of inputs) {
    try {
      const { value } = await streamChecksum(advance.watched(input), algorithm);
      if (io.signal.aborted || stdout.isClosed) break;
      advance.clear();
      await stdout.write(checksumLine(input.name, value));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      isRight = false;
      advance.clear();
      io.stderr.write(`${printable(input.name)}: ${error.message}\n`);
    }
  }
  advance.clear();
  return isRight;
}

/** Checks the files that a list names and prints a line each. Gives whether all are right. */
export async function checkFiles(list: string, io: Io, stdout: Output): Promise<boolean> {
  const counts = { right: 0, wrong: 0, unread: 0, malformed: 0, weak: 0 };
  for (const source of await inputFiles([list], io)) {
    for await (const text of lines(source.open())) {
      if (io.signal.aborted || stdout.isClosed) return false;
      const line = readChecksumLine(text);
      if (line === undefined) {
        counts.malformed += 1;
        continue;
      }
      const found = await checkFile(line, io);
      if (io.signal.aborted) return false;
      counts[found] += 1;
      if (line.algorithm === "md5" || line.algorithm === "sha1") counts.weak += 1;
      await stdout.write(`${printable(line.name)}: ${verdicts[found]}\n`);
    }
  }
  const { right, wrong, unread, malformed, weak } = counts;
  if (right + wrong + unread === 0) {
    throw new UsageError(`There is no line of a digest in ${printable(list)}.`);
  }
  if (malformed > 0) io.stderr.write(`${counted(malformed, "line")} of no right form.\n`);
  if (unread > 0) io.stderr.write(`${counted(unread, "file")} could not be read.\n`);
  if (wrong > 0) io.stderr.write(`${counted(wrong, "digest")} did not match.\n`);
  if (weak > 0) io.stderr.write("MD5 and SHA-1 find accidents, and no attacker.\n");
  return wrong + unread + malformed === 0;
}

const verdicts = { right: "OK", wrong: "FAILED", unread: "FAILED open or read" } as const;

async function checkFile({ name, algorithm, value }: ChecksumLine, io: Io) {
  try {
    const [input] = await inputFiles([name], io);
    if (input === undefined) return "unread";
    const found = await streamChecksum(byteProgress([input], io).watched(input), algorithm);
    return found.value === value ? "right" : "wrong";
  } catch (error) {
    if (error instanceof UsageError || error instanceof InputError) return "unread";
    throw error;
  }
}

/** Passes on the bytes of files and draws how far they are. */
function byteProgress(inputs: readonly InputFile[], io: Io) {
  const progress = io.isErrorTerminal ? new Progress(io.stderr, io.columns) : undefined;
  const start = performance.now();
  const bytesTotal = totalBytes(inputs);
  let before = 0;
  let files = 0;
  return {
    clear: () => progress?.clear(),
    async *watched({ openBytes }: InputFile): AsyncGenerator<Buffer> {
      const source = openBytes();
      try {
        for await (const chunk of source.chunks) {
          const elapsedMs = performance.now() - start;
          const bytesRead = before + source.bytesRead;
          progress?.update({ bytesRead, bytesTotal, records: files, elapsedMs });
          yield chunk;
        }
      } finally {
        before += source.bytesRead;
        files += 1;
        progress?.clear();
      }
    },
  };
}

/**
 * The inputs named on the command line.
 *
 * @module
 */
import { createReadStream, fstatSync, ReadStream } from "node:fs";
import { access, constants, stat } from "node:fs/promises";
import { type Input, openBytes, openFile, openStream } from "../serialize/open-input.js";
import { identityOf } from "./file-identity.js";
import type { Io } from "./io.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** An input named on the command line. */
export interface InputFile {
  /** As it was named; `-` for standard input. */
  readonly name: string;
  /** Bytes before decompression. Absent when nobody knows: a pipe. */
  readonly bytes?: number;
  /** Which file it is, whatever its name. Absent for standard input. */
  readonly identity?: string;
  /** Starts reading. */
  readonly open: () => Input;
  /** Starts reading the bytes as they are: what is in gzip stays so. */
  readonly openBytes: () => Input;
}

/**
 * Looks at every input before the first is read. Throws a `UsageError` for one that is missing, is a
 * directory or may not be read, and when records are awaited from a terminal.
 */
export async function inputFiles(names: readonly string[], io: Io): Promise<InputFile[]> {
  if (names.length === 0 && io.isInputTerminal) {
    throw new UsageError("No input: name a file, or pipe records in, or give - to type them.");
  }
  const wanted = names.length === 0 ? ["-"] : names;
  return Promise.all(
    wanted.map((name) => (name === "-" ? standardInput(io) : fileInput(name, io))),
  );
}

/** Bytes to read; undefined when nobody knows. */
export function totalBytes(inputs: readonly InputFile[]): number | undefined {
  let total = 0;
  for (const { bytes } of inputs) {
    if (bytes === undefined) return undefined;
    total += bytes;
  }
  return total;
}

function standardInput(io: Io): InputFile {
  const open = () => openStream(io.stdin, io.signal);
  const found = io.stdin instanceof ReadStream ? fstatSync(0) : undefined;
  const input = { name: "-", open, openBytes: () => openBytes(io.stdin, io.signal) };
  return found?.isFile() ? { ...input, identity: identityOf(found) } : input;
}

async function fileInput(name: string, io: Io): Promise<InputFile> {
  const found = await stat(name).catch((error) => {
    throw new UsageError(problem(name, error));
  });
  if (found.isDirectory()) {
    throw new UsageError(`${printable(name)} is a directory: name the files in it.`);
  }
  await access(name, constants.R_OK).catch((error) => {
    throw new UsageError(problem(name, error));
  });
  const open = () => openFile(name, io.signal);
  const raw = () => openBytes(createReadStream(name, { highWaterMark: 262_144 }), io.signal);
  const input = { name, identity: identityOf(found), open, openBytes: raw };
  return found.isFile() ? { ...input, bytes: found.size } : input;
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "you may not read it",
};

function problem(name: string, error: NodeJS.ErrnoException): string {
  const reason = problems[error.code ?? ""] ?? error.message;
  return `Can't read ${printable(name)}: ${reason}.`;
}

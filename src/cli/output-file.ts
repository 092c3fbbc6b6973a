/**
 * Files that a run writes beside its output.
 *
 * @module
 */
import { open, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { identityOf } from "./file-identity.js";
import type { InputFile } from "./input-files.js";
import { Output } from "./output.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** A file that an option names. */
export interface NamedFile {
  /** The option, such as `--report`. */
  readonly option: string;
  readonly name: string;
}

/**
 * Looks at every file that a run is to write, before the first is emptied. Throws a `UsageError` for
 * one that is an input, whatever its name, for two that are one file, and for a folder.
 */
export async function checkOutputs(
  outputs: readonly NamedFile[],
  inputs: readonly InputFile[],
): Promise<void> {
  const before = new Map<string, string>();
  for (const { option, name } of outputs) {
    const place = await placeOf(name);
    if (place === undefined) continue;
    const { identity, isFolder } = place;
    const shown = printable(name);
    if (isFolder) throw new UsageError(`${shown} is a folder: give ${option} a file.`);
    if (inputs.some((input) => input.identity === identity)) {
      throw new UsageError(`${shown} is an input: give ${option} another file.`);
    }
    const first = before.get(identity);
    if (first !== undefined) {
      throw new UsageError(`${first} and ${option} name one file, ${shown}: give each its own.`);
    }
    before.set(identity, option);
  }
}

/** Creates a file, or empties it. Throws a `UsageError` when it can't be written. */
export async function outputFile(name: string): Promise<Output> {
  const handle = await open(name, "w").catch((error: Error) => {
    throw unwritable(name, error);
  });
  return new Output(handle.createWriteStream());
}

/** Says that a file can't be written, and why. */
export function unwritable(name: string, { message }: Error): UsageError {
  return new UsageError(`Can't write ${printable(name)}: ${message}.`);
}

/** Which file it is, whatever its name; undefined for what keeps nothing, such as a device or a pipe. */
async function placeOf(name: string) {
  const found = await stat(name).catch(() => undefined);
  if (found === undefined) {
    const folder = await realpath(dirname(resolve(name))).catch(() => dirname(resolve(name)));
    return { identity: join(folder, basename(name)), isFolder: false };
  }
  const isFolder = found.isDirectory();
  return found.isFile() || isFolder ? { identity: identityOf(found), isFolder } : undefined;
}

/**
 * Files that a run writes beside its output.
 *
 * @module
 */
import { open, stat } from "node:fs/promises";
import { type InputFile, identityOf } from "./input-files.js";
import { Output } from "./output.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/**
 * Creates a file, or empties it. Throws a `UsageError` when it is one of the inputs, whatever its
 * name, or can't be written.
 *
 * @param option The option that names it, for the message.
 */
export async function outputFile(
  name: string,
  option: string,
  inputs: readonly InputFile[],
): Promise<Output> {
  const found = await stat(name).catch(() => undefined);
  const identity = found && identityOf(found);
  if (identity !== undefined && inputs.some((input) => input.identity === identity)) {
    throw new UsageError(`${printable(name)} is an input: give ${option} another file.`);
  }
  const handle = await open(name, "w").catch((error: Error) => {
    throw new UsageError(`Can't write ${printable(name)}: ${error.message}.`);
  });
  return new Output(handle.createWriteStream());
}

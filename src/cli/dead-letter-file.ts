/**
 * The file that keeps refused records.
 *
 * @module
 */
import { open, stat } from "node:fs/promises";
import { deadLetterOf } from "../serialize/dead-letter-of.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import type { InputFile } from "./input-files.js";
import { Output } from "./output.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** The file that keeps refused records, one `DeadLetter` a line. */
export class DeadLetterFile {
  /** Dead letters written so far: one for each part of a record too long to hold. */
  count = 0;
  /** As it was named. */
  readonly name: string;
  private readonly output: Output;
  private readonly model: string;

  private constructor(name: string, output: Output, model: string) {
    this.name = name;
    this.output = output;
    this.model = model;
  }

  /**
   * Creates the file, or empties it. Throws a `UsageError` when it is one of the inputs, or can't be
   * written.
   */
  static async create(
    name: string,
    model: string,
    inputs: readonly InputFile[],
  ): Promise<DeadLetterFile> {
    const found = await stat(name).catch(() => undefined);
    const identity = found && `${found.dev}:${found.ino}`;
    if (identity !== undefined && inputs.some((input) => input.identity === identity)) {
      throw new UsageError(`${printable(name)} is an input: give --dead-letters another file.`);
    }
    const handle = await open(name, "w").catch((error: Error) => {
      throw new UsageError(`Can't write ${printable(name)}: ${error.message}.`);
    });
    return new DeadLetterFile(name, new Output(handle.createWriteStream()), model);
  }

  /** Writes the dead letter of a refused record; nothing for one that was accepted. */
  async write(verdict: RecordVerdict, input: string): Promise<void> {
    const letter = deadLetterOf(verdict, { model: this.model, input });
    if (letter === undefined) return;
    this.count += 1;
    await this.output.write(`${JSON.stringify(letter)}\n`);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    await this.output.end();
  }
}

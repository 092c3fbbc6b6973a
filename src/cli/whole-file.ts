/**
 * A file that is there as a whole or not at all, and that nobody else may read.
 *
 * @module
 */
import { open, rename, rm } from "node:fs/promises";
import { Output } from "./output.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** A file that gets its name when it is whole: what stood there before stays until then. */
export class WholeFile {
  private readonly name: string;
  private readonly output: Output;

  private constructor(name: string, output: Output) {
    this.name = name;
    this.output = output;
  }

  /** Begins a file, which only its owner may read. Throws a `UsageError` when it can't be written. */
  static async create(name: string): Promise<WholeFile> {
    const handle = await open(`${name}.unfinished`, "w", 0o600).catch((error: Error) => {
      throw new UsageError(`Can't write ${printable(name)}: ${error.message}.`);
    });
    return new WholeFile(name, new Output(handle.createWriteStream()));
  }

  /** Writes text, or bytes as they are. */
  async write(text: string | Buffer): Promise<void> {
    await this.output.write(text);
  }

  /** Gives the file its name, once all is written. */
  async keep(): Promise<void> {
    await this.output.end();
    await rename(`${this.name}.unfinished`, this.name);
  }

  /** Takes the unfinished file away. */
  async discard(): Promise<void> {
    await this.output.end().catch(() => undefined);
    await rm(`${this.name}.unfinished`, { force: true });
  }
}

/**
 * The file that keeps refused records.
 *
 * @module
 */
import { deadLetterOf } from "../serialize/dead-letter-of.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import type { Output } from "./output.js";
import { outputFile } from "./output-file.js";

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

  /** Creates the file, or empties it. Throws a `UsageError` when it can't be written. */
  static async create(name: string, model: string): Promise<DeadLetterFile> {
    return new DeadLetterFile(name, await outputFile(name), model);
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

/**
 * The file that says what was done to each record.
 *
 * @module
 */
import type { RawRecord } from "../serialize/raw-record.js";
import type { Output } from "./output.js";
import { outputFile } from "./output-file.js";

/** The file that says what was done to each record, a line of JSON each. No clear value is in it. */
export class ReportFile {
  private readonly output: Output;

  private constructor(output: Output) {
    this.output = output;
  }

  /** Creates the file, or empties it. Throws a `UsageError` when it can't be written. */
  static async create(name: string): Promise<ReportFile> {
    return new ReportFile(await outputFile(name));
  }

  /** Writes the report of a record, with the place of the record. */
  async write(report: object, input: string, { number, line }: RawRecord): Promise<void> {
    const place = { input, record_number: number, ...(line !== undefined && { line }) };
    await this.output.write(`${JSON.stringify({ ...place, ...report })}\n`);
  }

  /** Writes what is left. */
  async close(): Promise<void> {
    await this.output.end();
  }
}

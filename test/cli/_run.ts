/**
 * Runs the command line without a process.
 *
 * @module
 */
import { Readable, Writable } from "node:stream";
import pc from "picocolors";
import type { Io } from "../../src/cli/io.js";
import { run } from "../../src/cli/run.js";

/** What a run printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Runs a command with a text or a stream as standard input. */
export async function runCli(
  argv: readonly string[],
  input: string | Buffer | Readable = "",
  io: Partial<Io> = {},
): Promise<Ran> {
  const stdout = new Kept();
  const stderr = new Kept();
  const code = await run(argv, {
    stdin: input instanceof Readable ? input : Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    isInputTerminal: false,
    isErrorTerminal: false,
    colors: pc.createColors(false),
    columns: 100,
    signal: new AbortController().signal,
    fieldDocs: async () => ({}),
    ...io,
  });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/**
 * A file that is there as a whole or not at all, and that nobody else may read.
 *
 * @module
 */
import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { Output } from "./output.js";
import { unwritable } from "./output-file.js";

/** What is written, until it gets its name. */
interface Unfinished {
  readonly path: string;
  /** The name that it gets. */
  readonly target: string;
  readonly handle: FileHandle;
}

/**
 * A file that gets its name when it is whole: what stood there before stays until then. What a killed
 * run leaves has a name that ends in `.unfinished`. A device or a pipe is written as it goes.
 */
export class WholeFile {
  private readonly output: Output;
  private readonly unfinished: Unfinished | undefined;

  private constructor(output: Output, unfinished: Unfinished | undefined) {
    this.output = output;
    this.unfinished = unfinished;
  }

  /** Begins a file, which only its owner may read. Throws a `UsageError` when it can't be written. */
  static async create(name: string): Promise<WholeFile> {
    try {
      const found = await stat(name).catch(() => undefined);
      if (found !== undefined && !found.isFile()) {
        const handle = await open(name, "w");
        return new WholeFile(new Output(handle.createWriteStream()), undefined);
      }
      // Through a link the file is replaced, not the link: what it held must not stay.
      const target = found === undefined ? name : await realpath(name);
      // No two runs write one file, and no link that somebody laid there is followed.
      const path = `${target}.${randomUUID().slice(0, 8)}.unfinished`;
      const handle = await open(path, "wx", 0o600);
      // The handle stays open when the stream ends, for what was written to go to the disk.
      const stream = createWriteStream(path, { fd: handle.fd, autoClose: false });
      return new WholeFile(new Output(stream), { path, target, handle });
    } catch (error) {
      throw error instanceof Error ? unwritable(name, error) : error;
    }
  }

  /** Writes text, or bytes as they are. */
  async write(text: string | Buffer): Promise<void> {
    await this.output.write(text);
  }

  /** Gives the file its name, once all is written and on the disk. */
  async keep(): Promise<void> {
    await this.output.end();
    if (this.unfinished === undefined) return;
    const { path, target, handle } = this.unfinished;
    await handle.sync();
    await handle.close();
    await rename(path, target);
  }

  /** Takes the unfinished file away. */
  async discard(): Promise<void> {
    await this.output.end().catch(() => undefined);
    if (this.unfinished === undefined) return;
    const { path, handle } = this.unfinished;
    await handle.close().catch(() => undefined);
    await rm(path, { force: true });
  }
}

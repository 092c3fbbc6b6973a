/**
 * Writing to a stream no faster than it takes the text.
 *
 * @module
 */
import type { Writable } from "node:stream";

/** A stream to which text is written no faster than it takes it. */
export class Output {
  /** Whether the reader went away, as `head` does. What is written then is dropped. */
  isClosed = false;
  private failure: Error | undefined;
  private readonly stream: Writable;

  constructor(stream: Writable) {
    this.stream = stream;
    stream.on("error", (error: NodeJS.ErrnoException) => {
      this.isClosed = true;
      if (error.code !== "EPIPE") this.failure = error;
    });
  }

  /** Writes the text and waits while the stream is full. Throws when writing failed. */
  async write(text: string | Buffer): Promise<void> {
    this.check();
    if (this.isClosed || this.stream.write(text)) return;
    await this.event(["drain", "error", "close"]);
    this.check();
  }

  /** Ends the stream and waits until all is written. Throws when writing failed. */
  async end(): Promise<void> {
    const finished = this.event(["finish", "error", "close"]);
    this.stream.end();
    await finished;
    this.check();
  }

  private check(): void {
    if (this.failure !== undefined) throw this.failure;
  }

  /** Waits for the first of some events. */
  private event(names: readonly string[]): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        for (const name of names) this.stream.off(name, done);
        resolve();
      };
      for (const name of names) this.stream.on(name, done);
    });
  }
}

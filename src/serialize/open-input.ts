/**
 * From a file or a pipe to bytes, decompressed where they are gzip.
 *
 * @module
 */
import { createReadStream } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "./input-error.js";

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);

/** An input that is being read. */
export interface Input {
  /** Bytes read so far, before decompression. */
  readonly bytesRead: number;
  /**
   * The bytes after decompression, once. Throws an `InputError` when they can't be read to their
   * end; what came before it is given first.
   */
  readonly chunks: AsyncIterable<Buffer>;
}

/** Reads a file. A name ending does not matter: gzip is known by its first two bytes. */
export function openFile(path: string, signal?: AbortSignal): Input {
  return openStream(createReadStream(path, { highWaterMark: 131_072 }), signal);
}

/**
 * Reads a stream of bytes, standard input for instance. The stream is destroyed when reading ends.
 *
 * @param signal Ends the reading early and without an error.
 */
export function openStream(stream: Readable, signal?: AbortSignal): Input {
  const count = { bytesRead: 0 };
  return input(inflated(counted(stream, count, signal), signal), count);
}

/** Reads a stream of bytes as they are, gzip or not. Else as `openStream`. */
export function openBytes(stream: Readable, signal?: AbortSignal): Input {
  const count = { bytesRead: 0 };
  return input(counted(stream, count, signal), count);
}

function input(chunks: AsyncIterable<Buffer>, count: { readonly bytesRead: number }): Input {
  return {
    chunks,
    get bytesRead() {
      return count.bytesRead;
    },
  };
}

async function* counted(
  stream: Readable,
  count: { bytesRead: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const stop = () => stream.destroy();
  signal?.addEventListener("abort", stop, { once: true });
  try {
    for await (const chunk of stream) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      count.bytesRead += bytes.length;
      yield bytes;
    }
  } catch (error) {
    if (signal?.aborted) return;
    throw new InputError("unreadable", `The input can't be read: ${messageOf(error)}.`, error);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function* inflated(
  source: AsyncGenerator<Buffer>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const start = await firstBytes(source, GZIP_MAGIC.length);
  const all = resumed(start, source);
  if (!start.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC)) {
    yield* all;
    return;
  }
  const gunzip = createGunzip({ chunkSize: 131_072 });
  pipeline(Readable.from(all), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    if (signal?.aborted) return;
    if (error instanceof InputError) throw error;
    const message = `The gzip data are damaged or cut off: ${messageOf(error)}.`;
    throw new InputError("corrupt_gzip", message, error);
  }
}

/** Reads until there are so many bytes, or no more. */
async function firstBytes(source: AsyncGenerator<Buffer>, wanted: number): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  while (bytes.length < wanted) {
    const next = await source.next();
    if (next.done) break;
    bytes = Buffer.concat([bytes, next.value]);
  }
  return bytes;
}

async function* resumed(start: Buffer, source: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield start;
  yield* source;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

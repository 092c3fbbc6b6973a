/**
 * The bytes of a source, chunk by chunk, until a signal comes.
 *
 * @module
 */
import { isUint8Array } from "node:util/types";
import { SerializeError } from "./serialize-error.js";

/** Where bytes come from: a `Readable` of Node, a web stream, or any other source of chunks. */
export type ByteSource = AsyncIterable<Uint8Array>;

/**
 * The chunks of a source, each asked for when the one before is done with: nothing is read ahead. The
 * source is closed when the reading ends early.
 *
 * @throws The reason of the signal when it comes, even while a chunk is awaited; what the source
 * throws; {@link SerializeError} `wrong_chunk` for a chunk that is no bytes.
 */
export async function* bytesOf(source: ByteSource, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const iterator = source[Symbol.asyncIterator]();
  let stop: ((reason: unknown) => void) | undefined;
  const onAbort = () => stop?.(signal?.reason);
  signal?.addEventListener("abort", onAbort, { once: true });
  let isEnded = false;
  try {
    while (true) {
      signal?.throwIfAborted();
      const next = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        stop = reject;
        iterator.next().then(resolve, reject);
      });
      isEnded = next.done === true;
      if (next.done) return;
      yield bufferOf(next.value);
    }
  } finally {
    signal?.removeEventListener("abort", onAbort);
    if (!isEnded) await close(source, iterator, signal?.aborted === true);
  }
}

function bufferOf(chunk: unknown): Buffer {
  if (isUint8Array(chunk)) return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  throw new SerializeError(
    "wrong_chunk",
    `A source of bytes gives Uint8Array, not ${typeof chunk}: a stream must have no encoding set.`,
  );
}

/**
 * Closes a source. After a signal nobody waits for it: its chunk may never come, and a generator
 * closes only then. A stream is destroyed at once.
 */
async function close(
  source: ByteSource,
  iterator: AsyncIterator<Uint8Array>,
  isAborted: boolean,
): Promise<void> {
  if ("destroy" in source && typeof source.destroy === "function") source.destroy();
  const closed = iterator.return?.();
  if (isAborted) closed?.catch(() => {});
  else await closed;
}

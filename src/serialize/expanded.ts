/**
 * Bytes on their way through a decompressor, counted at both ends.
 *
 * @module
 */
import { pipeline, Readable } from "node:stream";
import type { Decompressor } from "./content-coding.js";
import { type ExpansionLimits, FREE_BYTES } from "./expansion-limits.js";
import { InputError } from "./input-error.js";

/** What went into a decompressor. */
interface Fed {
  bytes: number;
  /** Whether all has come out: nothing more may go in. */
  isOver: boolean;
  /** What the source threw. Absent: nothing. */
  fault?: { readonly error: unknown };
}

/**
 * What comes out of a decompressor, until it is too much; the bytes as they are without one. Throws
 * an `InputError` for bad data, and what the source throws.
 */
export async function* expanded(
  source: AsyncGenerator<Buffer>,
  decompressor: Decompressor | undefined,
  { maxBytes, maxRatio }: Required<ExpansionLimits>,
): AsyncGenerator<Buffer, void, void> {
  const fed: Fed = { bytes: 0, isOver: false };
  const chunks =
    decompressor === undefined ? counted(source, fed) : piped(source, decompressor, fed);
  let out = 0;
  for await (const chunk of chunks) {
    out += chunk.length;
    if (out > maxBytes) throw tooLarge(maxBytes);
    if (out > Math.max(FREE_BYTES, maxRatio * fed.bytes)) throw expandsTooMuch(maxRatio);
    yield chunk;
  }
}

async function* piped(
  source: AsyncGenerator<Buffer>,
  decompressor: Decompressor,
  fed: Fed,
): AsyncGenerator<Buffer> {
  const bytes = Readable.from(counted(source, fed), { highWaterMark: 1 });
  const taken = new Promise<void>((resolve) => pipeline(bytes, decompressor, () => resolve()));
  try {
    yield* decompressor;
  } catch (error) {
    if (fed.fault !== undefined) throw fed.fault.error;
    throw new InputError("corrupt", "The compressed data are damaged or cut off.", error);
  }
  fed.isOver = true;
  if (decompressor.bytesWritten === fed.bytes) await taken;
  if (fed.fault !== undefined) throw fed.fault.error;
  if (decompressor.bytesWritten !== fed.bytes) throw trailingBytes();
}

async function* counted(source: AsyncGenerator<Buffer>, fed: Fed): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source) {
      fed.bytes += chunk.length;
      if (fed.isOver && chunk.length > 0) throw trailingBytes();
      yield chunk;
    }
  } catch (error) {
    fed.fault = { error };
    throw error;
  }
}

function tooLarge(maxBytes: number): InputError {
  const message = `Expected at most ${maxBytes} bytes after decompression.`;
  return new InputError("too_large", message, undefined);
}

function expandsTooMuch(maxRatio: number): InputError {
  const message = `Expected at most ${maxRatio} bytes out of each compressed one.`;
  return new InputError("expands_too_much", message, undefined);
}

function trailingBytes(): InputError {
  const message = "Expected nothing after the end of the compressed data.";
  return new InputError("trailing_bytes", message, undefined);
}

/**
 * Compressed bytes made whole again, with a guard against what is made to fill the memory.
 *
 * @module
 */
import { type ByteSource, bytesOf } from "./bytes-of.js";
import { contentCodings, endsOf } from "./content-coding.js";
import { expanded } from "./expanded.js";
import { type ExpansionLimits, expansionLimits } from "./expansion-limits.js";
import { InputError, type InputErrorCode } from "./input-error.js";
import { usualLimits } from "./limits.js";

/** How a compressed stream is read. */
export interface DecompressStreamOptions extends ExpansionLimits {
  /** Ends the reading: the loop over the bytes then throws its reason. */
  readonly signal?: AbortSignal;
}

/** The bytes, or why there are none. */
export type Decompressed =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly code: InputErrorCode; readonly message: string };

/**
 * The bytes that were compressed, or why there are none: `unknown_coding`, `corrupt`, `too_large`,
 * `expands_too_much`, `trailing_bytes`. It stops at the limit and holds no more than that, whatever
 * the bytes are made to become.
 *
 * @param coding As `Content-Encoding` says it, in any case.
 * @param limits Absent: 1 MiB, and 100 bytes of each.
 * @throws {SerializeError} `wrong_limits`.
 */
export async function decompress(
  bytes: Uint8Array,
  coding: string,
  limits: ExpansionLimits = {},
): Promise<Decompressed> {
  const whole: Buffer[] = [];
  try {
    const bounded = { ...limits, maxBytes: limits.maxBytes ?? usualLimits.maxBytes };
    for await (const chunk of decompressStream(only(bytes), coding, bounded)) whole.push(chunk);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { ok: false, code: error.code, message: error.message };
  }
  return { ok: true, bytes: Buffer.concat(whole) };
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The bytes that a stream of compressed bytes stands for, as they come and no faster than they are
 * taken. `validateStream` over it gives the verdicts on what could be read, and ends with a dead
 * letter `truncated` where this throws an `InputError`.
 *
 * @param coding As `Content-Encoding` says it, in any case.
 * @param options Without `maxBytes` a stream may have any length.
 * @throws {SerializeError} `wrong_limits`.
 * @throws {InputError} `unknown_coding`; within the loop `corrupt`, `too_large`, `expands_too_much`,
 * `trailing_bytes`. What the stream throws, and the reason of the signal, is thrown as it is.
 */
export function decompressStream(
  source: ByteSource,
  coding: string,
  options: DecompressStreamOptions = {},
): AsyncGenerator<Buffer, void, void> {
  const limits = expansionLimits(options);
  const name = coding.toLowerCase();
  const ends = endsOf(name);
  if (ends === undefined && name !== "identity") throw unknownCoding();
  return expanded(bytesOf(source, options.signal), ends?.decompressor(), limits);
}

function unknownCoding(): InputError {
  const message = `Expected one of the codings ${contentCodings.join(", ")}.`;
  return new InputError("unknown_coding", message, undefined);
}

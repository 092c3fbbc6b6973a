/**
 * Cuts inputs into records for tests.
 *
 * @module
 */
import type { RawRecord, Splitter } from "../../src/serialize/raw-record.js";
import { type InputForm, splitterOf } from "../../src/serialize/splitter-of.js";

/** A record as a test writes it down; its bytes are copied. */
export interface Cut {
  readonly number: number;
  readonly byteOffset: number;
  readonly text: string;
  readonly bytes: Buffer;
  readonly line?: number;
  readonly part?: RawRecord["part"];
  readonly reason?: string;
  readonly isUnclosed?: boolean;
}

/** The records of an input that arrives in chunks of so many bytes. */
export function cut(
  form: InputForm,
  input: string | Buffer,
  chunkBytes = Number.MAX_SAFE_INTEGER,
  maxBytes = 1_048_576,
): Cut[] {
  const splitter = splitterOf(form, maxBytes);
  return [...records(splitter, Buffer.from(input), chunkBytes)];
}

function* records(splitter: Splitter, input: Buffer, chunkBytes: number): Generator<Cut> {
  for (let at = 0; at < input.length; at += chunkBytes) {
    for (const record of splitter.push(input.subarray(at, at + chunkBytes))) yield copy(record);
  }
  for (const record of splitter.end()) yield copy(record);
}

function copy({ number, byteOffset, bytes, line, part, refusal, isUnclosed }: RawRecord): Cut {
  return {
    number,
    byteOffset,
    text: bytes.toString("utf8"),
    bytes: Buffer.from(bytes),
    ...(line !== undefined && { line }),
    ...(part !== undefined && { part }),
    ...(refusal !== undefined && { reason: refusal.reason }),
    ...(isUnclosed !== undefined && { isUnclosed }),
  };
}

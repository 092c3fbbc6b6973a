/**
 * A record as it stands in an input, not yet read.
 *
 * @module
 */
import type { Refusal } from "./refusal.js";

/** A record as it stands in an input, or a part of one that is too long to hold. */
export interface RawRecord {
  /** Its place among the records of the input, from 1. The parts of a record share it. */
  readonly number: number;
  /** The line on which it stands, from 1. Absent in a JSON array. */
  readonly line?: number;
  /** The offset of its first byte in the input, after decompression. */
  readonly byteOffset: number;
  /** Its bytes as they came. Valid until the next record is asked for: copy them to keep them. */
  readonly bytes: Buffer;
  /** Which part of a record too long to hold this is. Absent: the record is whole. */
  readonly part?: RecordPart;
  /** Whether the input ended right after it, where a separator would stand. */
  readonly isUnclosed?: boolean;
  /** What is wrong with it, where that is known before it is read. */
  readonly refusal?: Refusal;
}

/** A part of a record too long to hold. */
export interface RecordPart {
  /** From 0. */
  readonly index: number;
  /** Whether another part follows. */
  readonly hasMore: boolean;
}

/** Cuts an input into records, chunk by chunk. */
export interface Splitter {
  /** The records that end in this chunk, and the parts of a record too long to hold. */
  push(chunk: Buffer): Iterable<RawRecord>;
  /** What is left when the input ends. */
  end(): Iterable<RawRecord>;
}

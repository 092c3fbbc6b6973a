/**
 * Puts a record together from the chunks in which it arrives.
 *
 * @module
 */
import type { RawRecord } from "./raw-record.js";
import type { Refusal } from "./refusal.js";

/** What is known of a record beside its bytes. */
export interface RecordNotes {
  readonly line?: number;
  readonly isUnclosed?: boolean;
  readonly refusal?: Refusal;
}

/** Cuts from the end of a record what does not belong to it. */
export type Trim = (bytes: Buffer) => Buffer;

/**
 * Puts records together from the chunks in which they arrive and numbers them. It holds `maxBytes`
 * and one byte more at most: a longer record leaves it in parts of at most `maxBytes` each, cut
 * between characters.
 */
export class RecordAssembler {
  private readonly maxBytes: number;
  private held = Buffer.alloc(0);
  private length = 0;
  private start = 0;
  private parts = 0;
  private count = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  /** Whether no record is under way. */
  get isEmpty(): boolean {
    return this.length === 0 && this.parts === 0;
  }

  /** The bytes of the record under way; of a record in parts, those not yet given out. */
  get bytes(): Buffer {
    return this.held.subarray(0, this.length);
  }

  /** Whether the record under way has left in parts. */
  get isInParts(): boolean {
    return this.parts > 0;
  }

  /** A record that stands whole in one chunk. */
  whole(bytes: Buffer, byteOffset: number, notes: RecordNotes = {}): RawRecord {
    this.count += 1;
    return { number: this.count, byteOffset, bytes, ...notes };
  }

  /** Adds bytes to the record under way. Gives parts of it when it grows too long. */
  *add(bytes: Buffer, byteOffset: number, notes: RecordNotes = {}): Generator<RawRecord> {
    if (this.isEmpty) this.start = byteOffset;
    let rest = bytes;
    while (rest.length > 0) {
      if (this.length > this.maxBytes) yield this.part(notes);
      const taken = rest.subarray(0, this.maxBytes + 1 - this.length);
      this.reserve(this.length + taken.length);
      taken.copy(this.held, this.length);
      this.length += taken.length;
      rest = rest.subarray(taken.length);
    }
  }

  /** Ends the record under way. Gives it, or its last parts. */
  *finish(trim: Trim, notes: RecordNotes = {}): Generator<RawRecord> {
    if (this.parts === 0) this.length = trim(this.bytes).length;
    while (this.length > this.maxBytes) yield this.part(notes);
    yield this.parts === 0
      ? this.whole(this.bytes, this.start, notes)
      : this.partOf(this.bytes, false, notes);
    this.clear();
  }

  /** Forgets the record under way. */
  clear(): void {
    this.length = 0;
    this.parts = 0;
  }

  private part(notes: RecordNotes): RawRecord {
    const size = characterStart(this.held, this.maxBytes);
    const bytes = Buffer.from(this.held.subarray(0, size));
    const part = this.partOf(bytes, true, notes);
    this.held.copyWithin(0, size, this.length);
    this.length -= size;
    return part;
  }

  private partOf(bytes: Buffer, hasMore: boolean, notes: RecordNotes): RawRecord {
    if (this.parts === 0) this.count += 1;
    const part = { index: this.parts, hasMore };
    const record = { number: this.count, byteOffset: this.start, bytes, ...notes, part };
    this.start += bytes.length;
    this.parts += 1;
    return record;
  }

  private reserve(size: number): void {
    if (size <= this.held.length) return;
    const grown = Buffer.allocUnsafe(Math.min(Math.max(65_536, 2 * size), this.maxBytes + 1));
    this.held.copy(grown, 0, 0, this.length);
    this.held = grown;
  }
}

/** The last place up to `at` where a UTF-8 character begins; `at` itself where none is near. */
function characterStart(bytes: Buffer, at: number): number {
  for (let place = at; place > 0 && at - place < 4; place--) {
    if (((bytes[place] ?? 0) & 0xc0) !== 0x80) return place;
  }
  return at;
}

/**
 * Cuts a JSON array into its elements.
 *
 * @module
 */
import { hasByteOrderMark } from "./byte-order-mark.js";
import { Nesting } from "./nesting.js";
import type { RawRecord, Splitter } from "./raw-record.js";
import { RecordAssembler, type RecordNotes } from "./record-assembler.js";
import type { Refusal } from "./refusal.js";
import { firstInk, withoutTrailingWhite } from "./white-space.js";

const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const CLOSERS = new Set([CLOSING_BRACKET, 0x7d, 0x22]);

/**
 * Cuts a JSON array into its elements, and arrays that follow one another into theirs. It only looks
 * for strings and brackets: a malformed element is one record, and those after it are unharmed,
 * unless it leaves a quote or a bracket open and so takes with it what follows. Text outside the
 * array, and a comma without an element, are records with a refusal, so that nothing is dropped. The
 * streaming parsers at hand stop at the first fault and don't give the bytes of what they read.
 */
export class ArraySplitter implements Splitter {
  private readonly assembler: RecordAssembler;
  private readonly maxBytes: number;
  private readonly nesting = new Nesting();
  private offset = 0;
  private isInside = false;
  /** The offset of a comma after which no element has come yet. */
  private openComma: number | undefined;

  /** @param maxBytes A longer element comes in parts of at most so many bytes. */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
    this.assembler = new RecordAssembler(maxBytes);
  }

  *push(chunk: Buffer): Generator<RawRecord> {
    let at = 0;
    while (at < chunk.length) {
      const from = this.assembler.isEmpty ? at + firstInk(chunk.subarray(at)) : at;
      const to = this.isInside
        ? this.nesting.endIn(chunk, from)
        : chunk.indexOf(OPENING_BRACKET, from);
      if (to < 0) {
        yield* this.assembler.add(chunk.subarray(from), this.offset + from);
        break;
      }
      yield* this.record(chunk, from, to);
      at = to + 1;
    }
    this.offset += chunk.length;
  }

  *end(): Generator<RawRecord> {
    const isCut = this.isInside && !this.isElementWhole();
    if (!this.assembler.isEmpty) yield* this.finish(isCut ? { refusal: cutElement } : undefined);
    if (this.isInside && !isCut) {
      yield this.assembler.whole(Buffer.alloc(0), this.offset, { refusal: cutArray });
    }
  }

  /** What stands before the comma or the bracket at `to`. */
  private *record(chunk: Buffer, from: number, to: number): Generator<RawRecord> {
    const { assembler, offset } = this;
    const isComma = chunk[to] !== OPENING_BRACKET && chunk[to] !== CLOSING_BRACKET;
    const isMissing = assembler.isEmpty && from === to;
    if (!isMissing) yield* this.found(chunk.subarray(from, to), offset + from);
    else if (isComma) yield this.assembler.whole(comma, offset + to, { refusal: noElement });
    else if (this.openComma !== undefined) {
      yield assembler.whole(comma, this.openComma, { refusal: noElement });
    }
    this.openComma = isComma && !isMissing ? offset + to : undefined;
    this.isInside = chunk[to] !== CLOSING_BRACKET;
    this.nesting.reset();
  }

  private *found(bytes: Buffer, byteOffset: number): Generator<RawRecord> {
    if (this.assembler.isEmpty && bytes.length <= this.maxBytes) {
      const record = withoutTrailingWhite(bytes);
      yield this.assembler.whole(record, byteOffset, this.notesOn(record));
    } else {
      yield* this.assembler.add(bytes, byteOffset);
      yield* this.finish();
    }
  }

  private *finish(notes?: RecordNotes): Generator<RawRecord> {
    const { assembler } = this;
    yield* assembler.finish(withoutTrailingWhite, notes ?? this.notesOn(assembler.bytes));
  }

  /** Text outside an array is refused as such; a byte-order mark is recognised when it is read. */
  private notesOn(bytes: Buffer): RecordNotes {
    return this.isInside || hasByteOrderMark(bytes) ? {} : { refusal: outside };
  }

  /** Whether the element under way may be all of it: a number may go on, an object is closed. */
  private isElementWhole(): boolean {
    const last = withoutTrailingWhite(this.assembler.bytes).at(-1);
    return last === undefined || (this.nesting.isBalanced && CLOSERS.has(last));
  }
}

const comma = Buffer.from(",");

const noElement = refusal("not_json", "Expected an element beside this comma.");
const outside = refusal("not_json", "Expected nothing outside the array.");
const cutElement = refusal("truncated", "The input ended within this element of the array.");
const cutArray = refusal("truncated", "The input ended before the array was closed.");

function refusal(reason: Refusal["reason"], message: string): Refusal {
  return { reason, message, path: [] };
}

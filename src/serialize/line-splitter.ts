/**
 * Cuts NDJSON into its lines.
 *
 * @module
 */
import type { RawRecord, Splitter } from "./raw-record.js";
import { RecordAssembler } from "./record-assembler.js";
import { firstInk } from "./white-space.js";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Cuts NDJSON into its lines. A line ends with `\n` or `\r\n`; the last one may end with the input.
 * Blank lines are skipped. The line readers at hand give text: they have no offsets, lose the bytes
 * of what is no UTF-8, and hold a line of any length.
 */
export class LineSplitter implements Splitter {
  private readonly assembler: RecordAssembler;
  private readonly maxBytes: number;
  private offset = 0;
  private line = 1;

  /** @param maxBytes A longer line comes in parts of at most so many bytes. */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
    this.assembler = new RecordAssembler(maxBytes);
  }

  *push(chunk: Buffer): Generator<RawRecord> {
    let from = 0;
    for (let to = chunk.indexOf(LINE_FEED); to >= 0; to = chunk.indexOf(LINE_FEED, from)) {
      const bytes = chunk.subarray(from, to);
      if (this.assembler.isEmpty && bytes.length <= this.maxBytes) {
        const record = withoutCarriageReturn(bytes);
        if (!isBlank(record)) {
          yield this.assembler.whole(record, this.offset + from, { line: this.line });
        }
      } else {
        yield* this.assembler.add(bytes, this.offset + from, { line: this.line });
        yield* this.finish();
      }
      this.line += 1;
      from = to + 1;
    }
    yield* this.assembler.add(chunk.subarray(from), this.offset + from, { line: this.line });
    this.offset += chunk.length;
  }

  *end(): Generator<RawRecord> {
    yield* this.finish(true);
  }

  private *finish(isUnclosed = false): Generator<RawRecord> {
    const { assembler, line } = this;
    const isSkipped = !assembler.isInParts && isBlank(assembler.bytes);
    if (isSkipped) assembler.clear();
    else
      yield* assembler.finish(withoutCarriageReturn, isUnclosed ? { line, isUnclosed } : { line });
  }
}

function withoutCarriageReturn(bytes: Buffer): Buffer {
  return bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes;
}

function isBlank(bytes: Buffer): boolean {
  return firstInk(bytes) === bytes.length;
}

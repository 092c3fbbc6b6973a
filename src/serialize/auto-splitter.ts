/**
 * Cuts an input into records by what it looks like.
 *
 * @module
 */
import { ArraySplitter } from "./array-splitter.js";
import { LineSplitter } from "./line-splitter.js";
import type { RawRecord, Splitter } from "./raw-record.js";
import { RecordAssembler } from "./record-assembler.js";
import { firstInk, withoutTrailingWhite } from "./white-space.js";

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Cuts an input into records by what it looks like: an array when it begins with `[`, else NDJSON.
 * One object written over several lines is one record, if it is all there is and not too long: the
 * first line is then no JSON by itself, and the input is held until it is known.
 */
export class AutoSplitter implements Splitter {
  private readonly maxBytes: number;
  private held = Buffer.alloc(0);
  private chosen: Splitter | undefined;

  /** @param maxBytes A longer record comes in parts of at most so many bytes. */
  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  *push(chunk: Buffer): Generator<RawRecord> {
    if (this.chosen !== undefined) {
      yield* this.chosen.push(chunk);
      return;
    }
    this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
    this.chosen = this.choice();
    if (this.chosen !== undefined) yield* this.chosen.push(this.release());
  }

  *end(): Generator<RawRecord> {
    if (this.chosen === undefined && isJson(this.held)) {
      yield* this.document();
      return;
    }
    this.chosen ??= new LineSplitter(this.maxBytes);
    yield* this.chosen.push(this.release());
    yield* this.chosen.end();
  }

  /** The splitter for what is held; undefined as long as it may be one document over several lines. */
  private choice(): Splitter | undefined {
    const { held, maxBytes } = this;
    const start = firstInk(held);
    if (held.indexOf(MARK) === start && held.length > start)
  }
}

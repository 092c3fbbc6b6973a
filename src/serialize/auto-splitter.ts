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
const LINE_FEED = 0x0a;

/**
 * Cuts an input into records by what it looks like: an array when it begins with `[`, else NDJSON.
 *
 * One object written over several lines is one record if it is all there is and not too long. To
 * know, an input that begins with `{` and whose first line is no JSON is held, up to `maxBytes`.
 */
export class AutoSplitter implements Splitter {
  private readonly maxBytes: number;
  private readonly held: Buffer[] = [];
  private heldBytes = 0;
  private opener: string | undefined;
  private isFirstLineOver = false;
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
    this.held.push(chunk);
    this.heldBytes += chunk.length;
    this.chosen = this.choice(chunk);
    if (this.chosen !== undefined) yield* this.chosen.push(this.release());
  }

  *end(): Generator<RawRecord> {
    if (this.chosen === undefined) {
      const bytes = this.release();
      if (isJson(bytes)) {
        yield this.document(bytes);
        return;
      }
      this.chosen = new LineSplitter(this.maxBytes);
      yield* this.chosen.push(bytes);
    }
    yield* this.chosen.end();
  }

  /** The splitter for what is held. Undefined as long as it may be one object over several lines. */
  private choice(chunk: Buffer): Splitter | undefined {
    this.opener ??= openerOf(Buffer.concat(this.held));
    if (this.opener === "[") return new ArraySplitter(this.maxBytes);
    const mayBeDocument = this.opener === "{" || this.opener === undefined;
    if (!mayBeDocument || this.heldBytes > this.maxBytes) return new LineSplitter(this.maxBytes);
    return this.isFirstLineJson(chunk) ? new LineSplitter(this.maxBytes) : undefined;
  }

  /** Whether the first line ends in this chunk and is JSON by itself. */
  private isFirstLineJson(chunk: Buffer): boolean {
    if (this.isFirstLineOver || !chunk.includes(LINE_FEED)) return false;
    const bytes = Buffer.concat(this.held);
    const end = bytes.indexOf(LINE_FEED, firstInk(bytes));
    this.isFirstLineOver = end >= 0;
    return this.isFirstLineOver && isJson(bytes.subarray(0, end));
  }

  private document(bytes: Buffer): RawRecord {
    const start = firstInk(bytes);
    const record = withoutTrailingWhite(bytes.subarray(start));
    return new RecordAssembler(this.maxBytes).whole(record, start, { line: 1 });
  }

  private release(): Buffer {
    const bytes = Buffer.concat(this.held);
    this.held.length = 0;
    return bytes;
  }
}

/** The first character that is neither white nor a byte-order mark; undefined as long as none is. */
function openerOf(bytes: Buffer): string | undefined {
  const ink = bytes.subarray(firstInk(bytes));
  const start = ink.subarray(0, MARK.length);
  const isMark = start.equals(MARK.subarray(0, start.length));
  const rest = isMark ? ink.subarray(MARK.length) : ink;
  const byte = rest[firstInk(rest)];
  return byte === undefined ? undefined : String.fromCharCode(byte);
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString("utf8"));
    return true;
  } catch {
    return false;
  }
}

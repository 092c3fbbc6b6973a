/**
 * Follows strings and brackets through the bytes of a JSON array, to find where an element ends.
 *
 * @module
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const CLOSING_BRACKET = 0x5d;

/** What a byte outside of a string does to the depth. */
const steps = new Int8Array(256);
for (const opener of "[{") steps[opener.charCodeAt(0)] = 1;
for (const closer of "]}") steps[closer.charCodeAt(0)] = -1;

/** Follows strings and brackets through the chunks of one element of an array. */
export class Nesting {
  private depth = 0;
  private isInString = false;
  private isEscaped = false;

  /** Whether everything that was opened is closed. */
  get isBalanced(): boolean {
    return this.depth === 0 && !this.isInString;
  }

  /** Starts on a new element. */
  reset(): void {
    this.depth = 0;
    this.isInString = false;
    this.isEscaped = false;
  }

  /**
   * Where in the chunk the element ends: the place of the comma or bracket after it. -1 when it goes
   * on in the next chunk.
   */
  endIn(chunk: Buffer, from: number): number {
    let { depth, isInString, isEscaped } = this;
    let at = from;
    for (; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isInString = false;
      } else if (byte === QUOTE) isInString = true;
      else if (byte === COMMA) {
        if (depth === 0) break;
      } else {
        if (depth === 0 && byte === CLOSING_BRACKET) break;
        depth = Math.max(0, depth + (steps[byte] ?? 0));
      }
    }
    this.depth = depth;
    this.isInString = isInString;
    this.isEscaped = isEscaped;
    return at < chunk.length ? at : -1;
  }
}

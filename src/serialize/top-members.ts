/**
 * Finds members of a JSON object in its bytes, without reading the rest.
 *
 * @module
 */
import { isWhite } from "./white-space.js";

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPENING_BRACE = 0x7b;
const CLOSING_BRACE = 0x7d;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;

/**
 * The bytes of the values of some members of an object; it stops when it has them all, and so costs
 * what stands before them. Undefined for what is not written as an object up to there, or may name
 * a member in another way, with an escape in a key. Of two equal keys the first counts. What it gives
 * need not be JSON.
 *
 * @param wanted Keys in ASCII.
 */
export function topMembers(
  bytes: Buffer,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, Buffer> | undefined {
  const found = new Map<string, Buffer>();
  let at = inkFrom(bytes, 0);
  if (bytes[at] !== OPENING_BRACE) return undefined;
  while (true) {
    const keyStart = inkFrom(bytes, at + 1);
    if (bytes[keyStart] !== QUOTE) return undefined;
    const keyEnd = textEnd(bytes, keyStart);
    const key = bytes.toString("latin1", keyStart + 1, keyEnd - 1);
    const colon = inkFrom(bytes, keyEnd);
    if (bytes[colon] !== COLON || key.includes("\\")) return undefined;
    const start = inkFrom(bytes, colon + 1);
    const end = valueEnd(bytes, start);
    if (wanted.has(key) && !found.has(key)) found.set(key, bytes.subarray(start, end));
    if (found.size === wanted.size) return found;
    at = inkFrom(bytes, end);
    if (bytes[at] === CLOSING_BRACE) return found;
    if (bytes[at] !== COMMA) return undefined;
  }
}

function inkFrom(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && isWhite(bytes[at] ?? 0)) at++;
  return at;
}

/** The place after the quote that closes a text; the length where none does. */
function textEnd(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return Math.min(at + 1, bytes.length);
}

/** The place after a value. */
function valueEnd(bytes: Buffer, start: number): number {
  const first = bytes[start];
  if (first === QUOTE) return textEnd(bytes, start);
  if (first === OPENING_BRACE || first === OPENING_BRACKET) return nestEnd(bytes, start);
  let at = start;
  while (at < bytes.length && bytes[at] !== COMMA && bytes[at] !== CLOSING_BRACE) {
    if (isWhite(bytes[at] ?? 0)) break;
    at++;
  }
  return at;
}

/** The place after the bracket that closes an object or array. */
function nestEnd(bytes: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) {
      at = textEnd(bytes, at);
      continue;
    }
    if (byte === OPENING_BRACE || byte === OPENING_BRACKET) depth++;
    else if (byte === CLOSING_BRACE || byte === CLOSING_BRACKET) depth--;
    at++;
    if (depth === 0) break;
  }
  return at;
}

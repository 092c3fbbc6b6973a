/**
 * From the bytes of one record to its value.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import type { IssuePath } from "../core/rules/places.js";
import { inexactness } from "./exact-number.js";
import { type RecordLimits, usualLimits } from "./limits.js";
import type { Refusal } from "./refusal.js";
import { scanJson, type SyntaxFault, type Token } from "./scan-json.js";
import { DEEP, LARGE, suspicions, ZERO } from "./suspicions.js";
import { tooDeep } from "./too-deep.js";

/** The value of a record, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The value of one record, or why it has none. Never throws.
 *
 * Refused are: more than `maxBytes`, a byte-order mark, bytes that are no UTF-8, text that is no JSON
 * (RFC 8259), half of a surrogate pair, a number that no double holds, and more than `maxDepth`
 * levels. Of two equal keys in one object the last one wins, as `JSON.parse` has it, and only it is
 * judged.
 */
export function decodeRecord(bytes: Uint8Array, limits: RecordLimits = usualLimits): Decoded {
  if (bytes.length > limits.maxBytes) return refused(tooLong(bytes.length, limits));
  if (hasByteOrderMark(bytes)) return refused(byteOrderMark);
  if (!isUtf8(bytes)) return refused(notUtf8(bytes));
  const text = textOf(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused(notJson(text));
  }
  const refusal = closerLook(value, text, limits);
  return refusal === undefined ? { ok: true, value } : refused(refusal);
}

function refused(refusal: Refusal): Decoded {
  return { ok: false, refusal };
}

function tooLong(length: number, { maxBytes }: RecordLimits): Refusal {
  const message = `Expected at most ${maxBytes} bytes, found ${length}.`;
  return { reason: "too_long", message, path: [] };
}

const byteOrderMark: Refusal = {
  reason: "byte_order_mark",
  message: "The record begins with a byte-order mark: send UTF-8 without one.",
  path: [],
  offset: 0,
};

/** The byte-order marks of UTF-8, UTF-16 and UTF-32; UTF-32LE begins with that of UTF-16LE. */
const byteOrderMarks = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
  [0x00, 0x00, 0xfe, 0xff],
] as const;

/** Whether bytes begin with the byte-order mark of a Unicode encoding. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return byteOrderMarks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}

/** Decoding puts a replacement for what is no UTF-8: the first byte that does not come back. */
function notUtf8(bytes: Uint8Array): Refusal {
  const back = Buffer.from(textOf(bytes));
  const offset = bytes.findIndex((byte, index) => byte !== back[index]);
  const shown = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`;
  const message = `Expected UTF-8, found ${shown} at byte ${offset + 1}.`;
  return { reason: "not_utf8", message, path: [], offset };
}

function notJson(text: string): Refusal {
  const { at, expected } = scanJson(text, () => {}) ?? unexplained;
  const found = text.codePointAt(at);
  const shown = found === undefined ? "the end" : JSON.stringify(String.fromCodePoint(found));
  const message = `Expected ${expected}, found ${shown} at ${position(text, at)}.`;
  return { reason: "not_json", message, path: [], offset: byteAt(text, at) };
}

const unexplained: SyntaxFault = { at: 0, expected: "JSON" };

/** `column 12`, or `line 3, column 4` after a line end, both from 1. */
function position(text: string, at: number): string {
  const lines = text.slice(0, at).split("\n");
  const column = `column ${(lines.at(-1) ?? "").length + 1}`;
  return lines.length === 1 ? column : `line ${lines.length}, ${column}`;
}

function byteAt(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}

/** What `JSON.parse` lets pass and we don't. */
function closerLook(value: unknown, text: string, limits: RecordLimits): Refusal | undefined {
  const found = suspicions(value, limits.maxDepth);
  if ((found & DEEP) !== 0) return tooDeep(value, limits.maxDepth);
  const isSuspect =
    (found & LARGE) !== 0 ||
    ((found & ZERO) !== 0 && mayUnderflow(text)) ||
    ((text.includes("\\ud") || text.includes("\\uD")) && mayHoldHalfPair(value));
  return isSuspect ? firstFault(text) : undefined;
}

/** Below the smallest double is what has an exponent of three digits, or hundreds of zeros. */
function mayUnderflow(text: string): boolean {
  const hasExponent = text.includes("e-") || text.includes("E-");
  return (hasExponent && /[0-9][eE]-[0-9]{3}/.test(text)) || text.includes(manyZeros);
}

const manyZeros = "0".repeat(200);

/** `JSON.stringify` escapes half of a surrogate pair, and writes a whole one as it is. */
function mayHoldHalfPair(value: unknown): boolean {
  return JSON.stringify(value).includes("\\ud");
}

function firstFault(text: string): Refusal | undefined {
  let first: Refusal | undefined;
  scanJson(text, (token) => {
    first ??= faultOf(token, text);
  });
  return first;
}

function faultOf(token: Token, text: string): Refusal | undefined {
  const { kind, literal, at } = token;
  if (kind === "number") {
    const message = inexactness(literal);
    if (message === undefined) return undefined;
    return { reason: "number_not_exact", message, path: copy(token), offset: byteAt(text, at) };
  }
  if (!literal.includes("\\u") || isWellFormed(literal)) return undefined;
  const message = `${kind === "key" ? "A key" : "The text"} holds half of a surrogate pair.`;
  return { reason: "lone_surrogate", message, path: copy(token), offset: byteAt(text, at) };
}

function isWellFormed(literal: string): boolean {
  return String(JSON.parse(literal)).isWellFormed();
}

/** The path at this moment: the scan goes on to change its own. */
function copy({ path }: Token): IssuePath {
  return [...path];
}

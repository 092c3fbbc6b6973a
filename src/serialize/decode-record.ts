/**
 * From the bytes of one record to its value.
 *
 * @module
 */
import { isUtf8 } from "node:buffer";
import { hasByteOrderMark } from "./byte-order-mark.js";
import { hiddenFault } from "./hidden-fault.js";
import { type RecordLimits, usualLimits } from "./limits.js";
import type { Refusal } from "./refusal.js";
import { type SyntaxFault, scanJson } from "./scan-json.js";

/** The value of a record, or why it has none. */
export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The value of one record, or why it has none. Never throws.
 *
 * Refused are: more than `maxBytes`, a byte-order mark, bytes that are no UTF-8, text that is no JSON
 * (RFC 8259), half of a surrogate pair, a number that no double holds, two equal keys in one object
 * (RFC 7493), and more than `maxDepth` levels.
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
  const refusal = hiddenFault(value, text, limits);
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
  return { reason: "not_json", message, path: [], offset: Buffer.byteLength(text.slice(0, at)) };
}

const unexplained: SyntaxFault = { at: 0, expected: "JSON" };

/** `column 12`, or `line 3, column 4` after a line end, both from 1. */
function position(text: string, at: number): string {
  const lines = text.slice(0, at).split("\n");
  const column = `column ${(lines.at(-1) ?? "").length + 1}`;
  return lines.length === 1 ? column : `line ${lines.length}, ${column}`;
}

/**
 * Bytes as text (RFC 4648, section 5), each value in one form only.
 *
 * @module
 */
import { Buffer } from "node:buffer";

/** Bytes as base64url without padding. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64url");
}

/**
 * The bytes of a text; undefined where it is not the text that `textOf` makes of them: the spare bits
 * of a last character must be zero, or a changed text would mean the same bytes.
 */
export function bytesOf(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : undefined;
}

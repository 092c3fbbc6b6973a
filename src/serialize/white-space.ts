/**
 * White space between JSON tokens (RFC 8259).
 *
 * @module
 */

/** Whether a byte is a space, a tab, a line feed or a carriage return. */
export function isWhite(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Where the first byte stands that is not white; the length when all are. */
export function firstInk(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length && isWhite(bytes[at] ?? 0)) at++;
  return at;
}

/** The bytes without the white space at their end. */
export function withoutTrailingWhite(bytes: Buffer): Buffer {
  let length = bytes.length;
  while (length > 0 && isWhite(bytes[length - 1] ?? 0)) length--;
  return bytes.subarray(0, length);
}

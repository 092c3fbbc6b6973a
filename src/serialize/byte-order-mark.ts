/**
 * Byte-order marks, which JSON text must not begin with (RFC 8259, section 8.1).
 *
 * @module
 */

/** The byte-order marks of UTF-8, UTF-16 and UTF-32; UTF-32LE begins with that of UTF-16LE. */
const marks = [
  [0xef, 0xbb, 0xbf],
  [0xfe, 0xff],
  [0xff, 0xfe],
  [0x00, 0x00, 0xfe, 0xff],
] as const;

const firstBytes: ReadonlySet<number | undefined> = new Set(marks.map(([first]) => first));

/** Whether bytes begin with the byte-order mark of a Unicode encoding. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  if (!firstBytes.has(bytes[0])) return false;
  return marks.some((mark) => mark.every((byte, index) => bytes[index] === byte));
}

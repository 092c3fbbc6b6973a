/**
 * UUIDs of version 7 (RFC 9562, section 5.7): a time in milliseconds, then random bits.
 *
 * @module
 */

/**
 * A new UUID of version 7. Its first 48 bits are the time, so that ids sort by age to the
 * millisecond; its other 74 bits are random.
 *
 * @param unixMs The time in milliseconds since 1970, from 0 to 2^48 - 1.
 */
export function uuidv7(unixMs: number = Date.now()): string {
  const time = unixMs.toString(16).padStart(12, "0");
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = (8 | ((bytes[2] ?? 0) & 3)).toString(16);
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(1, 4)}`,
    `${variant}${random.slice(5, 8)}`,
    random.slice(8),
  ].join("-");
}

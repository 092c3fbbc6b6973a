/**
 * Patterns of hexadecimal digits.
 *
 * @module
 */

/**
 * The source of a pattern for so many hexadecimal digits in lower case. They are written out: a
 * counted repetition takes an engine three times as long.
 */
export function hexDigits(count: number): string {
  return "[0-9a-f]".repeat(count);
}

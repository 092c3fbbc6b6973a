/**
 * Text from records on a terminal.
 *
 * @module
 */

/**
 * The text with each control or bidirectional character written as an escape, so that no record can
 * move the cursor or turn the line around.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, escaped);
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

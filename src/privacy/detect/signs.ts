/**
 * A look at the signs of a text, which tells at once what cannot stand in it.
 *
 * @module
 */

/** Kinds of signs without which some personal data is not written. */
export const sign = { digit: 1, at: 2, colon: 4, dot: 8, equals: 16, dash: 32, space: 64 } as const;

const kinds = new Uint8Array(128);
for (let digit = 48; digit < 58; digit++) kinds[digit] = sign.digit;
for (const [written, kind] of [
  ["@", sign.at],
  [":", sign.colon],
  [".", sign.dot],
  ["=", sign.equals],
  ["-", sign.dash],
  [" ", sign.space],
] as const) {
  kinds[written.charCodeAt(0)] = kind;
}
/** What of ASCII has no kind of its own, and may stand between words. */
for (const written of "\t\n\r") kinds[written.charCodeAt(0)] = sign.space;

/** The kinds of signs in a text, as the bits of a number. */
export function signsIn(text: string): number {
  let signs = 0;
  for (let place = 0; place < text.length; place++) signs |= kinds[text.charCodeAt(place)] ?? 0;
  return signs;
}

/**
 * A text with the signs that only look different made one: digits of any script, full-width
 * letters, dashes and spaces as ASCII, and without the characters that nobody sees.
 *
 * @module
 */

/** A text to search, and where each of its code units stands in the text as it is written. */
export interface FoldedText {
  readonly text: string;
  /** Where the code unit at this place stands in the written text. */
  readonly startOf: (place: number) => number;
  /** Where the code unit before this place ends in the written text. */
  readonly endOf: (place: number) => number;
}

const beyondAscii = /[^\0-\x7F]/;
/** What is left out: soft hyphens, zero-width characters, marks of direction, variation selectors. */
const unseen = /^(?:\p{Cf}|\p{Variation_Selector}|\u034F)$/u;
const decimalDigit = /^\p{Nd}$/u;
const space = /^\p{Zs}$/u;
const dash = /^[\p{Pd}\u2212]$/u;
/** How far full-width forms stand from ASCII. */
const FULL_WIDTH = 0xfee0;

/** The ASCII form of a sign beyond ASCII: nothing for what nobody sees, itself for most. */
function fold(sign: string, point: number): string {
  if (unseen.test(sign)) return "";
  if (point >= 0xff01 && point <= 0xff5e) return String.fromCodePoint(point - FULL_WIDTH);
  if (decimalDigit.test(sign)) return String(digitValue(point));
  if (space.test(sign)) return " ";
  return dash.test(sign) ? "-" : sign;
}

/** The value of a decimal digit of any script: Unicode keeps them in rows of ten, from zero on. */
function digitValue(point: number): number {
  let before = 0;
  while (before < 50 && decimalDigit.test(String.fromCodePoint(point - before - 1))) before += 1;
  return before % 10;
}

/** Folds a text. What is ASCII is not touched, and costs one look. */
export function foldText(written: string): FoldedText {
  if (!beyondAscii.test(written)) {
    return { text: written, startOf: (place) => place, endOf: (place) => place };
  }
  const known = new Map<string, string>();
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let place = 0;
  for (const sign of written) {
    const point = sign.codePointAt(0) ?? 0;
    let folded = point < 0x80 ? sign : known.get(sign);
    if (folded === undefined) {
      folded = fold(sign, point);
      known.set(sign, folded);
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      const isWhole = folded.length === sign.length;
      starts.push(isWhole ? place + unit : place);
      ends.push(isWhole ? place + unit + 1 : place + sign.length);
    }
    pieces.push(folded);
    place += sign.length;
  }
  return {
    text: pieces.join(""),
    startOf: (at) => starts[at] ?? written.length,
    endOf: (at) => ends[at - 1] ?? 0,
  };
}

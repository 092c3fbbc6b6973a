/**
 * The form in which a replacement is written.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";

/** What a replacement is made of. */
export interface Making {
  /** The clear value. */
  readonly text: string;
  readonly category: PersonalDataCategory;
}

/** One form of text. */
export interface Form {
  readonly name: string;
  /** Whether its redactions stand in a range that no person's value can be in. */
  readonly isOwnedByNobody?: boolean;
  /** Whether a clear value is of this form. */
  readonly matches: (making: Making) => boolean;
  /** The redaction with a number from 1 on; undefined when the range has no such number. */
  readonly numbered: (n: number, making: Making) => string | undefined;
  /** A replacement made of 32 bytes. The letter says of what kind it is. */
  readonly made: (bytes: Buffer, letter: string, making: Making) => string;
}
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

/** Bytes in base 32 without padding (RFC 4648), lower case: so many characters, of 5 bits each. */
export function base32(bytes: Buffer, length: number): string {
  let text = "";
  for (let index = 0; index < length; index++) {
    const bit = index * 5;
    const word = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += ALPHABET[(word >> (11 - (bit & 7))) & 31];
  }
  return text;
}

/** Characters of a text in base 32 that hold at least 96 bits. */
export const LONG = 20;

/** What tells the redactions of a record apart; the first has none. */
export const suffix = (n: number) => (n === 1 ? "" : `-${n}`);

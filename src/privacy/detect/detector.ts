/**
 * What finds personal data in a text, and what it says of it.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";

/** A stretch of text that holds personal data. */
export interface Finding {
  /** What it holds. */
  readonly category: PersonalDataCategory;
  /** Who found it, and as what: `iban`, `us_ssn`. */
  readonly detector: string;
  /** Where it begins, in UTF-16 code units. */
  readonly start: number;
  /** Where it ends: the first code unit that is not of it. */
  readonly end: number;
  /** How sure it is, from 0 to 1: see {@link sureness}. */
  readonly score: number;
}

/** Where a text stands. What a field is called helps to judge what is in it. */
export interface DetectionContext {
  /** The name of the field that holds the text, in any case: `cardNumber`, `card_number`. */
  readonly key?: string | undefined;
  /** Whether the field holds an identifier: numbers in it that no word names are doubted more. */
  readonly isIdentifier?: boolean | undefined;
}

/**
 * What finds one kind of personal data. A user adds their own, such as the spans that a language
 * model finds.
 */
export interface Detector {
  /** Its name, in snake case. */
  readonly name: string;
  /**
   * What it reads. `written`, or nothing: the text as it is. `folded`: the text with digits and
   * signs of other scripts as ASCII and without characters that nobody sees; its findings are
   * carried back to the text as it is.
   */
  readonly reads?: "written" | "folded" | undefined;
  /** Every stretch that it finds. They may overlap. */
  find(text: string, context: DetectionContext): Iterable<Finding>;
}

/**
 * How sure a detector is.
 *
 * - `shape`: it looks like one, and so do many other things.
 * - `checked`: its check digit is right too, as it is by chance once in ten or so.
 * - `likely`: hardly anything else looks like this.
 * - `named`: it looks like one, and a word next to it or its field says so.
 * - `sure`: it looks like one, and its check digits or its form leave hardly any doubt.
 * - `certain`: its check digits are right, and a word says so.
 */
export const sureness = {
  shape: 0.3,
  checked: 0.4,
  likely: 0.7,
  named: 0.75,
  sure: 0.9,
  certain: 0.99,
} as const;

/** From which score on a finding counts, unless a caller says otherwise. */
export const DEFAULT_THRESHOLD = 0.5;

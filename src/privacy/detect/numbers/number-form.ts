/**
 * Numbers that have a form, a check digit and words that name them: how they are found in a text.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../../core/personal-data.js";
import { isDoubted, namedBy } from "../context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "../detector.js";

/** A kind of number. */
export interface NumberForm {
  /** What its findings call it: `us_ssn`. */
  readonly name: string;
  readonly category: PersonalDataCategory;
  /** How many digits it has at least, letters aside. */
  readonly digits: number;
  /** How it is written, each a regular expression without what may stand around it. */
  readonly patterns: readonly string[];
  /** The words that name it, in lower case. */
  readonly words: readonly string[];
  /**
   * How sure it is when no word names it: from its check digit and how it is written. Undefined: it
   * is none. `compact` is in upper case and without separators.
   */
  readonly alone: (compact: string, written: string) => number | undefined;
  /** How sure it is when a word names it. */
  readonly named: number;
}

/** No part of a longer number, word, decimal, version, date or UUID. */
const before = "(?<![\\p{L}\\p{N}_]|[0-9][-./:]|[0-9a-fA-F]{4}-)";
const after = "(?![\\p{L}\\p{N}_]|[-./:][0-9]|-[0-9a-fA-F]{4})";
const separators = /[^0-9A-Z]/g;

/** How far apart two digits of one number may be; how far its letters go before and after them. */
const GAP = 12;
const LEAD = 16;
const TRAIL = 12;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly digits: number;
}

/** The stretches of a text that hold digits, with room around them. They may overlap. */
function* stretches(text: string): Iterable<Stretch> {
  let first = -1;
  let last = -1;
  let digits = 0;
  for (let place = text.search(/[0-9]/); place !== -1 && place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 48 || code > 57) continue;
    if (first !== -1 && place - last > GAP) {
      yield { start: Math.max(0, first - LEAD), end: last + 1 + TRAIL, digits };
      first = -1;
    }
    if (first === -1) {
      first = place;
      digits = 0;
    }
    last = place;
    digits += 1;
  }
  if (first !== -1) yield { start: Math.max(0, first - LEAD), end: last + 1 + TRAIL, digits };
}

/** A detector of some kinds of numbers. It looks only where a text has enough digits. */
export function numberDetector(name: string, forms: readonly NumberForm[]): Detector {
  const compiled = forms.map((form) => ({
    form,
    isNamed: namedBy(form.words),
    patterns: form.patterns.map((pattern) => new RegExp(`${before}(?:${pattern})${after}`, "giu")),
  }));
  function* find(text: string, context: DetectionContext): Iterable<Finding> {
    const isDoubtful = isDoubted(context);
    for (const stretch of stretches(text)) {
      const part = text.slice(stretch.start, stretch.end);
      for (const { form, isNamed, patterns } of compiled) {
        if (stretch.digits < form.digits) continue;
        for (const pattern of patterns) {
          pattern.lastIndex = 0;
          for (let match = pattern.exec(part); match !== null; match = pattern.exec(part)) {
            const { 0: written, index } = match;
            const alone = form.alone(written.toUpperCase().replace(separators, ""), written);
            if (alone === undefined) {
              pattern.lastIndex = index + 1;
              continue;
            }
            const start = stretch.start + index;
            const end = start + written.length;
            const doubted = isDoubtful ? Math.min(alone, sureness.checked) : alone;
            const score = isNamed(text, start, end, context)
              ? Math.max(form.named, alone)
              : doubted;
            yield { category: form.category, detector: form.name, start, end, score };
          }
        }
      }
    }
  }
  return { name, reads: "folded", find };
}

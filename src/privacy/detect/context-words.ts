/**
 * Whether the words near a stretch of text, or the name of its field, say what it is.
 *
 * @module
 */
import type { DetectionContext } from "./detector.js";

/** How far before a stretch a word may stand to speak of it, in code units: about eight words. */
const BEFORE = 60;
/** How far after it. */
const AFTER = 30;

const camelCase = /([\p{Ll}\d])(?=\p{Lu})/gu;
const noWord = /[^\p{L}\p{N}]+/gu;

/** Names that are looked up once: of letters alone, and so about nobody. */
const plainName = /^[A-Za-z_.-]{1,64}$/;
const MOST_KEPT = 4096;
const knownWords = new Map<string, string>();

/** The words of a name in snake, kebab or camel case, in lower case, with one space between them. */
export function wordsOf(name: string): string {
  const before = knownWords.get(name);
  if (before !== undefined) return before;
  const words = name.replace(camelCase, "$1 ").replace(noWord, " ").trim().toLowerCase();
  if (knownWords.size < MOST_KEPT && plainName.test(name)) knownWords.set(name, words);
  return words;
}

/** Says of a stretch of text whether one of some words speaks of it. */
export type NamedBy = (
  text: string,
  start: number,
  end: number,
  context: DetectionContext,
) => boolean;

/**
 * Looks for some words, each a whole one: `card number`, `iban`. Between two words there may be
 * anything that is no letter or digit. A word in the field's name counts as one that is near.
 */
export function namedBy(words: readonly string[]): NamedBy {
  const either = words.map((word) => word.replaceAll(" ", "[^\\p{L}\\p{N}]{0,3}")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${either})(?![\\p{L}])`, "iu");
  return (text, start, end, { key }) =>
    (key !== undefined && pattern.test(wordsOf(key.slice(-256)))) ||
    pattern.test(text.slice(Math.max(0, start - BEFORE), start)) ||
    pattern.test(text.slice(end, end + AFTER));
}

/** The ends of names of fields that hold numbers of no person: ids, times, versions, counts. */
const ofNumbers =
  /(?:^| )(?:ids?|uuid|guid|hash|digest|checksum|sha|etag|cursor|time|timestamp|ts|date|nanos?|millis|ms|ns|version|build|revision|offset|sequence|seq|size|bytes|count|total|agent)$/;

/** Whether a number in a field is doubted, as the field holds an identifier, a time or a count. */
export function isDoubted({ key, isIdentifier }: DetectionContext): boolean {
  return isIdentifier === true || (key !== undefined && ofNumbers.test(wordsOf(key.slice(-256))));
}

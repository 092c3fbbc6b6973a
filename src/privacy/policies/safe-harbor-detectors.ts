/**
 * What Safe Harbor looks for in texts beside personal data: dates, identifiers that carry a time, and
 * prose, in which names and places are out of the reach of detectors.
 *
 * @module
 */
import {
  type DetectionContext,
  type Detector,
  type Finding,
  sureness,
} from "../detect/detector.js";
import { idContent } from "./timeless-id.js";

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?";
const dates = [
  // RFC 3339 and ISO 8601, to the day, the hour or closer.
  /(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d(?::?\d\d(?::?\d\d(?:[.,]\d{1,12})?)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/g,
  // A week or a day of the year, a month, a quarter.
  /(?<!\d|\d-)(?:19|20)\d\d-(?:W\d\d(?:-\d)?|Q[1-4]|[0-3]\d\d|0[1-9]|1[0-2])(?![\d-])/g,
  /(?<!\d)\d{1,4}(?:[/.]\d{1,2}){2}(?:(?<=[/.]\d\d)\d\d)?(?![\d.])/g,
  new RegExp(
    `(?<![\\p{L}\\d])(?:\\d{1,2}(?:st|nd|rd|th)?[ .-]{1,2}(?:of )?${MONTH}(?:[ ,-]{1,2}\\d{4})?` +
      `|${MONTH}[ .]{0,2}\\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|${MONTH} \\d{4})(?![\\p{L}\\d])`,
    "giu",
  ),
  // A day as eight digits, such as 20261123.
  /(?<![\w.-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w.-])/g,
];

/** Names of fields that hold a time as a number. */
const timeKey =
  /(?:^|[_\-. ]|(?<=[a-z])(?=[A-Z]))(?:ts|time|timestamp|datetime|date|day|at|on|epoch|since|until|exp|iat|nbf|expires|expiry|created|updated|modified|deleted|seen|visited|start|end|begin)(?:[_\-. ]?(?:ms|s|millis|seconds|utc|time|at))?$/i;

function* datesIn(text: string, { key = "" }: DetectionContext): Iterable<Finding> {
  if (!/\d/.test(text)) return;
  for (const pattern of dates) {
    for (const { 0: written, index } of text.matchAll(pattern)) yield found("date", index, written);
  }
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return;
  const isPlausible =
    Number(text.slice(0, 10)) < 4_102_444_800 && Number(text.slice(0, 10)) > 631_152_000;
  if (isPlausible && (text.length === 13 || timeKey.test(key))) yield found("date", 0, text);
}

const found = (category: "date" | "other", start: number, written: string, detector = "date") => ({
  category,
  detector,
  start,
  end: start + written.length,
  score: sureness.sure,
});

/** Finds dates: ISO 8601, RFC 3339, months by name in English, numbers that a field says are times. */
export const dateDetector: Detector = { name: "date", find: datesIn };

const ids =
  /(?<![0-9a-z])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])|(?<![\w-])(?:[0-7][0-9A-HJKMNP-TV-Z]{25}|[0-9a-f]{24})(?![\w-])/gi;

function* idsIn(text: string): Iterable<Finding> {
  if (text.length < 24) return;
  for (const { 0: written, index } of text.matchAll(ids)) {
    const content = idContent(written);
    if (content === "nothing") continue;
    // A secret that has the form of an identifier is a secret.
    yield {
      ...found("other", index, written, TIMED_ID),
      score: (sureness.likely + sureness.sure) / 2,
    };
  }
}

/** The name of the detector of identifiers that tell more than themselves. */
export const TIMED_ID = "telling_id";

/** Finds identifiers that carry a time, or are made from something. */
export const tellingIdDetector: Detector = { name: TIMED_ID, find: idsIn };

/** The name of the detector of prose. */
export const FREE_TEXT = "free_text";

/** Two words, or a script that puts no space between them. A number is no word: `Art. 32(1)(a)`. */
const prose =
  /\p{L}[^\p{L}\s]*\s+[^\p{L}\p{N}\s]*\p{L}|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{2}/u;

/** What stands where something was taken out: it is no word. */
const redactions = /redacted(?:-\d+)?/g;

/** Takes any value of several words for prose. Names of fields are none. */
export const proseDetector: Detector = {
  name: FREE_TEXT,
  find: (text, { key }) =>
    key !== undefined && prose.test(text.replace(redactions, ""))
      ? [{ ...found("other", 0, text, FREE_TEXT), score: 1 }]
      : [],
};

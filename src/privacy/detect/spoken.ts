/**
 * What a sentence says of a person with a number in it: how old they are, when they were born, their
 * post code. Nothing but the words next to the number tells these.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import { type Detector, type Finding, sureness } from "./detector.js";

/** A way to say it: the stretch is the group that is called `it`. */
interface Phrase {
  readonly name: string;
  readonly category: PersonalDataCategory;
  /** What must stand in a text that says it. */
  readonly hint: RegExp;
  readonly pattern: RegExp;
}

const years = "(?:1[0-2][0-9]|[1-9]?[0-9])";
const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const date = [
  "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})",
  "[0-9]{4}-[0-9]{2}-[0-9]{2}",
  `[0-9]{1,2}(?:st|nd|rd|th)?(?: of)? ${months}\\.?,? [0-9]{4}`,
  `${months}\\.? [0-9]{1,2}(?:st|nd|rd|th)?,? [0-9]{4}`,
].join("|");

const phrases: readonly Phrase[] = [
  {
    name: "age",
    category: "age",
    hint: /old|y\/?o/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_.,:/$€£-])(?<it>${years})[ -]?(?:(?:years?|yrs?)[ -]old|y/o|yo)(?![\\p{L}\\p{N}])`,
      "dgiu",
    ),
  },
  {
    name: "age",
    category: "age",
    hint: /age|turn/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:at the age of|aged|age(?: of|:| is)|(?:just|recently|has|i) turned|turn(?:ed|s|ing)) {0,2}(?<it>${years})(?![\\p{L}\\p{N}_%:]|[.,/-][0-9])`,
      "dgiu",
    ),
  },
  {
    name: "birth_date",
    category: "birth_date",
    hint: /born|birth|dob/i,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:born(?: on)?|d\\.?o\\.?b\\.?|date of birth|birth ?da(?:te|y))(?: is| was)?[ :=-]{0,3}(?<it>${date})(?![\\p{L}\\p{N}])`,
      "dgiu",
    ),
  },
  {
    name: "postal_code",
    category: "postal_code",
    hint: /zip|post/i,
    pattern:
      /(?<![\p{L}\p{N}])(?:zip(?:[ -]?code)?|post(?:al)?[ -]?code)(?: is| was)?[ :=#]{0,3}(?<it>(?=[A-Z0-9 -]{0,9}[0-9])[A-Z0-9]{2,6}(?:[ -][A-Z0-9]{0,3}[0-9][A-Z0-9]{0,3})?)(?![\p{L}\p{N}]|\.[0-9])/dgiu,
  },
];

function* spoken(text: string): Iterable<Finding> {
  for (const { name, category, hint, pattern } of phrases) {
    if (!hint.test(text)) continue;
    for (const { indices } of text.matchAll(pattern)) {
      const place = indices?.groups?.it;
      if (place === undefined) continue;
      const [start, end] = place;
      yield { category, detector: name, start, end, score: sureness.named };
    }
  }
}

/** Finds ages, dates of birth and post codes that the words before or after them name. */
export const spokenDetector: Detector = { name: "spoken", reads: "folded", find: spoken };

/**
 * Telephone numbers (ITU-T E.164, E.123). A number with its country is checked against the numbering
 * plan of the country; without one nothing but its groups and the words near it tell what it is,
 * because almost any digits are a number somewhere.
 *
 * @module
 */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { isDoubted, namedBy } from "./context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "./detector.js";

const candidate =
  /(?<![\p{L}\p{N}_+]|\p{N}[.:/-]|\p{L}[/-]|[$€£#]\s?)(?:\+|\()?\d(?:[ ().\t/-]{0,3}\d){5,16}(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\p{L}\p{N}_]|[.:/-]\d)/giu;
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const year = "(?:1[6-9]|20)\\d\\d";
/** Dates, with a time or the beginning of one behind them; four parts up to 255; two decimals. */
const date = new RegExp(
  `^(?:${year}([-/.])${month}\\1${day}|${day}([-/.])${month}\\2(?:${year}|\\d\\d)|${month}([-/.])${day}\\3(?:${year}|\\d\\d))(?:[ T].*)?$` +
    "|^\\d{1,3}(?:\\.\\d{1,3}){3}$|^\\(?\\d+\\.\\d+\\)?(?: -?\\d+\\.\\d+)?$",
);
const northAmerican = /^\(?[2-9]\d{2}\)?[ .-]{0,2}[2-9]\d{2}[ .-]\d{4}(?:\s?(?:x|ext).*)?$/i;

const isNamed = namedBy([
  "(?:tele)?phones?",
  "phone (?:no|number)",
  "tel",
  "mobile",
  "mob",
  "cell",
  "cell ?phone",
  "fax",
  "msisdn",
  "whatsapp",
  "sms",
  "handy",
  "telefono",
  "tel[eé]fono",
  "telefon",
  "t[eé]l[eé]phone",
]);
/** Words that speak of a number when it is in groups, or stands right behind them. */
const isSpokenOf = namedBy([
  "call",
  "calling",
  "reach",
  "contact",
  "dial",
  "ring",
  "text",
  "office",
  "desk",
  "home",
  "work",
  "direct",
  "hotline",
  "answering",
  "messages (?:to|from)",
  "my number",
]);
const rightBehind =
  /(?:call|reach|contact|dial|ring|text|office|desk|home|work|direct|hotline|answering)(?: (?:me|us|him|her|them|back|at|on|is))*[\s:=#]{1,3}$/i;
/** A part of one digit between dots is of a version: `69.0.3497`. */
const version = /^\d+\.(?:\d\.|\d+\.\d\.)/;

function* phones(text: string, context: DetectionContext): Iterable<Finding> {
  if (!/\d/.test(text)) return;
  const most = isDoubted(context) ? sureness.checked : 1;
  for (const { 0: written, index: start } of text.matchAll(candidate)) {
    const score = scoreOf(text, written, start, context);
    if (score === undefined) continue;
    const end = start + written.length;
    yield {
      category: "phone_number",
      detector: "phone",
      start,
      end,
      score: Math.min(most, score),
    };
  }
}

function scoreOf(
  text: string,
  written: string,
  start: number,
  context: DetectionContext,
): number | undefined {
  const digits = written.replace(/\D/g, "").length;
  if (date.test(written) || version.test(written) || digits > 21 || !isBalanced(written))
    return undefined;
  const end = start + written.length;
  const isGrouped = /\d[ ().\t/-]+\d/.test(written);
  const isKnown =
    isNamed(text, start, end, context) ||
    (isGrouped && isSpokenOf(text, start, end, {})) ||
    rightBehind.test(text.slice(Math.max(0, start - 30), start));
  const plain = withoutContext(written, isGrouped);
  return isKnown ? Math.max(plain, sureness.named) : plain;
}

/** How sure it is by itself. */
function withoutContext(written: string, isGrouped: boolean): number {
  if (written.startsWith("+") || written.startsWith("(+")) {
    const parsed = parsePhoneNumberFromString(written.replace("(0)", ""));
    if (parsed?.isValid() === true) return sureness.sure;
    return parsed?.isPossible() === true && isGrouped ? sureness.likely : sureness.checked;
  }
  if (/^00[1-9]/.test(written) && isGrouped) {
    const parsed = parsePhoneNumberFromString(`+${written.slice(2).replace(/^[ -]/, "")}`);
    return parsed?.isPossible() === true ? sureness.likely : sureness.checked;
  }
  if (!northAmerican.test(written)) return sureness.shape;
  return parsePhoneNumberFromString(written, "US")?.isValid() === true
    ? sureness.likely
    : sureness.checked;
}

function isBalanced(written: string): boolean {
  return (written.match(/\(/g)?.length ?? 0) === (written.match(/\)/g)?.length ?? 0);
}

/** Finds telephone numbers. Without a country, a word must name them or they look North American. */
export const phoneDetector: Detector = { name: "phone", reads: "folded", find: phones };

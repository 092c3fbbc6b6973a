/**
 * What proves that somebody holds a card, which nobody may keep (PCI DSS 4.0.1, 3.3.1): the content of
 * its magnetic stripe (ISO/IEC 7813), its security code, its PIN.
 *
 * @module
 */

import { wordsOf } from "./context-words.js";
import { type DetectionContext, type Detector, type Finding, sureness } from "./detector.js";
import { isLuhn } from "./numbers/check-digits.js";

/** Track 1: `%B`, card number, name, expiry, service code, and what the issuer adds. */
const track1 = /%?B\d{12,19}\^[^^\r\n]{2,26}\^(?:\d{4}|\^)(?:\d{3}|\^)[^?\r\n]{0,40}\??/g;
/** Track 2: `;`, card number, expiry, service code, and what the issuer adds. */
const track2 = /;?(?<!\d)\d{12,19}[=D]\d{7}\d{0,20}\??(?!\d)/g;
const code =
  /(?<![\p{L}\p{N}])(?:(cvv2?|cvc2?|cvn|csc|cid|security code|card (?:verification|security) (?:code|value|number)|card code)|(pin(?: code| number)?|pin block))(?:\s{0,2}(?:is|was|no\.?|number|code|:|=|#|-)){0,3}["'\s]{0,3}(\d{3,6})(?![\p{L}\p{N}]|[.,:/-]\d)/giu;
const codeKey = /(?:^| )(?:cvv2?|cvc2?|cvn|csc|security code|card pin|pin)$/;

function* secrets(text: string, { key }: DetectionContext): Iterable<Finding> {
  if (!/\d{3}/.test(text)) return;
  for (const [name, track] of [
    ["track_1", track1],
    ["track_2", track2],
  ] as const) {
    if (!text.includes(name === "track_1" ? "^" : "=") && !/\dD\d/.test(text)) continue;
    for (const { 0: written, index: start } of text.matchAll(track)) {
      if (isLuhn(/\d+/.exec(written)?.[0] ?? "1")) yield found(name, start, written.length);
    }
  }
  for (const { 0: written, 3: digits = "", index } of text.matchAll(code)) {
    yield found("card_code", index + written.length - digits.length, digits.length);
  }
  if (
    key !== undefined &&
    codeKey.test(wordsOf(key.slice(-256))) &&
    /^\s*\d{3,12}\s*$/.test(text)
  ) {
    yield found("card_code", 0, text.length);
  }
}

const found = (detector: string, start: number, length: number): Finding => ({
  category: "card_authentication",
  detector,
  start,
  end: start + length,
  score: detector === "card_code" ? sureness.sure : sureness.certain,
});

/** Finds what is on a magnetic stripe, and security codes and PINs that a word or key names. */
export const cardAuthenticationDetector: Detector = {
  name: "card_authentication",
  reads: "folded",
  find: secrets,
};

/**
 * International bank account numbers (ISO 13616-1): the length that the country registered, and the
 * check digits of ISO 7064, MOD 97-10.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { modulo97 } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** How long the IBANs of a country are (SWIFT, IBAN Registry, release 99). */
const lengths: Readonly<Record<number, string>> = {
  15: "NO",
  16: "BE",
  18: "DK FK FI FO GL NL SD",
  19: "MK SI",
  20: "AT BA EE KZ LT LU MN XK",
  21: "CH HR LI LV",
  22: "BG BH CR DE GB GE IE ME RS VA",
  23: "AE GI IL IQ OM SO TL",
  24: "AD CZ ES MD PK RO SA SE SK TN VG",
  25: "LY PT ST",
  26: "IS TR",
  27: "BI DJ FR GR IT MC MR SM",
  28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
  29: "BR EG PS QA UA",
  30: "JO KW MU YE",
  31: "MT SC",
  33: "RU",
  32: "LC",
};
const lengthOf = new Map(
  Object.entries(lengths).flatMap(([length, countries]) =>
    countries.split(" ").map((country) => [country, Number(length)] as const),
  ),
);

/** Whether a text in upper case, without separators, is an IBAN. */
function isIban(compact: string): boolean {
  return (
    lengthOf.get(compact.slice(0, 2)) === compact.length &&
    modulo97(compact.slice(4) + compact.slice(0, 4)) === 1
  );
}

/** IBANs, in one piece or in groups. */
export const iban: NumberForm = {
  name: "iban",
  category: "bank_account",
  digits: 8,
  patterns: [
    Object.entries(lengths)
      .map(([length, countries]) => {
        const rest = Number(length) - 4;
        return `(?:${countries.replaceAll(" ", "|")})[0-9]{2}(?:[ -]?[A-Z0-9]){${rest}}`;
      })
      .join("|"),
  ],
  words: ["iban", "bank", "account", "konto", "compte", "cuenta", "rekening"],
  // As sure as a card that a word names: digits inside an account may read as those of one.
  alone: (compact) => (isIban(compact) ? sureness.certain : undefined),
  named: sureness.certain,
};

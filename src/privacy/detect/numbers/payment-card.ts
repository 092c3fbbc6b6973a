/**
 * Numbers of payment cards (ISO/IEC 7812-1): Luhn's check digit, and the length that the brand of
 * their first digits has.
 *
 * @module
 */
import { sureness } from "../detector.js";
import { isLuhn } from "./check-digits.js";
import type { NumberForm } from "./number-form.js";

/** A brand of payment cards. */
export type CardBrand =
  | "amex"
  | "diners"
  | "discover"
  | "elo"
  | "jcb"
  | "maestro"
  | "mastercard"
  | "mir"
  | "rupay"
  | "troy"
  | "unionpay"
  | "verve"
  | "visa";

/** First digits, from and to, and the lengths that go with them; the first length is the usual one. */
type Range = readonly [brand: CardBrand, from: string, to: string, ...lengths: readonly number[]];

/** The narrower range comes first. */
const ranges: readonly Range[] = [
  ["elo", "401178", "401179", 16],
  ["elo", "431274", "431274", 16],
  ["elo", "438935", "438935", 16],
  ["elo", "451416", "451416", 16],
  ["elo", "504175", "504175", 16],
  ["elo", "506699", "506778", 16],
  ["verve", "506099", "506198", 16, 18, 19],
  ["verve", "650002", "650027", 16, 18, 19],
  ["elo", "509000", "509999", 16],
  ["elo", "636297", "636368", 16],
  ["rupay", "508500", "508999", 16],
  ["rupay", "606985", "607984", 16],
  ["rupay", "608001", "608500", 16],
  ["rupay", "652150", "653149", 16],
  ["rupay", "817200", "820199", 16],
  ["amex", "34", "34", 15],
  ["amex", "37", "37", 15],
  ["diners", "300", "305", 14, 16, 19],
  ["diners", "3095", "3095", 14, 16, 19],
  ["diners", "36", "36", 14, 16, 19],
  ["diners", "38", "39", 14, 16, 19],
  ["jcb", "3528", "3589", 16, 17, 18, 19],
  ["jcb", "1800", "1800", 15],
  ["jcb", "2131", "2131", 15],
  ["mir", "2200", "2204", 16, 17, 18, 19],
  ["mastercard", "2221", "2720", 16],
  ["mastercard", "51", "55", 16],
  ["discover", "6011", "6011", 16, 17, 18, 19],
  ["discover", "644", "649", 16, 17, 18, 19],
  ["discover", "65", "65", 16, 17, 18, 19],
  ["unionpay", "62", "62", 16, 17, 18, 19],
  ["unionpay", "81", "81", 16, 17, 18, 19],
  ["troy", "9792", "9792", 16],
  ["visa", "4", "4", 16, 13, 19],
  ["maestro", "50", "50", 16, 12, 13, 14, 15, 17, 18, 19],
  ["maestro", "56", "58", 16, 12, 13, 14, 15, 17, 18, 19],
  ["maestro", "6", "6", 16, 12, 13, 14, 15, 17, 18, 19],
];

const rangeOf = (digits: string): Range | undefined =>
  ranges.find(([, from, to]) => {
    const first = digits.slice(0, from.length);
    return first >= from && first <= to;
  });

/** The brand of a card number, digits only: of a right length, with a right check digit. */
export function cardBrandOf(digits: string): CardBrand | undefined {
  const range = rangeOf(digits);
  if (range === undefined || !isLuhn(digits)) return undefined;
  const [brand, , , ...lengths] = range;
  return lengths.includes(digits.length) ? brand : undefined;
}

/** Travel, banking and merchandising begin with 3 to 6, and Mastercard and Mir with 2. */
const isOfBank = (digits: string): boolean => /^[2-6]/.test(digits);

/**
 * Card numbers, whole, in groups or over two lines. Alone it counts when its length is the usual
 * one of its brand, or when it stands in groups; over two lines, or as a Maestro, a word must name it.
 */
export const paymentCard: NumberForm = {
  name: "payment_card",
  category: "payment_card",
  digits: 12,
  patterns: [
    "\\d{12,19}",
    "\\d{4}[ .-]\\d{4}[ .-]\\d{4}(?:[ .-]\\d{4}(?:[ .-]\\d{3})?)?",
    "\\d{4}[ .-]\\d{4}[ .-]\\d{4}[ .-]\\d{4}",
    "\\d{4}[ .-]\\d{4}[ .-]\\d{4}[ .-]\\d{1,3}",
    "\\d{4}[ .-]\\d{6}[ .-]\\d{4,5}",
    "\\d{6}[ .-]\\d{13}",
    "\\d{1,18}[ -]?\\r?\\n[ ]?\\d{1,18}",
    "\\d{4}(?:(?: - |[ -]|\\r?\\n)\\d{4}){3}",
  ],
  words: [
    "cards?",
    "card ?(?:no|num|number|nr)",
    "cc",
    "ccn",
    "pan",
    "credit",
    "debit",
    "visa",
    "master ?card",
    "amex",
    "american express",
    "diners",
    "discover",
    "jcb",
    "maestro",
    "kreditkarten?(?:nummer)?",
    "karten?(?:nummer)?",
    "tarjeta",
    "carte",
    "carta",
    "cart[aã]o",
  ],
  alone: (compact, written) => {
    const brand = cardBrandOf(compact);
    // Brands get new ranges: Luhn is enough where a word names the number.
    if (brand === undefined)
      return isLuhn(compact) && isOfBank(compact) ? sureness.shape : undefined;
    if (brand === "maestro" || written.includes("\n")) return sureness.checked;
    const isUsual = rangeOf(compact)?.[3] === compact.length;
    return isUsual || written.length > compact.length ? sureness.likely : sureness.checked;
  },
  named: sureness.certain,
};

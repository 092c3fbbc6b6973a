/**
 * Numbers of payment cards, truncated so that what is left may be stored and shown.
 *
 * @module
 */
import { type CardBrand, cardBrandOf } from "../detect/numbers/payment-card.js";

/** Digits of the bank that stay: six, or eight where the brand allows it. */
export type BinLength = 6 | 8;

/** How many digits stay at the front and at the end. */
interface Kept {
  readonly first: number;
  readonly last: number;
}

/** The baseline of FAQ 1091 for every brand. */
const baseline: Kept = { first: 6, last: 4 };

/** Brands of which first 8 and any other 4 of 16 digits may stay. */
const longBin: ReadonlySet<CardBrand> = new Set([
  "discover",
  "jcb",
  "mastercard",
  "unionpay",
  "visa",
]);

/**
 * What may stay of a number (PCI SSC FAQ 1091, June 2022): of 16 digits the first 8 and any other 4 for
 * Discover, JCB, Mastercard, UnionPay and Visa; of any number the first 6 and last 4, of which 15
 * digits of American Express lose five and 14 of Diners Club four. Shorter numbers, of which the FAQ
 * says nothing, keep their last 4 only, since so few digits between would be guessed.
 */
function keptOf(digits: string, bin: BinLength): Kept {
  if (digits.length < 14) return { first: 0, last: 4 };
  const brand = cardBrandOf(digits);
  const isLong = bin === 8 && digits.length === 16 && brand !== undefined && longBin.has(brand);
  return isLong ? { first: 8, last: 4 } : baseline;
}

/**
 * A card number with `*` for the digits that may not stay; separators stay where they are. What is
 * left may be stored (PCI DSS 4.0.1, 3.5.1) and shown (3.4.1). Undefined: it has no 12 to 19 digits.
 *
 * Never keep two forms of one number that hide different digits, nor a truncated form beside a hash
 * (3.5.1.1): together they give the number away.
 */
export function truncateCard(pan: string, bin: BinLength = 6): string | undefined {
  const digits = pan.replace(/\D/g, "");
  if (digits.length < 12 || digits.length > 19) return undefined;
  const { first, last } = keptOf(digits, bin);
  let index = -1;
  return pan.replace(/\d/g, (digit) => {
    index += 1;
    return index < first || index >= digits.length - last ? digit : "*";
  });
}

const TRUNCATED = /^(?:\d[ .-]?){0,8}(?:[*xX•#][ .-]?){4,19}(?:\d[ .-]?){0,4}$/;

/** Whether a text is a truncated card number already. */
export function isTruncatedCard(text: string): boolean {
  const length = text.replace(/[ .-]/g, "").length;
  return TRUNCATED.test(text) && length >= 12 && length <= 19;
}

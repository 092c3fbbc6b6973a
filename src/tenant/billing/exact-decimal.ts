/**
 * Decimal numbers without a float between: a number of digits, and how many stand after the point.
 *
 * @module
 */
import type { MoneyRounding } from "./money-rounding.js";

/** `digits` divided by 10 to the power of `scale`. */
export interface ExactDecimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Up to 400 digits on either side, which is more than any double or any text of a price has. */
const DECIMAL = /^(-?)(\d{1,400})(?:\.(\d{1,400}))?(?:[eE]([+-]?\d{1,3}))?$/;

/** Nothing. */
export const ZERO: ExactDecimal = { digits: 0n, scale: 0 };

/**
 * A decimal number as it is written; a double is read as the shortest decimal that stands for it,
 * which is what its sender wrote if that had at most 15 digits. Undefined for anything else.
 */
export function decimalOf(value: string | number): ExactDecimal | undefined {
  const found = DECIMAL.exec(String(value));
  if (found === null) return undefined;
  const [, sign = "", whole = "", fraction = "", power = "0"] = found;
  const scale = fraction.length - Number(power);
  const digits = BigInt(`${sign}${whole}${fraction}`);
  return scale < 0 ? { digits: digits * tenTo(-scale), scale: 0 } : { digits, scale };
}

/**
 * A finite number, which always is a decimal.
 *
 * @throws RangeError when it is not finite, so that nothing is billed at nothing by mistake.
 */
export function exactly(value: number): ExactDecimal {
  const exact = decimalOf(value);
  if (exact === undefined) throw new RangeError(`Give a finite number, not ${value}.`);
  return exact;
}

/** The sum. */
export function plus(a: ExactDecimal, b: ExactDecimal): ExactDecimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) + atScale(b, scale), scale };
}

/** The product. */
export const times = (a: ExactDecimal, b: ExactDecimal): ExactDecimal => ({
  digits: a.digits * b.digits,
  scale: a.scale + b.scale,
});

/** The opposite. */
export const minus = (a: ExactDecimal): ExactDecimal => ({ ...a, digits: -a.digits });

/** The smaller one. */
export const smaller = (a: ExactDecimal, b: ExactDecimal): ExactDecimal => (isAbove(a, b) ? b : a);

/** Whether the first is larger. */
export function isAbove(a: ExactDecimal, b: ExactDecimal): boolean {
  const scale = Math.max(a.scale, b.scale);
  return atScale(a, scale) > atScale(b, scale);
}

/** As a plain decimal text, without zeros that say nothing: `-12.5`. */
export function textOf({ digits, scale }: ExactDecimal): string {
  const padded = String(magnitude(digits)).padStart(scale + 1, "0");
  const fraction = padded.slice(padded.length - scale).replace(/0+$/, "");
  const whole = padded.slice(0, padded.length - scale);
  const sign = digits < 0n ? "-" : "";
  return scale === 0 || fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** The quotient as a whole number, rounded. The divisor is above zero. */
export function wholeQuotient(
  dividend: ExactDecimal,
  divisor: ExactDecimal,
  rounding: MoneyRounding,
): bigint {
  const scale = Math.max(dividend.scale, divisor.scale);
  const [top, bottom] = [atScale(dividend, scale), atScale(divisor, scale)];
  const [size, rest] = [magnitude(top) / bottom, magnitude(top) % bottom];
  const rounded = size + (isRoundedAway[rounding](size, rest * 2n, bottom) && rest > 0n ? 1n : 0n);
  return top < 0n ? -rounded : rounded;
}

/** As a whole number of minor units; undefined beyond 2^53 - 1. */
export function minorOf(exact: ExactDecimal, rounding: MoneyRounding): number | undefined {
  const minor = Number(wholeQuotient(exact, { digits: 1n, scale: 0 }, rounding));
  return Number.isSafeInteger(minor) ? minor : undefined;
}

/** Whether the magnitude goes up by one, given twice the rest and what it is a rest of. */
const isRoundedAway = {
  half_up: (_size, twice, of) => twice >= of,
  half_even: (size, twice, of) => twice > of || (twice === of && size % 2n === 1n),
  down: () => false,
  up: () => true,
} as const satisfies Readonly<
  Record<MoneyRounding, (size: bigint, twice: bigint, of: bigint) => boolean>
>;

const atScale = ({ digits, scale }: ExactDecimal, to: number) => digits * tenTo(to - scale);
const magnitude = (value: bigint) => (value < 0n ? -value : value);
const tenTo = (power: number) => 10n ** BigInt(power);

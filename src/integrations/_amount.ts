/**
 * Decimal amounts of money to and from integers of minor units (ISO 4217), without a float between.
 *
 * @module
 */
import { currenciesByExponent } from "../core/currency-codes.js";
import type { Money } from "../core/money.js";
import type { Foreign } from "./_foreign.js";

const DECIMAL = /^(-?)(0|[1-9]\d{0,14})(?:\.(\d{1,30}))?$/;

const exponents = new Map(
  Object.entries(currenciesByExponent).flatMap(([exponent, codes]) =>
    codes.map((code) => [code, Number(exponent)] as const),
  ),
);

/**
 * An amount such as `31.98` or `"31.98"` in a currency that ISO 4217 lists. Undefined when either is
 * malformed, or the amount is no whole number of minor units.
 */
export function moneyOf(amount: Foreign | undefined, currency: Foreign | undefined) {
  if (typeof currency !== "string") return undefined;
  const exponent = exponents.get(currency);
  const found = DECIMAL.exec(typeof amount === "number" ? String(amount) : textOf(amount));
  if (exponent === undefined || found === null) return undefined;
  const [, sign = "", whole = "", decimals = ""] = found;
  const digits = decimals.replace(/0+$/, "");
  if (digits.length > exponent) return undefined;
  const minor = Number(`${sign}${whole}${digits.padEnd(exponent, "0")}`);
  if (!Number.isSafeInteger(minor)) return undefined;
  return { amount_minor: minor === 0 ? 0 : minor, currency };
}

/** The amount in major units as a decimal text, such as `31.98`. */
export function decimalOf({ amount_minor, currency, exponent }: Money): string {
  const digits = exponent ?? exponents.get(currency) ?? 2;
  const text = String(Math.abs(amount_minor)).padStart(digits + 1, "0");
  const [whole, decimals] = [text.slice(0, text.length - digits), text.slice(-digits)];
  return `${amount_minor < 0 ? "-" : ""}${whole}${digits === 0 ? "" : `.${decimals}`}`;
}

function textOf(amount: Foreign | undefined): string {
  return typeof amount === "string" ? amount : "";
}

/**
 * How exact amounts become whole minor units, and when.
 *
 * @module
 */
import * as z from "zod";
import { decimalOf, minorOf } from "./exact-decimal.js";

/**
 * How an amount between two minor units becomes one of them. A negative amount is rounded as its
 * opposite, so that a credit takes back what was billed.
 *
 * - `half_up`: to the nearer one; from the middle away from zero, as most tax laws have it.
 * - `half_even`: to the nearer one; from the middle to the even one (IEEE 754), so that many roundings cancel out.
 * - `down`: towards zero, as Japan's consumption tax is often rounded.
 * - `up`: away from zero.
 */
export const MoneyRounding = z
  .enum({ HALF_UP: "half_up", HALF_EVEN: "half_even", DOWN: "down", UP: "up" })
  .meta({ id: "MoneyRounding", title: "Rounding of money" });
export type MoneyRounding = z.infer<typeof MoneyRounding>;

/**
 * What is rounded. They differ by some minor units, so that a bill says which it is.
 *
 * - `line`: each line and its tax; the bill is their sum.
 * - `tax_rate`: each line without its tax, and once the tax of each rate, on the sum of its lines (EN 16931, BR-CO-17).
 * - `invoice`: the exact sum of all lines, and the tax of each rate on it.
 */
export const RoundingScope = z
  .enum({ LINE: "line", TAX_RATE: "tax_rate", INVOICE: "invoice" })
  .meta({ id: "RoundingScope", title: "Scope of rounding" });
export type RoundingScope = z.infer<typeof RoundingScope>;

/**
 * An exact amount in minor units, such as `"1234.5"`, as whole minor units. Undefined when the text
 * is no decimal number, or the amount is beyond 2^53 - 1.
 */
export function roundMoney(amount: string, rounding: MoneyRounding): number | undefined {
  const exact = decimalOf(amount);
  return exact && minorOf(exact, rounding);
}

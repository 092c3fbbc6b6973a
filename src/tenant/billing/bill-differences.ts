/**
 * Whether the amounts on a bill are what its prices come to.
 *
 * @module
 */
import type { TenantBilling } from "../tenant-billing.js";
import { exactly, minorOf, times } from "./exact-decimal.js";
import { exactPrice } from "./price-tiers.js";

/** A line whose amount is not its quantity times its price. */
export interface BillDifference {
  readonly line_id: string;
  /** What the line says, in minor units. */
  readonly told_minor: number;
  /** What its quantity, price and share of the period come to. Absent: more than 2^53 - 1. */
  readonly expected_minor?: number;
}

/**
 * The lines of a bill whose amount is not what their quantity, price and share of the period come
 * to, rounded as the bill says. Prices are decimal texts, so that no rule can calculate with them.
 * A line without a price is left out; so is nothing else.
 */
export function billDifferences({
  lines,
  rounding,
}: Pick<TenantBilling, "lines" | "rounding">): BillDifference[] {
  return lines.flatMap(({ line_id, quantity, price, proration_ratio, totals }) => {
    if (price === undefined) return [];
    const exact = times(exactPrice(quantity, price), exactly(proration_ratio ?? 1));
    const expected = minorOf(exact, rounding);
    if (expected === totals.amount_minor) return [];
    const told = { line_id, told_minor: totals.amount_minor };
    return expected === undefined ? [told] : [{ ...told, expected_minor: expected }];
  });
}

/**
 * What a line or a bill comes to, in whole minor units (OpenMeter's totals).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq, sub } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * What a line or a bill comes to, in whole minor units. All of it is above zero on a charge; a
 * proration that takes something back has the opposite signs.
 */
export const BillTotals = withRules(
  closed({
    /** Quantity times price, before all else. Taxes that the price includes are in it. */
    amount_minor: z.int(),
    /** What is added to that, such as what is missing from a minimum that was agreed. */
    charges_minor: z.int().default(0),
    /** What is taken off as a discount. */
    discounts_minor: z.int().default(0),
    /** What is paid with credits, before tax. */
    credits_minor: z.int().default(0),
    /** Taxes that the price includes: they add nothing to the total. */
    taxes_inclusive_minor: z.int().default(0),
    /** Taxes on top of the price. */
    taxes_exclusive_minor: z.int().default(0),
    /** All taxes. */
    taxes_minor: z.int().default(0),
    /** What it comes to, taxes included. */
    total_minor: z.int(),
  }),
  {
    total_adds_up: rule(
      "The total is the amount, the charges and the exclusive taxes, less discounts and credits.",
      eq(
        "total_minor",
        sub(
          add(add("amount_minor", "charges_minor"), "taxes_exclusive_minor"),
          add("discounts_minor", "credits_minor"),
        ),
      ),
      "total_minor",
    ),
    taxes_add_up: rule(
      "All taxes are the inclusive and the exclusive ones.",
      eq("taxes_minor", add("taxes_inclusive_minor", "taxes_exclusive_minor")),
      "taxes_minor",
    ),
  },
).meta({ id: "BillTotals", title: "Totals of a bill" });
export type BillTotals = z.infer<typeof BillTotals>;

/** The same in Stripe's words. */
export interface StripeTotals {
  /** Before discounts, credits and exclusive taxes. */
  readonly subtotal: number;
  /** Before discounts, credits and any tax. */
  readonly subtotal_excluding_tax: number;
  /** After discounts and credits, before any tax. */
  readonly total_excluding_tax: number;
  /** After all. */
  readonly total: number;
}

/**
 * The totals as an invoice of Stripe has them. `subtotal_excluding_tax` is left out where inclusive
 * taxes meet a discount: Stripe takes them from the discounted price, and no bill says what they
 * would have been.
 */
export function stripeTotals(
  totals: BillTotals,
): Omit<StripeTotals, "subtotal_excluding_tax"> & Partial<StripeTotals> {
  const subtotal = totals.amount_minor + totals.charges_minor;
  const isKnown =
    totals.taxes_inclusive_minor === 0 || totals.discounts_minor + totals.credits_minor === 0;
  return {
    subtotal,
    ...(isKnown && { subtotal_excluding_tax: subtotal - totals.taxes_inclusive_minor }),
    total_excluding_tax: totals.total_minor - totals.taxes_minor,
    total: totals.total_minor,
  };
}

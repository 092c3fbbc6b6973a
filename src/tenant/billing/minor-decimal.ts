/**
 * Prices below a minor unit, as decimal text (Stripe's `unit_amount_decimal`).
 *
 * @module
 */
import * as z from "zod";

/**
 * An amount in minor units as decimal text: up to 15 digits before the point and 12 after it.
 * `"0.35"` is 0.0035 EUR. Not below zero.
 */
export const MinorDecimal = z.string().regex(/^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,12})?$/, {
  error: 'Expected minor units as decimal text with at most 12 digits after the point, as "0.35".',
});
export type MinorDecimal = z.infer<typeof MinorDecimal>;

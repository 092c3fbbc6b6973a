/**
 * Amounts of money as integers of minor units (ISO 4217).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "./closed.js";
import { agreedByExponent, currenciesByExponent, unitsOfAccount } from "./currency-codes.js";
import { eq, lit, oneOf, when } from "./rules/expression.js";
import { rule, warn } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";

/** A currency by its alphabetic code in ISO 4217, such as `EUR`. */
export const CurrencyCode = z.string().regex(/^[A-Z]{3}$/, {
  error: "Expected an ISO 4217 code of three capitals, such as EUR.",
});
export type CurrencyCode = z.infer<typeof CurrencyCode>;

const inCurrency = (codes: readonly string[]) => oneOf("currency", ...codes.map(lit));
const hasExponent = (message: string, exponent: keyof typeof agreedByExponent) =>
  rule(message, when(inCurrency(agreedByExponent[exponent]), eq("exponent", exponent)), "exponent");

/** An amount of money: an integer of minor units, never a float. */
export const Money = withRules(
  closed({
    /** The amount in minor units: 1999 is 19.99 where the exponent is 2. Negative is owed back. */
    amount_minor: z.int(),
    /** The currency of the amount. */
    currency: CurrencyCode,
    /**
     * Digits after the point of the major unit. Absent: as ISO 4217 has it for the currency. Tell it
     * where who takes the money counts otherwise: Stripe has UGX and ISK in hundredths.
     */
    exponent: z.int().min(0).max(18).optional(),
  }),
  {
    yen_has_no_minor_unit: hasExponent(
      "A currency without a minor unit, such as JPY, has the exponent 0.",
      0,
    ),
    euro_has_two_digits: hasExponent(
      "A currency with hundredths, such as EUR, has the exponent 2.",
      2,
    ),
    dinar_has_three_digits: hasExponent(
      "A currency with thousandths, such as KWD, has the exponent 3.",
      3,
    ),
    fund_unit_has_four_digits: hasExponent(
      "A currency with ten-thousandths, such as CLF, has the exponent 4.",
      4,
    ),
    currency_is_listed: warn(
      "The currency is in force by ISO 4217.",
      inCurrency([...Object.values(currenciesByExponent).flat(), ...unitsOfAccount]),
    ),
  },
).meta({ id: "Money", title: "Amount of money" });
export type Money = z.infer<typeof Money>;

/**
 * The taxes on a bill, one group a rate (EN 16931, group BG-23; Stripe's tax amounts).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { eq, gt, has, lit, not, oneOf, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

/**
 * Why a tax is what it is (EN 16931 with UNTDID 5305, Stripe's `taxability_reason`).
 *
 * - `standard_rated`: the usual rate.
 * - `reduced_rated`: a lower one, as for books.
 * - `zero_rated`: taxable, at nothing.
 * - `exempt`: what is sold is not taxed.
 * - `customer_exempt`: who buys is not taxed.
 * - `reverse_charge`: who buys pays it to the state.
 * - `export`: it leaves the country, or the union.
 * - `not_subject`: it lies outside the tax.
 * - `not_collecting`: who sells is not registered there.
 */
export const TaxTreatment = z
  .enum({
    STANDARD_RATED: "standard_rated",
    REDUCED_RATED: "reduced_rated",
    ZERO_RATED: "zero_rated",
    EXEMPT: "exempt",
    CUSTOMER_EXEMPT: "customer_exempt",
    REVERSE_CHARGE: "reverse_charge",
    EXPORT: "export",
    NOT_SUBJECT: "not_subject",
    NOT_COLLECTING: "not_collecting",
  })
  .meta({ id: "TaxTreatment", title: "Treatment of a tax" });
export type TaxTreatment = z.infer<typeof TaxTreatment>;

/** Whether its treatment takes a tax. */
export const isTaxed = oneOf("treatment", lit("standard_rated"), lit("reduced_rated"));

/** A tax on a bill: all that is taxed at one rate in one place. */
export const BillTax = withRules(
  closed({
    /** Its name for programs, by which lines point to it. */
    key: Key,
    /** Its name on the bill, such as `VAT 19 %`. */
    name: Name,
    /** Where it is raised: a country by ISO 3166-1, perhaps with a part of it: `DE`, `US-CO`. */
    jurisdiction: z
      .string()
      .regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { error: "Expected a place such as DE or US-CO." })
      .optional(),
    /** Why it is what it is. */
    treatment: TaxTreatment.default("standard_rated"),
    /**
     * The rate, as a number of at most 15 digits; it is read as the decimal that it is written as.
     * Absent: it is a fixed amount, such as a fee on each delivery.
     */
    rate_percent: z.number().min(0).max(1000).optional(),
    /** Whether the price includes it. */
    is_inclusive: z.boolean().default(false),
    /** What is taxed, without this tax, in minor units. */
    taxable_minor: z.int(),
    /** The tax, in minor units. */
    amount_minor: z.int(),
    /** The reason for taking none, as the law wants it on the bill: at most 500 characters. */
    exemption_reason: Text.min(1).max(500).optional(),
  }),
  {
    untaxed_is_nothing: rule(
      "What is not taxed, or by somebody else, adds no tax.",
      or(isTaxed, eq("amount_minor", 0)),
      "amount_minor",
    ),
    // Stripe tells the rate that a tax would have had for anybody else.
    untaxed_has_no_rate: warn(
      "What is not taxed, or by somebody else, is not taxed at a rate above zero.",
      or(isTaxed, not(gt("rate_percent", 0))),
      "rate_percent",
    ),
    nothing_is_not_taxed: rule(
      "At a rate of zero there is no tax.",
      when(eq("rate_percent", 0), eq("amount_minor", 0)),
      "amount_minor",
    ),
    taxed_has_no_exemption: rule(
      "What is taxed gives no reason why it is not.",
      or(not(isTaxed), not(has("exemption_reason"))),
      "exemption_reason",
    ),
  },
).meta({ id: "BillTax", title: "Tax on a bill" });
export type BillTax = z.infer<typeof BillTax>;

/**
 * What becomes of the amount of a credit note (Stripe's credit notes).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/**
 * What becomes of the amount of a credit note: it lowers what is left to pay of the bill that it
 * corrects, and what goes beyond that is paid back, put to the tenant's credit, or settled elsewhere.
 */
export const BillCreditNote = withRules(
  closed({
    /** Why, as a name of the one who bills: `duplicate`, `order_change`, `fraudulent`, `waiver`. */
    reason_code: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/, { error: "Expected a name such as order_change." })
      .optional(),
    /** What it took off what was left to pay, in minor units. */
    before_payment_minor: z.int().min(0).default(0),
    /** What goes beyond that, because it was paid already, in minor units. */
    after_payment_minor: z.int().min(0).default(0),
    /** What of the latter is paid back. */
    refunded_minor: z.int().min(0).default(0),
    /** What of it is put to the tenant's credit, for the next bill. */
    to_balance_minor: z.int().min(0).default(0),
    /** What of it is settled in another place. */
    out_of_band_minor: z.int().min(0).default(0),
  }),
  {
    after_payment_adds_up: rule(
      "What goes beyond what was left to pay is paid back, put to the credit, or settled elsewhere.",
      eq(
        "after_payment_minor",
        add(add("refunded_minor", "to_balance_minor"), "out_of_band_minor"),
      ),
      "after_payment_minor",
    ),
  },
).meta({ id: "BillCreditNote", title: "What becomes of a credit note" });
export type BillCreditNote = z.infer<typeof BillCreditNote>;

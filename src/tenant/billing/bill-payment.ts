/**
 * What was paid for a bill, and what is still due (Stripe's invoice).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { eq, gt, sub, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** Money that came in for a bill, and did not come back. What failed is in `dunning`. */
export const BillPayment = closed({
  /** Identifies the payment where it was made. */
  payment_id: ForeignId,
  /** How much of it is for this bill, in minor units. */
  amount_minor: z.int().min(1),
  /** When it came in. */
  paid_at: Instant,
  /** How, as the one who takes it names it: `card`, `sepa_debit`, `bank_transfer`. */
  method: z.string().regex(/^[a-z][a-z0-9_]{0,63}$/, { error: "Expected a name such as card." }),
  /** Whether somebody noted it by hand, because it came another way. */
  is_out_of_band: z.boolean().default(false),
}).meta({ id: "BillPayment", title: "Payment of a bill" });
export type BillPayment = z.infer<typeof BillPayment>;

/**
 * What is due, and what of it was paid. What is due is often not the total: there is a balance from
 * before, a smallest amount that is worth a payment, credit notes, rounding to coins.
 */
export const BillSettlement = withRules(
  closed({
    /** What the tenant owed before (above zero), or had to their credit (below zero). */
    starting_balance_minor: z.int().default(0),
    /** The same afterwards. Absent: the bill is not issued yet. */
    ending_balance_minor: z.int().optional(),
    /** Credit notes that were taken off before it was paid. */
    pre_payment_credit_notes_minor: z.int().min(0).default(0),
    /** Credit notes after it was paid: they are paid back, or put to the balance. */
    post_payment_credit_notes_minor: z.int().min(0).default(0),
    /**
     * What is added, or taken off, so that coins can pay it (EN 16931, BT-114): up to 2 in francs,
     * 250 in forints, 5000 in rupiahs.
     */
    cash_rounding_minor: z.int().min(-10_000).max(10_000).default(0),
    /** What is due now: never below zero. */
    amount_due_minor: z.int().min(0),
    /** What of it was paid, in whatever way. Paying back does not lower it. */
    amount_paid_minor: z.int().min(0),
    /** What of it is left to pay. */
    amount_remaining_minor: z.int().min(0),
    /** What came in beyond what was due. */
    amount_overpaid_minor: z.int().min(0).default(0),
  }),
  {
    remaining_is_due_less_paid: rule(
      "What remains is what is due less what was paid.",
      eq("amount_remaining_minor", sub("amount_due_minor", "amount_paid_minor")),
      "amount_remaining_minor",
    ),
    overpaid_leaves_nothing: rule(
      "Where more came in than was due, nothing remains.",
      when(gt("amount_overpaid_minor", 0), eq("amount_remaining_minor", 0)),
      "amount_remaining_minor",
    ),
  },
).meta({ id: "BillSettlement", title: "Settlement of a bill" });
export type BillSettlement = z.infer<typeof BillSettlement>;

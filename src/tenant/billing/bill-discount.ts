/**
 * What is taken off a bill: discounts, and credits that were granted before (Stripe, OpenMeter).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { add, has, le, not, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Percent } from "../../core/units.js";

/** A discount, and what it took off this bill. */
export const BillDiscount = withRules(
  closed({
    /** Identifies the discount or coupon where it is kept. */
    discount_id: ForeignId,
    /** Its name on the bill. */
    name: Name.optional(),
    /** The share that is taken off, from 0 to 100. Absent: a fixed amount is. */
    percent_off: Percent.optional(),
    /** The fixed amount that is taken off at most, in minor units. Absent: a share is. */
    amount_off_minor: z.int().min(0).optional(),
    /** What it took off this bill, in minor units: below zero where it is given back. */
    amount_minor: z.int(),
  }),
  {
    share_or_amount: rule(
      "A discount is a share or a fixed amount, not both.",
      or(not(has("percent_off")), not(has("amount_off_minor"))),
      "amount_off_minor",
    ),
    within_amount_off: rule(
      "A discount of a fixed amount takes off no more than that.",
      le("amount_minor", "amount_off_minor"),
      "amount_minor",
    ),
  },
).meta({ id: "BillDiscount", title: "Discount on a bill" });
export type BillDiscount = z.infer<typeof BillDiscount>;

/**
 * Where a credit came from.
 *
 * - `prepaid`: the tenant paid for it before.
 * - `promotional`: it was given for nothing.
 * - `goodwill`: it makes up for something, such as an outage.
 * - `committed`: a commitment that was bought for a term.
 */
export const BillCreditKind = z
  .enum({
    PREPAID: "prepaid",
    PROMOTIONAL: "promotional",
    GOODWILL: "goodwill",
    COMMITTED: "committed",
  })
  .meta({ id: "BillCreditKind", title: "Kind of credit" });
export type BillCreditKind = z.infer<typeof BillCreditKind>;

/** A credit that was granted before, and what of it paid for this bill. It counts before tax. */
export const BillCredit = withRules(
  closed({
    /** Identifies the grant. */
    grant_id: ForeignId,
    /** Where it came from. */
    kind: BillCreditKind,
    /** What of it paid for this bill, in minor units: below zero where it is given back. */
    amount_minor: z.int(),
    /** What is left of it afterwards, in minor units. */
    left_minor: z.int().min(0).optional(),
    /** What it was worth when it was granted, in minor units. */
    granted_minor: z.int().min(0).optional(),
    /** When it ends. Absent: never. */
    expires_at: Instant.optional(),
  }),
  {
    within_grant: rule(
      "No more of a credit is used than was granted.",
      or(has("left_minor"), le("amount_minor", "granted_minor")),
      "amount_minor",
    ),
    used_and_left_within_grant: rule(
      "What of a credit is used and what is left are no more than was granted.",
      le(add("amount_minor", "left_minor"), "granted_minor"),
      "left_minor",
    ),
  },
).meta({ id: "BillCredit", title: "Credit on a bill" });
export type BillCredit = z.infer<typeof BillCredit>;

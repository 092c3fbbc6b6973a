/**
 * What kind of bill it is, and why there is one.
 *
 * @module
 */
import * as z from "zod";

/**
 * What kind of bill it is.
 *
 * - `invoice`: it charges. A total below zero, as after a downgrade, goes to the tenant's credit.
 * - `credit_note`: it takes back. Its amounts are above zero: that it takes back is told once.
 */
export const BillKind = z
  .enum({ INVOICE: "invoice", CREDIT_NOTE: "credit_note" })
  .meta({ id: "BillKind", title: "Kind of bill" });
export type BillKind = z.infer<typeof BillKind>;

/**
 * Why there is a bill now.
 *
 * - `subscription_start`: a contract began.
 * - `subscription_cycle`: a period came to its end, or begins.
 * - `subscription_change`: the plan, or the number of users, was changed.
 * - `threshold`: what was used came to an amount that was agreed.
 * - `manual`: somebody made it by hand.
 * - `correction`: it corrects another one.
 */
export const BillReason = z
  .enum({
    SUBSCRIPTION_START: "subscription_start",
    SUBSCRIPTION_CYCLE: "subscription_cycle",
    SUBSCRIPTION_CHANGE: "subscription_change",
    THRESHOLD: "threshold",
    MANUAL: "manual",
    CORRECTION: "correction",
  })
  .meta({ id: "BillReason", title: "Reason of a bill" });
export type BillReason = z.infer<typeof BillReason>;

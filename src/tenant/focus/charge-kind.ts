/**
 * What kind of charge a row of FOCUS 1.2 is: its category, class and frequency, and how it was priced.
 *
 * @module
 */
import * as z from "zod";

/**
 * What is charged for. Each may be below zero, as for a refund.
 *
 * - `usage`: what was consumed.
 * - `purchase`: what was bought, upfront or again and again.
 * - `tax`: what the state takes.
 * - `credit`: what the provider grants.
 * - `adjustment`: what else the provider applies, such as rounding.
 */
export const FocusChargeCategory = z
  .enum({
    USAGE: "usage",
    PURCHASE: "purchase",
    TAX: "tax",
    CREDIT: "credit",
    ADJUSTMENT: "adjustment",
  })
  .meta({ id: "FocusChargeCategory", title: "Category of a charge" });
export type FocusChargeCategory = z.infer<typeof FocusChargeCategory>;

/**
 * Whether a charge corrects an earlier one.
 *
 * - `correction`: one of a billing period that was invoiced before. Within its own period a
 *   correction has no class.
 */
export const FocusChargeClass = z
  .enum({ CORRECTION: "correction" })
  .meta({ id: "FocusChargeClass", title: "Class of a charge" });
export type FocusChargeClass = z.infer<typeof FocusChargeClass>;

/**
 * How often a charge comes.
 *
 * - `one_time`: once.
 * - `recurring`: each period, whatever is used.
 * - `usage_based`: whenever something is used.
 */
export const FocusChargeFrequency = z
  .enum({ ONE_TIME: "one_time", RECURRING: "recurring", USAGE_BASED: "usage_based" })
  .meta({ id: "FocusChargeFrequency", title: "Frequency of a charge" });
export type FocusChargeFrequency = z.infer<typeof FocusChargeFrequency>;

/**
 * How a charge was priced.
 *
 * - `standard`: at the rate that was agreed for the account.
 * - `dynamic`: at a rate that the provider changes, such as a spot price.
 * - `committed`: under a commitment discount that exists.
 * - `other`: in a way that is none of these, which FOCUS has a value of its own for.
 */
export const FocusPricingCategory = z
  .enum({ STANDARD: "standard", DYNAMIC: "dynamic", COMMITTED: "committed", OTHER: "other" })
  .meta({ id: "FocusPricingCategory", title: "Category of pricing" });
export type FocusPricingCategory = z.infer<typeof FocusPricingCategory>;

/**
 * What a commitment is counted by.
 *
 * - `spend`: money to be spent.
 * - `usage`: an amount to be used.
 */
export const FocusCommitmentCategory = z
  .enum({ SPEND: "spend", USAGE: "usage" })
  .meta({ id: "FocusCommitmentCategory", title: "Category of a commitment" });
export type FocusCommitmentCategory = z.infer<typeof FocusCommitmentCategory>;

/**
 * Which part of a commitment or reservation a charge is for.
 *
 * - `used`: what was consumed of it.
 * - `unused`: what was paid for, and not consumed.
 */
export const FocusUseStatus = z
  .enum({ USED: "used", UNUSED: "unused" })
  .meta({ id: "FocusUseStatus", title: "Status of use" });
export type FocusUseStatus = z.infer<typeof FocusUseStatus>;

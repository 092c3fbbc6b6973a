/**
 * What of a bill is due, given what was owed before (Stripe's customer balance).
 *
 * @module
 */

/** What else counts beside the total. All in minor units, and zero if absent. */
export interface SettleOptions {
  /** What was owed before (above zero), or is to the tenant's credit (below zero). */
  readonly startingBalance?: number;
  /** Below this nothing is due yet: it is owed with the next bill. */
  readonly minimumCharge?: number;
}

/** What is due, and what goes on to the next bill. */
export interface Settled {
  /** What is due now. */
  readonly amount_due_minor: number;
  /** What is owed then (above zero), or to the tenant's credit (below zero). */
  readonly ending_balance_minor: number;
}

/**
 * What is due of a total: what was owed before is added, a credit is used up, and what is below
 * zero or below the smallest charge goes on to the next bill. What is due and what goes on are
 * together always the total and what was owed before.
 *
 * @throws RangeError when an amount is no whole number up to 2^53 - 1, or the smallest charge is below zero.
 */
export function settle(total: number, options: SettleOptions = {}): Settled {
  const { startingBalance = 0, minimumCharge = 0 } = options;
  for (const amount of [total, startingBalance, minimumCharge, total + startingBalance]) {
    if (!Number.isSafeInteger(amount)) {
      throw new RangeError(`Give amounts in whole minor units up to 2^53 - 1, not ${amount}.`);
    }
  }
  if (minimumCharge < 0) throw new RangeError("Give a smallest charge of zero or above.");
  const owed = total + startingBalance;
  return owed <= 0 || owed < minimumCharge
    ? { amount_due_minor: 0, ending_balance_minor: owed }
    : { amount_due_minor: owed, ending_balance_minor: 0 };
}

/**
 * What a customer brings before leaving.
 *
 * @module
 */

/** From what a lifetime value is worked out, all of one period, such as a month. */
export interface LifetimeValueInput {
  /** The revenue of a customer in the period, on average, in minor units of a currency: 0 or more. */
  readonly revenue_minor: number;
  /** The share of it that is left after what it costs to serve the customer. Absent: all of it. */
  readonly margin_ratio?: number;
  /** The customers of the start who left in the period, by those of the start: 0 to 1. */
  readonly churn_ratio: number;
}

/**
 * What a customer brings before leaving, on average, in minor units: revenue times margin, by churn. It
 * takes churn to be the same in each period, so that a customer stays for 1 / churn of them (D. Skok,
 * "SaaS Metrics 2.0"). Undefined where nobody leaves: then no number follows.
 *
 * @throws RangeError when a share is not from 0 to 1, or the revenue is below 0.
 */
export function lifetimeValue({
  revenue_minor,
  margin_ratio = 1,
  churn_ratio,
}: LifetimeValueInput): number | undefined {
  if (!(revenue_minor >= 0 && revenue_minor < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`Expected a revenue of 0 or more, got ${revenue_minor}.`);
  }
  for (const share of [margin_ratio, churn_ratio]) {
    if (!(share >= 0 && share <= 1)) {
      throw new RangeError(
        `Expected a share from 0 to 1, got ${share}: divide a percentage by 100.`,
      );
    }
  }
  return churn_ratio === 0 ? undefined : (revenue_minor * margin_ratio) / churn_ratio;
}

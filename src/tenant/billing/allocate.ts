/**
 * How an amount is shared out to the minor unit: a discount over lines, a payment over bills.
 *
 * @module
 */

/**
 * Shares an amount in proportion to weights, so that the shares come to the amount again: each gets
 * what is its own, rounded towards zero, and what is left goes to those who lost most by that, the
 * first of equals first (largest remainder, Hamilton's method). Of nothing each gets nothing.
 *
 * @param amount Whole minor units.
 * @param weights Whole numbers of zero or above, such as the amounts of the lines: not all of them zero, unless there is nothing to share out.
 * @throws RangeError when a number is not as said.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  if (!Number.isSafeInteger(amount)) {
    throw new RangeError(`Give whole minor units up to 2^53 - 1, not ${amount}.`);
  }
  const wrong = weights.find((weight) => !Number.isSafeInteger(weight) || weight < 0);
  if (wrong !== undefined) {
    throw new RangeError(`Give weights in whole numbers from 0 to 2^53 - 1, not ${wrong}.`);
  }
  const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (amount === 0) return weights.map(() => 0);
  if (all === 0n) throw new RangeError("Give at least one weight above zero.");
  const size = BigInt(Math.abs(amount));
  const shares = weights.map((weight, index) => {
    const part = size * BigInt(weight);
    return { index, whole: part / all, rest: part % all };
  });
  const left = size - shares.reduce((sum, { whole }) => sum + whole, 0n);
  const lucky = new Set(
    [...shares]
      .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
      .slice(0, Number(left))
      .map(({ index }) => index),
  );
  return shares.map(({ index, whole }) => {
    const share = Number(whole) + (lucky.has(index) ? 1 : 0);
    return amount < 0 && share !== 0 ? -share : share;
  });
}

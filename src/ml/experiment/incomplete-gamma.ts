/**
 * The incomplete gamma function, of which the chi-square distribution is made.
 *
 * @module
 */

/** Where a term no longer changes the sum of doubles. */
const PRECISION = 1e-16;
/** Far more than any argument needs: about the square root of the larger one times ten. */
const MOST_TERMS = 100_000;
/** Stands in for zero where the continued fraction divides by it. */
const TINY = 1e-300;

/**
 * Lanczos' coefficients for g = 7, nine of them, as Paul Godfrey worked them out: the logarithm of
 * the gamma function is right to 15 digits.
 */
const LANCZOS_G = 7;
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
];

/** The natural logarithm of the gamma function of a number of at least one half. */
function logGamma(a: number): number {
  const series = lanczos.reduce(
    (sum, coefficient, index) => (index === 0 ? coefficient : sum + coefficient / (a - 1 + index)),
    0,
  );
  const base = a - 1 + LANCZOS_G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (a - 0.5) * Math.log(base) - base + Math.log(series);
}

/**
 * The regularized upper incomplete gamma function Q(a, x), from 1 at x = 0 down to 0: the series of
 * its complement where x < a + 1, else Lentz's continued fraction (Press et al., Numerical Recipes,
 * 3rd edition, section 6.2).
 *
 * @param a At least one half.
 * @param x From 0 on; may be infinite.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (x === 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? Math.max(0, 1 - scale * series(a, x)) : scale * continuedFraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / awayFromZero(factor * d + b);
    c = awayFromZero(b + factor / c);
    const change = d * c;
    result *= change;
    if (Math.abs(change - 1) < PRECISION * 10) break;
  }
  return result;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * How likely a chi-square statistic is at least so large by chance: the upper tail of the
 * distribution.
 *
 * @param chiSquare From 0 on; may be infinite.
 * @param degreesOfFreedom A whole number from 1 on.
 */
export function chiSquareTail(chiSquare: number, degreesOfFreedom: number): number {
  return upperIncompleteGamma(degreesOfFreedom / 2, chiSquare / 2);
}

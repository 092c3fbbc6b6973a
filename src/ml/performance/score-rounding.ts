/**
 * When scores can be worked out of one another, and how far they may then be from that. Model cards
 * round to two or more digits after the point.
 *
 * @module
 */
import {
  add,
  and,
  type Condition,
  div,
  eq,
  has,
  le,
  mul,
  near,
  not,
  type Operand,
  or,
  sub,
} from "../../core/rules/expression.js";

/** A score against counts: it is rounded, they are not. The last part is for the double itself. */
export const rounding = { abs: 0.005_000_1 };

/** A score against the mean of others: all of them are rounded. */
export const roundingOfMean = { abs: 0.010_001 };

/** A score against a harmonic mean, which moves up to twice as far as what it is made of. */
export const roundingOfHarmonic = { abs: 0.015_001 };

/** F1 is the harmonic mean of precision and recall, and 0 where both are. */
export const isHarmonic = (f1: Operand, precision: Operand, recall: Operand): Condition =>
  or(
    near(f1, div(mul(2, mul(precision, recall)), add(precision, recall)), roundingOfHarmonic),
    and(eq(add(precision, recall), 0), near(f1, 0, roundingOfHarmonic)),
  );

/** An F-beta with a beta from 0.5 to 2, which moves up to five times as far. */
export const roundingOfFBeta = { abs: 0.030_001 };

/** An unbounded number against others: two digits of each are right. */
export const roundingOfLarge = { rel: 0.02 };

/** How far a rounded number may be from the true one. */
const half = 0.005;

/** The first is not above the second, but for what rounding both may do. */
export const notAbove = (a: Operand, b: Operand): Condition =>
  or(le(a, add(b, 2 * half)), near(a, b, roundingOfLarge));

/**
 * The first is the root of the second: their squares differ by no more than rounding both may do,
 * which is `half` for the square, and `2 * half` times the root for the root.
 */
export const isRootOf = (root: Operand, square: Operand): Condition => {
  const far = add(half, mul(2 * half, add(root, half)));
  const squared = mul(root, root);
  return or(
    near(squared, square, roundingOfLarge),
    and(le(sub(squared, square), far), le(sub(square, squared), far)),
  );
};

/** The first is not above the second times a factor, which what rounding does is multiplied by. */
export const notAboveTimes = (a: Operand, b: Operand, factor: Operand): Condition =>
  or(le(a, add(mul(add(b, half), factor), half)), near(a, mul(b, factor), roundingOfLarge));

/** The scores are not means over folds: the mean of a quotient is not the quotient of means. */
export const isOfOneFold = not(has("fold_count"));

/** Nor are samples weighted, which counts are not. */
export const isOneEvaluation = and(isOfOneFold, eq("is_sample_weighted", false));

/**
 * When scores can be worked out of one another, and how far they may then be from that. Model cards
 * round to two or more digits after the point.
 *
 * @module
 */
import {
  and,
  type Condition,
  eq,
  has,
  near,
  not,
  type Operand,
  or,
} from "../core/rules/expression.js";

/** A score against counts: it is rounded, they are not. The last part is for the double itself. */
export const rounding = { abs: 0.005_000_1 };

/** A score against other scores: all of them are rounded. */
export const roundingOfMean = { abs: 0.011 };

/** An unbounded number against others: two digits of each are right. */
export const roundingOfLarge = { rel: 0.02 };

/** Two unbounded numbers agree; small ones are rounded after the point, large ones by digits. */
export const agree = (a: Operand, b: Operand): Condition =>
  or(near(a, b, roundingOfLarge), near(a, b, { abs: 0.0005 }));

/** The scores are not means over folds: the mean of a quotient is not the quotient of means. */
export const isOfOneFold = not(has("fold_count"));

/** Nor are samples weighted, which counts are not. */
export const isOneEvaluation = and(isOfOneFold, eq("is_sample_weighted", false));

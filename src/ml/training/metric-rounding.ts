/**
 * How far metrics that are told twice may be apart: trackers round them.
 *
 * @module
 */
import { type Condition, ge, near, type Operand, or } from "../../core/rules/expression.js";

/** Metrics are often told to four digits. */
const rounding = { rel: 1e-3 };

/** Or to four digits after the point, which matters about zero. */
const smallRounding = { abs: 5.1e-5 };

/** Two metrics are the same but for rounding. */
export const agree = (a: Operand, b: Operand): Condition =>
  or(near(a, b, rounding), near(a, b, smallRounding));

/** The first metric is not below the second but for rounding. */
export const notBelow = (a: Operand, b: Operand): Condition => or(ge(a, b), agree(a, b));

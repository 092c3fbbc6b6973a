/**
 * That a number is on the wrong side of a threshold, as a rule says it.
 *
 * @module
 */
import {
  and,
  type Condition,
  gt,
  lit,
  lt,
  near,
  type Operand,
  oneOf,
  or,
} from "../../core/rules/expression.js";

/** A number is told with three digits, so that one just beyond a threshold can look as if on it. */
const rounding = { rel: 0.005 };

/**
 * The value is on the wrong side of the threshold by the operator, one of `ThresholdOperator`, as far
 * as both are told: one that looks as if it were on the threshold may be beyond it.
 */
export const isOnWrongSide = (value: Operand, operator: Operand, threshold: Operand): Condition =>
  or(
    near(value, threshold, rounding),
    and(oneOf(operator, lit("gt"), lit("ge")), gt(value, threshold)),
    and(oneOf(operator, lit("lt"), lit("le")), lt(value, threshold)),
  );

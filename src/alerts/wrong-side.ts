/**
 * That a number is on the wrong side of a threshold, as a rule says it.
 *
 * @module
 */
import {
  and,
  type Condition,
  eq,
  ge,
  gt,
  le,
  lit,
  lt,
  type Operand,
  when,
} from "../core/rules/expression.js";

/** The value is on the wrong side of the threshold by the operator, one of `ThresholdOperator`. */
export const isOnWrongSide = (value: Operand, operator: Operand, threshold: Operand): Condition =>
  and(
    when(eq(operator, lit("gt")), gt(value, threshold)),
    when(eq(operator, lit("ge")), ge(value, threshold)),
    when(eq(operator, lit("lt")), lt(value, threshold)),
    when(eq(operator, lit("le")), le(value, threshold)),
  );

/**
 * What stands where in each operator's node, for everything that walks a tree without judging it.
 *
 * @module
 */
import type { CalculationArguments, ConditionArguments } from "./expression.js";

/**
 * The part that an argument plays.
 *
 * - `optional`: a path whose presence is the question.
 * - `path`: a path that must be present for the rule to speak.
 * - `operand`: a path, a constant or a calculation.
 * - `condition`: a condition on the same record.
 * - `itemOperand`, `itemCondition`: the same, on each item of the path before it.
 * - `constant`: no path at all.
 */
export type Role =
  | "optional"
  | "path"
  | "operand"
  | "condition"
  | "itemOperand"
  | "itemCondition"
  | "constant";

/** The parts of an operator's arguments in order. The last one repeats. */
export type Signature = readonly [Role, ...Role[]];

const twoOperands = ["operand"] as const;

/** The signature of each operator. */
export const signatures = {
  has: ["optional"],
  atLeastOne: ["optional"],
  exactlyOne: ["optional"],
  together: ["optional"],
  not: ["condition"],
  and: ["condition"],
  or: ["condition"],
  when: ["condition"],
  eq: twoOperands,
  ne: twoOperands,
  lt: twoOperands,
  le: twoOperands,
  gt: twoOperands,
  ge: twoOperands,
  near: ["operand", "operand", "constant"],
  multipleOf: twoOperands,
  earlier: twoOperands,
  notLater: twoOperands,
  startsWith: twoOperands,
  oneOf: ["operand", "constant"],
  contains: ["path", "operand"],
  subset: ["path"],
  unique: ["path", "itemOperand"],
  ascending: ["path"],
  chronological: ["path"],
  each: ["path", "itemCondition"],
  add: twoOperands,
  sub: twoOperands,
  mul: twoOperands,
  div: twoOperands,
  pow: twoOperands,
  sum: ["path", "itemOperand"],
  product: ["path", "itemOperand"],
  min: ["path", "itemOperand"],
  max: ["path", "itemOperand"],
  count: ["path", "itemCondition"],
  millisBetween: twoOperands,
} as const satisfies Record<keyof (ConditionArguments & CalculationArguments), Signature>;

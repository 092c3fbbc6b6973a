/**
 * From an expression tree to a sentence that a person reads.
 *
 * @module
 */
import type {
  CalculationArguments,
  CalculationNode,
  Condition,
  ConditionArguments,
  ConditionNode,
  Constant,
  Operand,
  Path,
  Tolerance,
} from "./expression.js";
import { isConstant } from "./operand.js";

type Printers = {
  readonly [Name in keyof ConditionArguments]: (...args: ConditionArguments[Name]) => string;
};
type CalculationPrinters = {
  readonly [Name in keyof CalculationArguments]: (...args: CalculationArguments[Name]) => string;
};

const conditions: Printers = {
  has: (path) => `${path} is present`,
  atLeastOne: (...paths) => `at least one of ${list(paths)} is present`,
  exactlyOne: (...paths) => `exactly one of ${list(paths)} is present`,
  together: (...paths) => `${list(paths)} are present together or not at all`,
  not: (condition) => `not (${sentence(condition)})`,
  and: (...all) => all.map(grouped).join(" and "),
  or: (...all) => all.map(grouped).join(" or "),
  when: (condition, then) => `if ${sentence(condition)}, then ${sentence(then)}`,
  eq: (a, b) => `${value(a)} = ${value(b)}`,
  ne: (a, b) => `${value(a)} ≠ ${value(b)}`,
  lt: (a, b) => `${value(a)} < ${value(b)}`,
  le: (a, b) => `${value(a)} ≤ ${value(b)}`,
  gt: (a, b) => `${value(a)} > ${value(b)}`,
  ge: (a, b) => `${value(a)} ≥ ${value(b)}`,
  near: (a, b, within) => `${value(a)} = ${value(b)} ${tolerance(within)}`,
  multipleOf: (a, b) => `${value(a)} is a multiple of ${value(b)}`,
  earlier: (a, b) => `${value(a)} is before ${value(b)}`,
  notLater: (a, b) => `${value(a)} is not after ${value(b)}`,
  startsWith: (text, start) => `${value(text)} begins with ${value(start)}`,
  oneOf: (read, ...options) => `${value(read)} is one of ${list(options.map(constant))}`,
  contains: (path, wanted) => `${path} contains ${value(wanted)}`,
  subset: (path, ...wholes) => `${path} are all among ${list(wholes)}`,
  unique: (path, ...by) =>
    by.length === 0
      ? `${path} are all different`
      : `no two of ${path} are alike in ${by.map(value).join(" and ")}`,
  ascending: (path) => `${path} never fall`,
  chronological: (path) => `${path} are in order of time`,
  each: (path, condition) => `for each of ${path}: ${sentence(condition)}`,
};

const calculations: CalculationPrinters = {
  add: (a, b) => `(${value(a)} + ${value(b)})`,
  sub: (a, b) => `(${value(a)} − ${value(b)})`,
  mul: (a, b) => `(${value(a)} × ${value(b)})`,
  div: (a, b) => `(${value(a)} ÷ ${value(b)})`,
  pow: (base, exponent) => `(${value(base)} to the power of ${value(exponent)})`,
  sum: (path, of) => overAll("sum", path, of),
  product: (path, of) => overAll("product", path, of),
  min: (path, of) => overAll("smallest", path, of),
  max: (path, of) => overAll("largest", path, of),
  count: (path, condition) =>
    condition === undefined ? `count of ${path}` : `count of ${path} where ${grouped(condition)}`,
  millisBetween: (from, to) => `milliseconds from ${value(from)} to ${value(to)}`,
};

/** The sentence of a condition: `latency_ms ≤ timeout_ms`. */
export function sentence<Name extends keyof ConditionArguments>(node: ConditionNode<Name>): string {
  return conditions[node.op](...node.args);
}

function calculation<Name extends keyof CalculationArguments>(node: CalculationNode<Name>): string {
  return calculations[node.op](...node.args);
}

function value(operand: Operand): string {
  if (typeof operand === "string") return operand;
  return isConstant(operand) ? constant(operand) : calculation(operand);
}

function constant(it: Constant): string {
  return typeof it === "object" ? JSON.stringify(it.lit) : String(it);
}

function overAll(name: string, path: Path, of: Operand | undefined): string {
  return of === undefined ? `${name} of ${path}` : `${name} of ${value(of)} over ${path}`;
}

function grouped(condition: Condition): string {
  const simple = !["and", "or", "when", "each"].includes(condition.op);
  return simple ? sentence(condition) : `(${sentence(condition)})`;
}

function list(words: readonly Path[]): string {
  return words.length > 6
    ? `${words.slice(0, 5).join(", ")} and ${words.length - 5} more`
    : words.join(", ");
}

function tolerance(within: Tolerance): string {
  return "abs" in within
    ? `within ${within.abs}`
    : `within ${Number((within.rel * 100).toPrecision(12))} %`;
}

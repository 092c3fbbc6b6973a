/**
 * From an operand, a path or a constant or a calculation, to a function that reads its value.
 *
 * @module
 */
import type { CalculationArguments, CalculationNode, Constant, Operand } from "./expression.js";
import { listReader, type Reader, reader } from "./path.js";

type Makers = {
  readonly [Name in keyof CalculationArguments]: (...args: CalculationArguments[Name]) => Reader;
};

const makers: Makers = {
  add: (a, b) => binary(a, b, (x, y) => x + y),
  sub: (a, b) => binary(a, b, (x, y) => x - y),
  mul: (a, b) => binary(a, b, (x, y) => x * y),
  div: (a, b) => binary(a, b, (x, y) => x / y),
  sum: (path, of = ".") => {
    const terms = listReader(path);
    const term = operandReader(of);
    return (root, item) => {
      let total = 0;
      for (const member of terms(root, item)) {
        const value = term(root, member);
        if (value !== undefined) total += toNumber(value);
      }
      return total;
    };
  },
  count: (path) => {
    const list = listReader(path);
    return (root, item) => list(root, item).length;
  },
  millisBetween: (from, to) => {
    const start = operandReader(from);
    const end = operandReader(to);
    return (root, item) => toMillis(end(root, item)) - toMillis(start(root, item));
  },
};

function make<Name extends keyof CalculationArguments>(node: CalculationNode<Name>): Reader {
  return makers[node.op](...node.args);
}

function binary(a: Operand, b: Operand, apply: (x: number, y: number) => number): Reader {
  const left = operandReader(a);
  const right = operandReader(b);
  return (root, item) => {
    const x = left(root, item);
    const y = right(root, item);
    return x === undefined || y === undefined ? undefined : apply(toNumber(x), toNumber(y));
  };
}

/** A function that reads the value of an operand; undefined when one of its paths is absent. */
export function operandReader(operand: Operand): Reader {
  if (typeof operand === "string") return reader(operand);
  if (isConstant(operand)) {
    const value = constantValue(operand);
    return () => value;
  }
  return make(operand);
}

/** Whether an operand stands in the tree itself. */
export function isConstant(operand: unknown): operand is Constant {
  if (typeof operand === "object") return operand !== null && "lit" in operand;
  return typeof operand === "number" || typeof operand === "boolean";
}

/** The value of a constant: `lit("pass")` is `"pass"`. */
export function constantValue(constant: Constant): string | number | boolean {
  return typeof constant === "object" ? constant.lit : constant;
}

/** The number itself; NaN for anything else, which fails every comparison. */
export function toNumber(value: unknown): number {
  return typeof value === "number" ? value : Number.NaN;
}

/** An instant or date in milliseconds since 1970, further digits cut off; NaN for anything else. */
export function toMillis(value: unknown): number {
  return typeof value === "string" ? Date.parse(value) : Number.NaN;
}

/** A number or a calendar date, whose text sorts by time; NaN for anything else. */
export function toOrdered(value: unknown): number | string {
  return typeof value === "string" ? value : toNumber(value);
}

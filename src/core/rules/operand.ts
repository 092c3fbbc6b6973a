/**
 * From an operand, a path or a constant or a calculation, to a function that reads its value.
 *
 * @module
 */
import { affirm } from "./evaluate.js";
import type {
  CalculationArguments,
  CalculationNode,
  Constant,
  Operand,
  Path,
} from "./expression.js";
import { listReader, type Reader, reader } from "./path.js";

type Makers = {
  readonly [Name in keyof CalculationArguments]: (...args: CalculationArguments[Name]) => Reader;
};

const makers: Makers = {
  add: (a, b) => binary(a, b, (x, y) => x + y),
  sub: (a, b) => binary(a, b, (x, y) => x - y),
  mul: (a, b) => binary(a, b, (x, y) => x * y),
  div: (a, b) => binary(a, b, (x, y) => x / y),
  pow: (base, exponent) => binary(base, exponent, (x, y) => x ** y),
  sum: (path, of) => fold(path, of, 0, (x, y) => x + y),
  product: (path, of) => fold(path, of, 1, (x, y) => x * y),
  min: (path, of) => fold(path, of, Number.POSITIVE_INFINITY, Math.min),
  max: (path, of) => fold(path, of, Number.NEGATIVE_INFINITY, Math.max),
  count: (path, condition) => {
    const list = listReader(path);
    if (condition === undefined) return (root, item) => list(root, item).length;
    const isCounted = affirm(condition);
    return (root, item) => list(root, item).filter((member) => isCounted(root, member)).length;
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

/** Brings the numbers of a list together; those that are absent are left out. */
function fold(
  path: Path,
  of: Operand = ".",
  start: number,
  join: (sofar: number, value: number) => number,
): Reader {
  const list = listReader(path);
  const read = operandReader(of);
  return (root, item) => {
    let result = start;
    for (const member of list(root, item)) {
      const value = read(root, member);
      if (value !== undefined) result = join(result, toNumber(value));
    }
    return result;
  };
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

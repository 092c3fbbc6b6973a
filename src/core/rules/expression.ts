/**
 * Rules as data: the expression trees, and the words that build them.
 *
 * A tree is plain JSON: `{ "op": "le", "args": ["latency_ms", "timeout_ms"] }`. It means the same to
 * every reader, in whatever language.
 *
 * @module
 */

/**
 * A place in a record: `metadata.timestamp`, `lines[].amount_minor`, `traffic_split.*`. A `[]`
 * stands for each item of an array, a `.*` for each value of a map. Inside `each` and the second
 * half of `sum`, a path starts at the item, `.` is the item itself, and `$.` leads back to the
 * record's root.
 */
export type Path = string;

/** A text, told apart from a path. */
export interface Literal {
  readonly lit: string;
}

/** A value that stands in the tree itself. */
export type Constant = number | boolean | Literal;

/** What can be compared: a path, a constant or a calculation. */
export type Operand = Path | Constant | Calculation;

/** What each operator that comes to a number is given. */
export interface CalculationArguments {
  add: readonly [a: Operand, b: Operand];
  sub: readonly [a: Operand, b: Operand];
  mul: readonly [a: Operand, b: Operand];
  div: readonly [a: Operand, b: Operand];
  pow: readonly [base: Operand, exponent: Operand];
  sum: readonly [path: Path, of?: Operand];
  product: readonly [path: Path, of?: Operand];
  min: readonly [path: Path, of?: Operand];
  max: readonly [path: Path, of?: Operand];
  count: readonly [path: Path, condition?: Condition];
  millisBetween: readonly [from: Operand, to: Operand];
}

/** How far apart two numbers may be: absolutely, or in proportion to the larger one. */
export type Tolerance = { readonly abs: number } | { readonly rel: number };

/** What each operator that comes to true or false is given. */
export interface ConditionArguments {
  has: readonly [path: Path];
  atLeastOne: readonly Path[];
  exactlyOne: readonly Path[];
  together: readonly Path[];
  not: readonly [condition: Condition];
  and: readonly Condition[];
  or: readonly Condition[];
  when: readonly [condition: Condition, then: Condition];
  eq: readonly [a: Operand, b: Operand];
  ne: readonly [a: Operand, b: Operand];
  lt: readonly [a: Operand, b: Operand];
  le: readonly [a: Operand, b: Operand];
  gt: readonly [a: Operand, b: Operand];
  ge: readonly [a: Operand, b: Operand];
  near: readonly [a: Operand, b: Operand, within: Tolerance];
  multipleOf: readonly [a: Operand, b: Operand];
  earlier: readonly [a: Operand, b: Operand];
  notLater: readonly [a: Operand, b: Operand];
  startsWith: readonly [text: Operand, start: Operand];
  oneOf: readonly [value: Operand, ...options: Constant[]];
  contains: readonly [path: Path, value: Operand];
  subset: readonly [path: Path, ...wholes: Path[]];
  unique: readonly [path: Path, ...by: Operand[]];
  ascending: readonly [path: Path];
  chronological: readonly [path: Path];
  each: readonly [path: Path, condition: Condition];
}

/** A node whose operator comes to a number. */
export interface CalculationNode<Name extends keyof CalculationArguments> {
  readonly op: Name;
  readonly args: CalculationArguments[Name];
}

/** A node whose operator comes to true or false. */
export interface ConditionNode<Name extends keyof ConditionArguments> {
  readonly op: Name;
  readonly args: ConditionArguments[Name];
}

/** What comes to a number. One that is not finite fails every comparison, as in IEEE 754. */
export type Calculation = {
  [Name in keyof CalculationArguments]: CalculationNode<Name>;
}[keyof CalculationArguments];

/** What is true or false of a record. */
export type Condition = {
  [Name in keyof ConditionArguments]: ConditionNode<Name>;
}[keyof ConditionArguments];

/** A text, told apart from a path. */
export const lit = (text: string): Literal => ({ lit: text });

/** The path leads to a value that is neither absent nor null. */
export const has = (path: Path): Condition => ({ op: "has", args: [path] });
/** At least one of the paths leads to a value. */
export const atLeastOne = (...paths: Path[]): Condition => ({ op: "atLeastOne", args: [...paths] });
/** One of the paths leads to a value, and no other does. */
export const exactlyOne = (...paths: Path[]): Condition => ({ op: "exactlyOne", args: [...paths] });
/** All of the paths lead to a value, or none does. */
export const together = (...paths: Path[]): Condition => ({ op: "together", args: [...paths] });

/** The condition is false. */
export const not = (condition: Condition): Condition => ({ op: "not", args: [condition] });
/** All of the conditions are true. */
export const and = (...conditions: Condition[]): Condition => ({
  op: "and",
  args: [...conditions],
});
/** At least one of the conditions is true. */
export const or = (...conditions: Condition[]): Condition => ({ op: "or", args: [...conditions] });
/** If the first condition is true, so is the second. */
export const when = (condition: Condition, then: Condition): Condition => ({
  op: "when",
  args: [condition, then],
});

/** Equal in type and value. */
export const eq = (a: Operand, b: Operand): Condition => ({ op: "eq", args: [a, b] });
/** Unequal in type or value. */
export const ne = (a: Operand, b: Operand): Condition => ({ op: "ne", args: [a, b] });
/** The first number or calendar date is smaller. */
export const lt = (a: Operand, b: Operand): Condition => ({ op: "lt", args: [a, b] });
/** The first number or calendar date is smaller, or they are equal. */
export const le = (a: Operand, b: Operand): Condition => ({ op: "le", args: [a, b] });
/** The first number or calendar date is larger. */
export const gt = (a: Operand, b: Operand): Condition => ({ op: "gt", args: [a, b] });
/** The first number or calendar date is larger, or they are equal. */
export const ge = (a: Operand, b: Operand): Condition => ({ op: "ge", args: [a, b] });
/** The numbers differ by at most `abs`, or by at most `rel` times the larger magnitude. */
export const near = (a: Operand, b: Operand, within: Tolerance): Condition => ({
  op: "near",
  args: [a, b, within],
});
/** The first number is the second times an integer. */
export const multipleOf = (a: Operand, b: Operand): Condition => ({
  op: "multipleOf",
  args: [a, b],
});

/** The first instant is before the second, to the millisecond. */
export const earlier = (a: Operand, b: Operand): Condition => ({ op: "earlier", args: [a, b] });
/** The first instant is before the second, or they are the same to the millisecond. */
export const notLater = (a: Operand, b: Operand): Condition => ({ op: "notLater", args: [a, b] });

/** The first text begins with the second. */
export const startsWith = (text: Operand, start: Operand): Condition => ({
  op: "startsWith",
  args: [text, start],
});
/** The value is one of these texts or numbers. */
export const oneOf = (value: Operand, ...options: Constant[]): Condition => ({
  op: "oneOf",
  args: [value, ...options],
});
/** One of the values at the path equals this one. */
export const contains = (path: Path, value: Operand): Condition => ({
  op: "contains",
  args: [path, value],
});
/** Each value at the first path stands at one of the other paths too. */
export const subset = (path: Path, ...wholes: Path[]): Condition => ({
  op: "subset",
  args: [path, ...wholes],
});
/**
 * No two values at the path are equal; with `by`, no two items are equal in all that it reads of
 * them. What is absent from two items is equal in them.
 */
export const unique = (path: Path, ...by: Operand[]): Condition => ({
  op: "unique",
  args: [path, ...by],
});
/** No value at the path is smaller than the one before it. */
export const ascending = (path: Path): Condition => ({ op: "ascending", args: [path] });
/** No instant at the path is before the one before it, to the millisecond. */
export const chronological = (path: Path): Condition => ({ op: "chronological", args: [path] });
/** The condition is true of each item at the path. An issue points at the first that breaks it. */
export const each = (path: Path, condition: Condition): Condition => ({
  op: "each",
  args: [path, condition],
});

/** The sum of two numbers. */
export const add = (a: Operand, b: Operand): Calculation => ({ op: "add", args: [a, b] });
/** The first number less the second. */
export const sub = (a: Operand, b: Operand): Calculation => ({ op: "sub", args: [a, b] });
/** The product of two numbers. */
export const mul = (a: Operand, b: Operand): Calculation => ({ op: "mul", args: [a, b] });
/** The first number divided by the second; not finite when that is zero. */
export const div = (a: Operand, b: Operand): Calculation => ({ op: "div", args: [a, b] });
/** The first number to the power of the second; not finite when it is not real, or too large. */
export const pow = (base: Operand, exponent: Operand): Calculation => ({
  op: "pow",
  args: [base, exponent],
});
/** The sum of the numbers at a path, or of a calculation on each item there. Zero if there is none. */
export const sum = (path: Path, of?: Operand): Calculation => ({ op: "sum", args: over(path, of) });
/** The product of the numbers at a path, or of a calculation on each item. One if there is none. */
export const product = (path: Path, of?: Operand): Calculation => ({
  op: "product",
  args: over(path, of),
});
/** The smallest number at a path, or of a calculation on each item. Infinity if there is none. */
export const min = (path: Path, of?: Operand): Calculation => ({ op: "min", args: over(path, of) });
/** The largest number at a path, or of a calculation on each item. -Infinity if there is none. */
export const max = (path: Path, of?: Operand): Calculation => ({ op: "max", args: over(path, of) });
/**
 * How many items the array, or values the map, at the path holds; with a condition, of how many it
 * is true. An item that lacks a path of the condition does not count.
 */
export const count = (path: Path, condition?: Condition): Calculation => ({
  op: "count",
  args: over(path, condition),
});
/** The milliseconds from the first instant to the second; negative when the second is earlier. */
export const millisBetween = (from: Operand, to: Operand): Calculation => ({
  op: "millisBetween",
  args: [from, to],
});

function over<Of>(path: Path, of: Of | undefined): readonly [path: Path, of?: Of] {
  return of === undefined ? [path] : [path, of];
}

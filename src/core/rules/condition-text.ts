/**
 * From a condition to the text of a JavaScript expression.
 *
 * It says the same as `evaluate` and is several times faster: reading a property by its name is
 * cheap, reading it by a key in a variable is not.
 *
 * @module
 */
import type { ConditionHelper } from "./condition-helpers.js";
import type {
  CalculationArguments,
  CalculationNode,
  Condition,
  ConditionArguments,
  ConditionNode,
  Operand,
  Path,
} from "./expression.js";
import { constantValue, isConstant } from "./operand.js";
import { isRooted, isWildcard, type Step, steps } from "./path.js";
import { spokenPaths } from "./paths-of.js";
import type { Spot } from "./spot.js";

/** Where the text of a condition stands. */
export interface TextScope {
  /** The record. */
  readonly root: Spot;
  /** At what paths start: the record, or an item of a list. */
  readonly start: Spot;
  /** Gives a constant a name, once for each text. */
  readonly keep: (text: string) => string;
  /** The name by which the text calls a function. */
  readonly call: (helper: ConditionHelper) => string;
  /** How many lists it stands in. */
  readonly depth: number;
}

/** An expression that is true where a condition holds; a condition that does not speak holds. */
export function conditionText(scope: TextScope, condition: Condition): string {
  const absences = spokenPaths(condition).map((path) => `${property(scope, path)} == null`);
  return `(${[...absences, stated(scope, condition)].join(" || ")})`;
}

/** An expression that is true where a condition speaks and holds. */
function affirmed(scope: TextScope, condition: Condition): string {
  const presences = spokenPaths(condition).map((path) => presence(scope, path));
  return `(${[...presences, stated(scope, condition)].join(" && ")})`;
}

type ConditionPrinters = {
  readonly [Name in keyof ConditionArguments]: (
    scope: TextScope,
    ...args: ConditionArguments[Name]
  ) => string;
};

type CalculationPrinters = {
  readonly [Name in keyof CalculationArguments]: (
    scope: TextScope,
    ...args: CalculationArguments[Name]
  ) => string;
};

const sign = (text: string) => (scope: TextScope, a: Operand, b: Operand) =>
  `${operand(scope, a)} ${text} ${operand(scope, b)}`;

const ask = (helper: ConditionHelper) => (scope: TextScope, a: Operand, b: Operand) =>
  `${scope.call(helper)}(${operand(scope, a)}, ${operand(scope, b)})`;

const askOfList = (helper: ConditionHelper) => (scope: TextScope, path: Path) =>
  `${scope.call(helper)}(${list(scope, path)})`;

const conditions: ConditionPrinters = {
  has: (scope, path) => presence(scope, path),
  atLeastOne: (scope, ...paths) => paths.map((path) => presence(scope, path)).join(" || "),
  exactlyOne: (scope, ...paths) => `${presentCount(scope, paths)} === 1`,
  together: (scope, ...paths) => {
    const [first, ...others] = paths.map((path) => presence(scope, path));
    return others.map((other) => `${first} === ${other}`).join(" && ") || "true";
  },
  not: (scope, condition) => `!${stated(scope, condition)}`,
  and: (scope, ...all) => all.map((each) => stated(scope, each)).join(" && "),
  or: (scope, ...all) => all.map((each) => stated(scope, each)).join(" || "),
  when: (scope, condition, then) => `!${stated(scope, condition)} || ${stated(scope, then)}`,
  eq: sign("==="),
  ne: sign("!=="),
  lt: sign("<"),
  le: sign("<="),
  gt: sign(">"),
  ge: sign(">="),
  near: (scope, a, b, within) =>
    `${scope.call("isNear")}(${operand(scope, a)}, ${operand(scope, b)}, ${scope.keep(JSON.stringify(within))})`,
  multipleOf: ask("isMultiple"),
  earlier: ask("isEarlier"),
  notLater: ask("isNotLater"),
  startsWith: ask("isStart"),
  oneOf: (scope, value, ...options) => {
    const values = JSON.stringify(options.map(constantValue));
    return `${scope.keep(`new Set(${values})`)}.has(${operand(scope, value)})`;
  },
  contains: (scope, path, value) => `${list(scope, path)}.includes(${operand(scope, value)})`,
  subset: (scope, path, ...wholes) => {
    const lists = wholes.map((whole) => list(scope, whole));
    return `${scope.call("isSubset")}(${list(scope, path)}, [${lists.join(", ")}])`;
  },
  unique: (scope, path, ...by) => {
    if (by.length === 0) return askOfList("isUnique")(scope, path);
    const rows = ofEach(scope, path, (item) => `[${by.map((it) => operand(item, it)).join(", ")}]`);
    return `${scope.call("areUnique")}(${rows.items}.map(${rows.arrow}))`;
  },
  ascending: askOfList("isAscending"),
  chronological: askOfList("isChronological"),
  each: (scope, path, condition) => {
    const all = ofEach(scope, path, (item) => conditionText(item, condition));
    return `${all.items}.every(${all.arrow})`;
  },
};

const calculations: CalculationPrinters = {
  add: sign("+"),
  sub: sign("-"),
  mul: sign("*"),
  div: sign("/"),
  pow: (scope, base, exponent) => `Math.pow(${operand(scope, base)}, ${operand(scope, exponent)})`,
  sum: (scope, path, of) => folded(scope, path, of, "0", "(x, y) => x + y"),
  product: (scope, path, of) => folded(scope, path, of, "1", "(x, y) => x * y"),
  min: (scope, path, of) => folded(scope, path, of, "Infinity", "Math.min"),
  max: (scope, path, of) => folded(scope, path, of, "-Infinity", "Math.max"),
  count: (scope, path, condition) => {
    if (condition === undefined) return `${list(scope, path)}.length`;
    const counted = ofEach(scope, path, (item) => affirmed(item, condition));
    return `${counted.items}.filter(${counted.arrow}).length`;
  },
  millisBetween: ask("millisBetween"),
};

function stated<Name extends keyof ConditionArguments>(
  scope: TextScope,
  { op, args }: ConditionNode<Name>,
): string {
  return `(${conditions[op](scope, ...args)})`;
}

function operand(scope: TextScope, it: Operand): string {
  if (typeof it === "string") {
    return steps(it).some(isWildcard) ? list(scope, it) : property(scope, it);
  }
  return isConstant(it) ? JSON.stringify(constantValue(it)) : calculated(scope, it);
}

function calculated<Name extends keyof CalculationArguments>(
  scope: TextScope,
  { op, args }: CalculationNode<Name>,
): string {
  return `(${calculations[op](scope, ...args)})`;
}

function folded(
  scope: TextScope,
  path: Path,
  of: Operand = ".",
  start: string,
  join: string,
): string {
  const read = ofEach(scope, path, (item) => {
    const absences = operandPaths(of).map((it) => `${property(item, it)} == null`);
    const value = operand(item, of);
    return absences.length === 0 ? value : `${absences.join(" || ")} ? undefined : ${value}`;
  });
  return `${scope.call("fold")}(${read.items}, ${start}, ${join}, ${read.arrow})`;
}

/** The paths of a calculation without which it comes to nothing. */
function operandPaths(of: Operand): Path[] {
  return spokenPaths({ op: "eq", args: [of, of] }).filter((path) => path !== ".");
}

/** The list at a path, and a function of one of its items. */
function ofEach(scope: TextScope, path: Path, text: (item: TextScope) => string) {
  const variable = "i".repeat(scope.depth + 1);
  const item = { ...scope, start: valueAt(scope, path).held(variable), depth: scope.depth + 1 };
  return { items: list(scope, path), arrow: `(${variable}) => ${text(item)}` };
}

function presentCount(scope: TextScope, paths: readonly Path[]): string {
  return `(${paths.map((path) => `Number(${presence(scope, path)})`).join(" + ")})`;
}

function presence(scope: TextScope, path: Path): string {
  return `(${property(scope, path)} != null)`;
}

/** The property at a path, or the list at its first wildcard. */
function property(scope: TextScope, path: Path): string {
  const all = steps(path);
  const wildcard = all.findIndex(isWildcard);
  return along(startOf(scope, path), wildcard < 0 ? all : all.slice(0, wildcard)).text;
}

/** All values at a path; a path without a wildcard gives a list of one, or of none. */
function list(scope: TextScope, path: Path): string {
  const all = steps(path);
  const start = startOf(scope, path);
  if (all.some(isWildcard)) return listFrom(scope, start, all, scope.depth);
  const { text } = along(start, all);
  return `(${text} == null ? [] : [${text}])`;
}

function listFrom(scope: TextScope, from: Spot, path: readonly Step[], depth: number): string {
  const wildcard = path.findIndex(isWildcard);
  const container = along(from, path.slice(0, wildcard));
  const items =
    path[wildcard] === "[]"
      ? `(${container.text} ?? [])`
      : `Object.values(${container.text} ?? {})`;
  const rest = path.slice(wildcard + 1);
  if (rest.length === 0) return items;
  const variable = `m${"m".repeat(depth)}`;
  const item = container.one(variable);
  return rest.some(isWildcard)
    ? `${scope.call("pickedAll")}(${items}, (${variable}) => ${listFrom(scope, item, rest, depth + 1)})`
    : `${scope.call("picked")}(${items}, (${variable}) => ${along(item, rest).text})`;
}

/** One of the values at a path: what a list holds, not the list. */
function valueAt(scope: TextScope, path: Path): Spot {
  return steps(path).reduce<Spot>(
    (spot, step) => (isWildcard(step) ? spot.one(spot.text) : spot.member(step)),
    startOf(scope, path),
  );
}

function startOf(scope: TextScope, path: Path): Spot {
  return isRooted(path) ? scope.root : scope.start;
}

function along(spot: Spot, path: readonly Step[]): Spot {
  return path.reduce((at, step) => at.member(step), spot);
}

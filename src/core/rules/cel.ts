/**
 * From an expression tree to the text of a Common Expression Language condition on `self`.
 *
 * The text keeps to what CEL engines agree on: number literals are doubles, absence is asked with
 * `has`, and there is no index, no `%` and no `null`. What CEL cannot say (a sum, a span in
 * milliseconds, a multiple) gives undefined; there the tree is the only form.
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
import { constantValue, isConstant } from "./operand.js";
import { fixedPart, isRooted, isWildcard, type Step, steps } from "./path.js";
import { spokenPaths } from "./paths-of.js";

/** CEL text; undefined for what CEL cannot say. */
type Text = string | undefined;

/** The variable at which a path starts: `self`, or the item that `each` is looking at. */
type Start = string;

type Printers<Arguments extends Record<keyof Arguments, readonly unknown[]>> = {
  readonly [Name in keyof Arguments]: (start: Start, ...args: Arguments[Name]) => Text;
};

const unsayable = (): Text => undefined;

const conditions: Printers<ConditionArguments> = {
  has: (start, path) => presence(start, path),
  atLeastOne: (start, ...paths) =>
    joined(
      paths.map((path) => presence(start, path)),
      " || ",
    ),
  exactlyOne: (start, ...paths) => tally(start, paths, "== 1.0"),
  together: (start, ...paths) => tally(start, paths, `in [0.0, ${paths.length}.0]`),
  not: (start, condition) => say`!(${stated(start, condition)})`,
  and: (start, ...all) =>
    joined(
      all.map((each) => stated(start, each)),
      " && ",
    ),
  or: (start, ...all) =>
    joined(
      all.map((each) => stated(start, each)),
      " || ",
    ),
  when: (start, condition, then) => say`(!(${stated(start, condition)}) || ${stated(start, then)})`,
  eq: (start, a, b) => say`${operand(start, a)} == ${operand(start, b)}`,
  ne: (start, a, b) => say`${operand(start, a)} != ${operand(start, b)}`,
  lt: (start, a, b) => say`${operand(start, a)} < ${operand(start, b)}`,
  le: (start, a, b) => say`${operand(start, a)} <= ${operand(start, b)}`,
  gt: (start, a, b) => say`${operand(start, a)} > ${operand(start, b)}`,
  ge: (start, a, b) => say`${operand(start, a)} >= ${operand(start, b)}`,
  near: (start, a, b, within) => isNear(operand(start, a), operand(start, b), within),
  multipleOf: unsayable,
  earlier: (start, a, b) => say`timestamp(${operand(start, a)}) < timestamp(${operand(start, b)})`,
  notLater: (start, a, b) =>
    say`timestamp(${operand(start, a)}) <= timestamp(${operand(start, b)})`,
  startsWith: (start, text, head) =>
    say`${operand(start, text)}.startsWith(${operand(start, head)})`,
  oneOf: (start, value, ...options) =>
    say`${operand(start, value)} in [${options.map(constant).join(", ")}]`,
  contains: (start, path, value) =>
    say`${list(start, path)}.exists(v, v == ${operand(start, value)})`,
  subset: (start, path, ...wholes) => {
    const isAmong = wholes.map((whole) => say`v in ${list(start, whole)}`);
    return say`${list(start, path)}.all(v, ${joined(isAmong, " || ")})`;
  },
  unique: (start, path, ...by) => {
    if (by.length > 0) return undefined;
    const values = list(start, path);
    return say`${values}.all(v, ${values}.exists_one(w, w == v))`;
  },
  ascending: unsayable,
  chronological: unsayable,
  each: (start, path, condition) => {
    const item = itemOf(start);
    return say`${list(start, path)}.all(${item}, ${guarded(item, condition)})`;
  },
};

const calculations: Printers<CalculationArguments> = {
  add: (start, a, b) => say`(${operand(start, a)} + ${operand(start, b)})`,
  sub: (start, a, b) => say`(${operand(start, a)} - ${operand(start, b)})`,
  mul: (start, a, b) => say`(${operand(start, a)} * ${operand(start, b)})`,
  div: (start, a, b) => say`(${operand(start, a)} / ${operand(start, b)})`,
  pow: unsayable,
  sum: unsayable,
  product: unsayable,
  min: unsayable,
  max: unsayable,
  count: (start, path, condition) => {
    if (condition === undefined) return say`double(size(${list(start, path)}))`;
    const item = itemOf(start);
    return say`double(size(${list(start, path)}.filter(${item}, ${affirmed(item, condition)})))`;
  },
  millisBetween: unsayable,
};

/** The CEL text of a condition on `self`; undefined where CEL cannot say it. */
export function cel(condition: Condition): string | undefined {
  return guarded("self", condition);
}

/** The condition, or the absence of a path without which it does not speak. */
function guarded(start: Start, condition: Condition): Text {
  const inputs = spokenPaths(condition).map((path) => presence(start, path));
  const spoken = stated(start, condition);
  return inputs.length === 0 ? spoken : say`!(${joined(inputs, " && ")}) || ${spoken}`;
}

/** The condition, and the presence of every path without which it does not speak. */
function affirmed(start: Start, condition: Condition): Text {
  const inputs = spokenPaths(condition).map((path) => presence(start, path));
  return joined([...inputs, stated(start, condition)], " && ");
}

function stated<Name extends keyof ConditionArguments>(
  start: Start,
  node: ConditionNode<Name>,
): Text {
  return say`(${conditions[node.op](start, ...node.args)})`;
}

function calculation<Name extends keyof CalculationArguments>(
  start: Start,
  node: CalculationNode<Name>,
): Text {
  return calculations[node.op](start, ...node.args);
}

function operand(start: Start, it: Operand): Text {
  if (typeof it === "string") return single(start, it);
  return isConstant(it) ? constant(it) : calculation(start, it);
}

function constant(it: Constant): string {
  const value = constantValue(it);
  return Number.isSafeInteger(value) ? `${value}.0` : JSON.stringify(value);
}

/** The variable for an item of a list that is read from `start`. */
function itemOf(start: Start): Start {
  return start === "self" ? "it" : `${start}t`;
}

function startOf(start: Start, path: Path): Start {
  return isRooted(path) ? "self" : start;
}

function single(start: Start, path: Path): Text {
  const all = steps(path);
  return all.some(isWildcard) ? undefined : [startOf(start, path), ...all].join(".");
}

/** The list at a path with at most one `[]`. CEL has no way to flatten, nor to list a map's values. */
function list(start: Start, path: Path): Text {
  const all = steps(path);
  const wildcard = all.findIndex(isWildcard);
  const from = startOf(start, path);
  if (wildcard < 0) return `[${[from, ...all].join(".")}]`;
  const rest = all.slice(wildcard + 1);
  if (all[wildcard] === "*" || rest.some(isWildcard)) return undefined;
  const items = [from, ...all.slice(0, wildcard)].join(".");
  return rest.length === 0
    ? items
    : `${items}.filter(i, ${chain("i", rest)}).map(i, ${["i", ...rest].join(".")})`;
}

function presence(start: Start, path: Path): Text {
  return chain(startOf(start, path), fixedPart(path));
}

/** Each step of a path is there: `has(self.a) && has(self.a.b)`. */
function chain(start: Start, path: readonly Step[]): string {
  const presences = path.map(
    (_, index) => `has(${[start, ...path.slice(0, index + 1)].join(".")})`,
  );
  return presences.length === 0 ? "true" : presences.join(" && ");
}

function tally(start: Start, paths: readonly Path[], accept: string): Text {
  const ones = paths.map((path) => say`(${presence(start, path)} ? 1.0 : 0.0)`);
  return say`(${joined(ones, " + ")}) ${accept}`;
}

function isNear(a: Text, b: Text, within: Tolerance): Text {
  const limits =
    "abs" in within
      ? [constant(within.abs)]
      : [a, b].flatMap((side) => [
          say`${constant(within.rel)} * ${side}`,
          say`-${constant(within.rel)} * ${side}`,
        ]);
  const isWithin = (difference: Text) =>
    say`(${joined(
      limits.map((limit) => say`${difference} <= ${limit}`),
      " || ",
    )})`;
  return say`${isWithin(say`${a} - ${b}`)} && ${isWithin(say`${b} - ${a}`)}`;
}

function joined(parts: readonly Text[], by: string): Text {
  return parts.includes(undefined) ? undefined : parts.join(by);
}

/** A template that is undefined when one of its parts is. */
function say(words: TemplateStringsArray, ...parts: readonly Text[]): Text {
  return parts.includes(undefined) ? undefined : String.raw({ raw: words }, ...parts);
}

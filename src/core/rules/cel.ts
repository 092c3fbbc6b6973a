/**
 * From an expression tree to the text of a Common Expression Language condition on `self`.
 *
 * The text keeps to what CEL engines agree on, and means what the tree means of a value in the
 * normal form of `docs/cel.md`: numbers are doubles, what is null is absent, instants are texts of
 * one shape. So:
 *
 * - Number literals are doubles, sizes are made doubles, absence is asked with `has`; there is no `%`,
 *   no `null` and no index but the key of a map.
 * - Instants compare as texts. `timestamp` ends at the year 1, refuses ten digits of a fraction, and
 *   keeps one to the nanosecond in one engine and to the millisecond in another.
 * - A field named by a word of the grammar, such as `in`, cannot be selected, and one that is no
 *   identifier cannot be asked for with `has`. Reserved words, such as `package`, can.
 *
 * What CEL cannot say (a sum, a span in milliseconds, a multiple, a size over lists in lists) gives
 * undefined; there the tree is the only form.
 *
 * @module
 */
import {
  among,
  chain,
  hasLists,
  itemOf,
  presence,
  quantified,
  type Start,
  single,
  split,
} from "./cel-path.js";
import { joined, say, type Text } from "./cel-text.js";
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
import { spokenPaths } from "./paths-of.js";

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
  earlier: (start, a, b) => say`${instant(start, a)} < ${instant(start, b)}`,
  notLater: (start, a, b) => say`${instant(start, a)} <= ${instant(start, b)}`,
  startsWith: (start, text, head) =>
    say`${operand(start, text)}.startsWith(${operand(start, head)})`,
  oneOf: (start, value, ...options) =>
    say`${operand(start, value)} in [${options.map(constant).join(", ")}]`,
  contains: (start, path, value) =>
    quantified("exists", start, path, "v", (v) => say`${v} == ${operand(start, value)}`),
  subset: (start, path, ...wholes) =>
    quantified("all", start, path, "v", (v) =>
      joined(
        wholes.map((whole) => among(start, whole, v)),
        " || ",
      ),
    ),
  unique: (start, path, ...by) => {
    if (by.length > 0 || hasLists(path)) return undefined;
    return quantified("all", start, path, "v", (v) =>
      quantified("exists_one", start, path, "w", (w) => `${w} == ${v}`),
    );
  },
  ascending: unsayable,
  chronological: unsayable,
  each: (start, path, condition) =>
    quantified("all", start, path, itemOf(start), (item) => guarded(item, condition)),
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
    if (hasLists(path)) return undefined;
    const item = itemOf(start);
    const { items, rest } = split(start, path);
    const value = [item, ...rest].join(".");
    const counted = [
      ...(rest.length > 0 ? [chain(item, rest)] : []),
      ...(condition === undefined ? [] : affirmed(value, condition)),
    ];
    return counted.length === 0
      ? say`double(size(${items}))`
      : say`double(size(${items}.filter(${item}, ${joined(counted, " && ")})))`;
  },
  millisBetween: unsayable,
};

/** The CEL text of a condition on `self`; undefined where CEL cannot say it. */
export function cel(condition: Condition): string | undefined {
  return guarded("self", condition);
}

/** The condition, or the absence of a path without which it does not speak. */
function guarded(start: Start, condition: Condition): Text {
  const inputs = inputsOf(start, condition);
  const spoken = stated(start, condition);
  return inputs.length === 0 ? spoken : say`!(${joined(inputs, " && ")}) || ${spoken}`;
}

/** The presence of every path without which the condition does not speak, and the condition. */
function affirmed(start: Start, condition: Condition): Text[] {
  return [...inputsOf(start, condition), stated(start, condition)];
}

/** The presence of every path without which a condition does not speak; an item is always there. */
function inputsOf(start: Start, condition: Condition): Text[] {
  return spokenPaths(condition)
    .filter((path) => path !== ".")
    .map((path) => presence(start, path));
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

/** An instant or date, which the normal form writes so that it sorts as text. */
function instant(start: Start, it: Operand): Text {
  return isConstant(it) ? undefined : operand(start, it);
}

function constant(it: Constant): string {
  const text = JSON.stringify(constantValue(it));
  return /^-?[0-9]+$/.test(text) ? `${text}.0` : text;
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

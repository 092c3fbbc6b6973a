/**
 * From a condition to a function that judges records by it.
 *
 * @module
 */
import {
  areUnique,
  isAscending,
  isChronological,
  isEarlier,
  isMultiple,
  isNear,
  isNotLater,
  isStart,
  isSubset,
  isUnique,
} from "./comparison.js";
import type { Condition, ConditionArguments, ConditionNode, Operand, Path } from "./expression.js";
import { constantValue, operandReader, toOrdered } from "./operand.js";
import { listReader, reader } from "./path.js";
import { spokenPaths } from "./paths-of.js";

/** Judges a record: true where the condition holds. Inside `each`, paths start at the item. */
export type Judge = (root: unknown, item: unknown) => boolean;

type Makers = {
  readonly [Name in keyof ConditionArguments]: (...args: ConditionArguments[Name]) => Judge;
};

const makers: Makers = {
  has: (path) => present(path),
  atLeastOne: (...paths) => some(paths.map(present)),
  exactlyOne: (...paths) => presentCount(paths, (found) => found === 1),
  together: (...paths) => presentCount(paths, (found) => found === 0 || found === paths.length),
  not: (condition) => {
    const inner = make(condition);
    return (root, item) => !inner(root, item);
  },
  and: (...conditions) => {
    const judges = conditions.map((condition) => make(condition));
    return (root, item) => {
      for (const judge of judges) if (!judge(root, item)) return false;
      return true;
    };
  },
  or: (...conditions) => some(conditions.map((condition) => make(condition))),
  when: (condition, then) => {
    const applies = make(condition);
    const holds = make(then);
    return (root, item) => !applies(root, item) || holds(root, item);
  },
  eq: (a, b) => compare(a, b, (x, y) => x === y),
  ne: (a, b) => compare(a, b, (x, y) => x !== y),
  lt: (a, b) => compare(a, b, (x, y) => toOrdered(x) < toOrdered(y)),
  le: (a, b) => compare(a, b, (x, y) => toOrdered(x) <= toOrdered(y)),
  gt: (a, b) => compare(a, b, (x, y) => toOrdered(x) > toOrdered(y)),
  ge: (a, b) => compare(a, b, (x, y) => toOrdered(x) >= toOrdered(y)),
  near: (a, b, within) => compare(a, b, (x, y) => isNear(x, y, within)),
  multipleOf: (a, b) => compare(a, b, isMultiple),
  earlier: (a, b) => compare(a, b, isEarlier),
  notLater: (a, b) => compare(a, b, isNotLater),
  startsWith: (text, start) => compare(text, start, isStart),
  oneOf: (value, ...options) => {
    const [only, second] = options;
    if (only !== undefined && second === undefined) return make({ op: "eq", args: [value, only] });
    const read = operandReader(value);
    const known = new Set<unknown>(options.map(constantValue));
    return (root, item) => known.has(read(root, item));
  },
  contains: (path, value) => {
    const list = listReader(path);
    const wanted = operandReader(value);
    return (root, item) => list(root, item).includes(wanted(root, item));
  },
  subset: (path, ...wholes) => {
    const part = listReader(path);
    const lists = wholes.map(listReader);
    return (root, item) =>
      isSubset(
        part(root, item),
        lists.map((list) => list(root, item)),
      );
  },
  unique: (path, ...by) => {
    const list = listReader(path);
    if (by.length === 0) return (root, item) => isUnique(list(root, item));
    const columns = by.map(operandReader);
    return (root, item) =>
      areUnique(list(root, item).map((member) => columns.map((read) => read(root, member))));
  },
  ascending: (path) => {
    const list = listReader(path);
    return (root, item) => isAscending(list(root, item));
  },
  chronological: (path) => {
    const list = listReader(path);
    return (root, item) => isChronological(list(root, item));
  },
  each: (path, condition) => {
    const list = listReader(path);
    const holds = evaluate(condition);
    return (root, item) => list(root, item).every((member) => holds(root, member));
  },
};

function make<Name extends keyof ConditionArguments>(node: ConditionNode<Name>): Judge {
  return makers[node.op](...node.args);
}

/**
 * A function that judges records by a condition.
 *
 * A condition speaks only when every path that it names outside `has` and its shorthands is
 * present; otherwise it holds. Inside `each`, that is decided for each item.
 */
export function evaluate(condition: Condition): Judge {
  return spoken(condition, true);
}

/** A function that says whether a condition speaks of a record and is true of it. */
export function affirm(condition: Condition): Judge {
  return spoken(condition, false);
}

/** What a condition comes to, and `otherwise` where it does not speak. */
function spoken(condition: Condition, otherwise: boolean): Judge {
  const inputs = spokenPaths(condition).map(reader);
  const judge = make(condition);
  if (inputs.length === 0) return judge;
  return (root, item) => {
    for (const input of inputs) if (input(root, item) === undefined) return otherwise;
    return judge(root, item);
  };
}

function present(path: Path): Judge {
  const read = reader(path);
  return (root, item) => read(root, item) !== undefined;
}

function presentCount(paths: readonly Path[], accept: (found: number) => boolean): Judge {
  const judges = paths.map(present);
  return (root, item) => accept(judges.filter((judge) => judge(root, item)).length);
}

function some(judges: readonly Judge[]): Judge {
  return (root, item) => {
    for (const judge of judges) if (judge(root, item)) return true;
    return false;
  };
}

function compare(a: Operand, b: Operand, holds: (x: unknown, y: unknown) => boolean): Judge {
  const left = operandReader(a);
  const right = operandReader(b);
  return (root, item) => holds(left(root, item), right(root, item));
}

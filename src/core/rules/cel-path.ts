/**
 * Paths in CEL text: reading one value, asking for it, and going through lists.
 *
 * @module
 */
import { joined, say, type Text } from "./cel-text.js";
import type { Path } from "./expression.js";
import { fixedPart, isRooted, isWildcard, type Step, steps } from "./path.js";

/** Where a path starts: `self`, or the item that `each` is looking at, such as `it` or `it.price`. */
export type Start = string;

/** The variable for an item of a list that is read from `start`. */
export function itemOf(start: Start): Start {
  const [variable] = start.split(".");
  return variable === "self" ? "it" : `${variable}t`;
}

function startOf(start: Start, path: Path): Start {
  return isRooted(path) ? "self" : start;
}

/** Words that no field can be selected by. */
const grammarWords = ["false", "in", "null", "true"];

/** The value to which steps lead; a wildcard among them is none that CEL can select. */
function selected(from: Start, path: readonly Step[]): Text {
  const isSayable = path.every(
    (step) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(step) && !grammarWords.includes(step),
  );
  return isSayable ? [from, ...path].join(".") : undefined;
}

/** The value at a path. */
export function single(start: Start, path: Path): Text {
  return selected(startOf(start, path), steps(path));
}

/** Whether a path leads through lists in lists, which CEL has no way to flatten. */
export function hasLists(path: Path): boolean {
  return steps(path).filter(isWildcard).length > 1;
}

/** The list at the first wildcard of a path, and the steps after it. */
export function split(start: Start, path: Path): { items: Text; rest: readonly Step[] } {
  return splitFrom(startOf(start, path), steps(path));
}

function splitFrom(from: Start, path: readonly Step[]): { items: Text; rest: readonly Step[] } {
  const wildcard = path.findIndex(isWildcard);
  const container = selected(from, path.slice(0, wildcard));
  const items = path[wildcard] === "[]" ? container : say`${container}.map(k, ${container}[k])`;
  return { items, rest: path.slice(wildcard + 1) };
}

/** A macro over a list: of all its items, of one or more, of exactly one. */
export type Quantifier = "all" | "exists" | "exists_one";

/** That a body is true of all values at a path, or of one. Lists in lists are gone through in turn. */
export function quantified(
  by: Quantifier,
  start: Start,
  path: Path,
  variable: string,
  body: (value: Start) => Text,
): Text {
  return quantifiedFrom(by, startOf(start, path), steps(path), variable, body);
}

function quantifiedFrom(
  by: Quantifier,
  from: Start,
  path: readonly Step[],
  variable: string,
  body: (value: Start) => Text,
): Text {
  if (!path.some(isWildcard)) {
    const value = selected(from, path);
    return value === undefined ? undefined : body(value);
  }
  const { items, rest } = splitFrom(from, path);
  const next = rest.findIndex(isWildcard);
  const item = next < 0 ? variable : `over_${variable}`;
  const inner = quantifiedFrom(by, item, rest, variable, body);
  const fixed = next < 0 ? rest : rest.slice(0, next);
  return say`${items}.${by}(${item}, ${whereThere(by, item, fixed, inner)})`;
}

/** A body, of an item that has what it is about. */
function whereThere(by: Quantifier, item: Start, path: readonly Step[], body: Text): Text {
  if (path.length === 0) return body;
  const isThere = chain(item, path);
  return by === "all" ? say`!(${isThere}) || ${body}` : say`${isThere} && ${body}`;
}

/** That a value is one of those at a path. */
export function among(start: Start, path: Path, value: Start): Text {
  if (path.endsWith("[]") && !hasLists(path)) {
    return say`${value} in ${split(start, path).items}`;
  }
  return quantified("exists", start, path, "w", (w) => `${w} == ${value}`);
}

/** A path, up to its first wildcard, leads to something. */
export function presence(start: Start, path: Path): Text {
  return chain(startOf(start, path), fixedPart(path));
}

/** Each step of a path is there: `has(self.a) && has(self.a.b)`. */
export function chain(from: Start, path: readonly Step[]): Text {
  const presences = path.map((_, index) => say`has(${selected(from, path.slice(0, index + 1))})`);
  return presences.length === 0 ? "true" : joined(presences, " && ");
}

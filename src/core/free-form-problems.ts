/**
 * What is wrong with a free-form map or value: what JSON cannot carry, what is too large, and keys
 * that nobody may send.
 *
 * @module
 */
import { cardAuthenticationKeys } from "./card-authentication-keys.js";
import type { FreeFormBounds } from "./free-form-bounds.js";
import { isPlainObject } from "./is-record.js";

/** What is wrong inside a free-form value, and where. */
export interface FreeFormProblem {
  readonly path: (string | number)[];
  readonly message: string;
}

/** What is wrong with a map: the first problem under each key. */
export function problemsInMap(value: unknown, bounds: FreeFormBounds): FreeFormProblem[] {
  if (!isPlainObject(value)) return [problem("Expected a JSON object.")];
  return Object.entries(value)
    .slice(0, bounds.maxKeys + 1)
    .map(([key, member], index) => {
      const found = problemOfKey(key, index + 1, bounds) ?? problemInValue(member, bounds, 2);
      return found && under(key, found);
    })
    .filter((found) => found !== undefined);
}

/** The first problem of a value of any kind. Its depth is 1, or how deep in a map it stands. */
export function problemInValue(
  value: unknown,
  bounds: FreeFormBounds,
  depth = 1,
): FreeFormProblem | undefined {
  if (bounds.textOnly && depth > 1 && typeof value !== "string") return problem("Expected a text.");
  switch (typeof value) {
    case "boolean":
      return undefined;
    case "number":
      return Number.isFinite(value) ? undefined : problem("JSON carries finite numbers only.");
    case "string":
      return problemOfText(value, bounds);
    case "object":
      if (value === null) return undefined;
      if (depth > bounds.maxDepth) return problem(`Expected at most ${bounds.maxDepth} levels.`);
      if (Array.isArray(value)) return problemOfItems(value, bounds, depth);
      if (isPlainObject(value)) return problemOfObject(value, bounds, depth);
  }
  return problem(`JSON cannot carry a value of type ${typeName(value)}.`);
}

function problemOfText(
  text: string,
  { maxTextLength }: FreeFormBounds,
): FreeFormProblem | undefined {
  if (isLonger(text, maxTextLength))
    return problem(`Expected at most ${maxTextLength} characters.`);
  return text.isWellFormed() ? undefined : problem("Text must not contain a lone surrogate.");
}

/** Whether a text has more code points than allowed: between one and two code units make one. */
function isLonger(text: string, max: number): boolean {
  return text.length > max && (text.length > 2 * max || [...text].length > max);
}

function problemOfItems(
  items: readonly unknown[],
  bounds: FreeFormBounds,
  depth: number,
): FreeFormProblem | undefined {
  if (items.length > bounds.maxItems) return problem(`Expected at most ${bounds.maxItems} items.`);
  for (let index = 0; index < items.length; index++) {
    const found = problemInValue(items[index], bounds, depth + 1);
    if (found !== undefined) return under(index, found);
  }
  return undefined;
}

function problemOfObject(
  value: Readonly<Record<string, unknown>>,
  bounds: FreeFormBounds,
  depth: number,
): FreeFormProblem | undefined {
  let count = 0;
  for (const key in value) {
    count += 1;
    const found = problemOfKey(key, count, bounds) ?? problemInValue(value[key], bounds, depth + 1);
    if (found !== undefined) return under(key, found);
  }
  return undefined;
}

function problemOfKey(
  key: string,
  count: number,
  bounds: FreeFormBounds,
): FreeFormProblem | undefined {
  if (count > bounds.maxKeys) return problem(`Expected at most ${bounds.maxKeys} keys.`);
  if (isLonger(key, bounds.maxKeyLength)) {
    return problem(`Expected keys of at most ${bounds.maxKeyLength} characters.`);
  }
  if (key === "__proto__" || bounds.reservedKeys?.includes(key)) {
    return problem(`The key "${key}" is not allowed.`);
  }
  if (cardAuthenticationKeys.has(key)) {
    return problem(
      `Card authentication data ("${key}") must not be kept (PCI DSS 3.3.1): never send it.`,
    );
  }
  if (bounds.keyPattern?.test(key) === false) {
    return problem(`Expected keys that match ${bounds.keyPattern}.`);
  }
  return key.isWellFormed() ? undefined : problem("A key must not contain a lone surrogate.");
}

function typeName(value: unknown): string {
  return typeof value === "object" ? (value?.constructor?.name ?? "object") : typeof value;
}

function problem(message: string): FreeFormProblem {
  return { path: [], message };
}

function under(key: string | number, inner: FreeFormProblem): FreeFormProblem {
  return { path: [key, ...inner.path], message: inner.message };
}

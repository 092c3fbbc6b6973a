/**
 * Paths in rules: their steps, and reading a record along them.
 *
 * @module
 */
import type { Path } from "./expression.js";

/** A key, or a wildcard: `[]` for each item of an array, `*` for each value of a map. */
export type Step = string;

/** Whether a step stands for many values. */
export const isWildcard = (step: Step): boolean => step === "[]" || step === "*";

/** Whether a path leads back to the record's root from inside `each` or `sum`. */
export const isRooted = (path: Path): boolean => path.startsWith("$.");

/** The steps of a path, without the `$.` or `.` that says where it starts. */
export function steps(path: Path): Step[] {
  const relative = isRooted(path) ? path.slice(2) : path;
  return relative
    .replaceAll("[]", ".[]")
    .split(".")
    .filter((step) => step !== "");
}

/** The steps of a path before its first wildcard. */
export function fixedPart(path: Path): Step[] {
  const all = steps(path);
  const wildcard = all.findIndex(isWildcard);
  return wildcard < 0 ? all : all.slice(0, wildcard);
}

/** Reads one value; undefined when it, or something above it, is absent or null. */
export type Reader = (root: unknown, item: unknown) => unknown;

/**
 * A reader for a path. With a wildcard in it, the reader gives an array of the values that are
 * there, or undefined when the array or map of the first wildcard is itself absent.
 */
export function reader(path: Path): Reader {
  const walk = walker(steps(path));
  return isRooted(path) ? (root) => walk(root) : (_root, item) => walk(item);
}

/** Reads all values at a path; a path without a wildcard gives a list of one, or of none. */
export function listReader(path: Path): (root: unknown, item: unknown) => readonly unknown[] {
  const read = reader(path);
  const many = steps(path).some(isWildcard);
  return (root, item) => {
    const value = read(root, item);
    if (value === undefined) return [];
    return many ? (value as readonly unknown[]) : [value];
  };
}

function walker(path: readonly Step[]): (from: unknown) => unknown {
  const wildcard = path.findIndex(isWildcard);
  if (wildcard < 0) return single(path);
  const container = single(path.slice(0, wildcard));
  const members = path[wildcard] === "[]" ? items : values;
  const rest = path.slice(wildcard + 1);
  if (rest.length === 0) return (from) => members(container(from));
  const deeper = walker(rest);
  const branches = rest.some(isWildcard);
  return (from) => {
    const found = members(container(from))
      ?.map(deeper)
      .filter((value) => value !== undefined);
    return branches ? found?.flat() : found;
  };
}

function items(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

function values(value: unknown): readonly unknown[] | undefined {
  return typeof value === "object" && value !== null ? Object.values(value) : undefined;
}

function single(path: readonly Step[]): (from: unknown) => unknown {
  const [first, second] = path;
  if (first === undefined) return present;
  if (second === undefined) return (from) => child(from, first);
  if (path.length === 2) return (from) => child(child(from, first), second);
  return (from) => path.reduce(child, from);
}

function child(from: unknown, key: string): unknown {
  if (typeof from !== "object" || from === null) return undefined;
  return present((from as Readonly<Record<string, unknown>>)[key]);
}

function present(value: unknown): unknown {
  return value === null ? undefined : value;
}

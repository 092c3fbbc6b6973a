/**
 * Places in a JSON object by a path of keys, such as `context.app.name`.
 *
 * @module
 */
import { type Foreign, type ForeignObject, isObject } from "./_foreign.js";

const splitPaths = new Map<string, readonly string[]>();

/** The keys of a path. Paths stand in tables, so that there are few. */
function keysOf(path: string): readonly string[] {
  const keys = splitPaths.get(path) ?? path.split(".");
  splitPaths.set(path, keys);
  return keys;
}

/** The value at a path. Undefined when nothing stands there. */
export function valueAt(object: ForeignObject, path: string): Foreign | undefined {
  let value: Foreign | undefined = object;
  for (const key of keysOf(path)) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Puts a value at a path, and makes the objects on the way. False when something is in the way. */
export function put(object: ForeignObject, path: string, value: Foreign): boolean {
  return putAt(object, keysOf(path), 0, value);
}

function putAt(
  object: ForeignObject,
  keys: readonly string[],
  depth: number,
  value: Foreign,
): boolean {
  const key = keys[depth] ?? "";
  const there = Object.hasOwn(object, key) ? object[key] : undefined;
  if (depth === keys.length - 1) {
    if (there !== undefined) return false;
    object[key] = value;
    return true;
  }
  const inner = there === undefined ? {} : there;
  if (!isObject(inner) || !putAt(inner, keys, depth + 1, value)) return false;
  object[key] = inner;
  return true;
}

/** Takes the value at a path away, and the objects on the way that it leaves empty. */
export function take(object: ForeignObject, path: string): Foreign | undefined {
  const value = valueAt(object, path);
  if (value !== undefined) remove(object, keysOf(path));
  return value;
}

function remove(object: ForeignObject, keys: readonly string[], depth = 0): void {
  const key = keys[depth] ?? "";
  const inner = object[key];
  if (depth < keys.length - 1 && isObject(inner)) {
    remove(inner, keys, depth + 1);
    if (Object.keys(inner).length > 0) return;
  }
  delete object[key];
}

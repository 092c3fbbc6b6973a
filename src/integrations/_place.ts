/**
 * Places in a JSON object by a path of keys, such as `context.app.name`.
 *
 * @module
 */
import { type Foreign, type ForeignObject, isObject } from "./_foreign.js";

/** The value at a path. Undefined when nothing stands there. */
export function valueAt(object: ForeignObject, path: string): Foreign | undefined {
  let value: Foreign | undefined = object;
  for (const key of path.split(".")) {
    value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

/** Puts a value at a path, and makes the objects on the way. False when something is in the way. */
export function put(object: ForeignObject, path: string, value: Foreign): boolean {
  const [key = "", ...rest] = path.split(".");
  if (rest.length === 0) {
    if (Object.hasOwn(object, key)) return false;
    object[key] = value;
    return true;
  }
  const inner = Object.hasOwn(object, key) ? object[key] : {};
  if (!isObject(inner) || !put(inner, rest.join("."), value)) return false;
  object[key] = inner;
  return true;
}

/** Takes the value at a path away, and the objects on the way that it leaves empty. */
export function take(object: ForeignObject, path: string): Foreign | undefined {
  const value = valueAt(object, path);
  if (value !== undefined) remove(object, path.split("."));
  return value;
}

function remove(object: ForeignObject, [key = "", ...rest]: readonly string[]): void {
  const inner = object[key];
  if (rest.length > 0 && isObject(inner)) {
    remove(inner, rest);
    if (Object.keys(inner).length > 0) return;
  }
  delete object[key];
}

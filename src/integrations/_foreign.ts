/**
 * Foreign records as plain JSON data, copied once, so that nothing the sender made runs later.
 *
 * @module
 */
import { isPlainObject } from "../core/is-record.js";
import { type MappingResult, mapped, refused } from "./mapping.js";

/** A JSON value of a foreign record. A mapping takes fields out of its own copy. */
export type Foreign = string | number | boolean | null | Foreign[] | ForeignObject;

/** A JSON object of a foreign record. */
export interface ForeignObject {
  [key: string]: Foreign;
}

/** Levels of objects and arrays: a free-form map has eight, and stands a few levels deep. */
const MAX_DEPTH = 16;

/** Values in one record, so that a record that contains itself comes to an end. */
const MAX_VALUES = 100_000;

class NotJson extends Error {
  override name = "NotJson";
  readonly path: (string | number)[] = [];
}

/** A copy of a record as plain JSON data. A key whose value is undefined is left out. */
export function foreignCopy(record: unknown): MappingResult<Foreign> {
  let left = MAX_VALUES;
  const copy = (value: unknown, depth: number): Foreign => {
    left -= 1;
    if (left < 0) throw new NotJson(`Expected at most ${MAX_VALUES} values.`);
    if (value === null || typeof value === "string" || typeof value === "boolean") return value;
    if (typeof value === "number" && Number.isFinite(value)) return value;
    if (typeof value !== "object") throw new NotJson("Expected a value that JSON can carry.");
    if (depth >= MAX_DEPTH) throw new NotJson(`Expected at most ${MAX_DEPTH} levels.`);
    if (Array.isArray(value)) {
      return Array.from(value, (item, index) => under(index, () => copy(item, depth + 1)));
    }
    if (!isPlainObject(value)) throw new NotJson("Expected a plain object.");
    const object: ForeignObject = {};
    for (const key of Object.keys(value)) {
      under(key, () => {
        if (key === "__proto__") throw new NotJson('The key "__proto__" is not allowed.');
        const member = value[key];
        if (member !== undefined) object[key] = copy(member, depth + 1);
      });
    }
    return object;
  };
  try {
    return mapped(copy(record, 0));
  } catch (error) {
    if (error instanceof NotJson) return refused({ path: error.path, message: error.message });
    return refused({ path: [], message: "The record can't be read: it throws when it is." });
  }
}

/** Whether a foreign value is an object. */
export function isObject(value: unknown): value is ForeignObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Runs a step; what is found out there is found under the key. */
function under<T>(key: string | number, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof NotJson) error.path.unshift(key);
    throw error;
  }
}

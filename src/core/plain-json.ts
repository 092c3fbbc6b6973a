/**
 * Values in memory as JSON carries them.
 *
 * @module
 */
import type { JsonValue } from "./free-form.js";
import { isPlainObject } from "./is-record.js";

/**
 * The JSON value of a value in memory: a copy without the members that are undefined. Nothing that
 * the value says of itself is asked, unlike by `JSON.stringify`, which a `toJSON` can deceive.
 *
 * @throws {TypeError} for what JSON has no form for, such as a date or a function.
 */
export function plainJson(value: unknown): JsonValue {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return value;
  if (Array.isArray(value)) return Array.from(value, plainJson);
  if (!isPlainObject(value)) throw new TypeError(`JSON has no form for a ${typeof value}.`);
  const members: [string, JsonValue][] = [];
  for (const key of Object.keys(value)) {
    const member = value[key];
    if (member !== undefined) members.push([key, plainJson(member)]);
  }
  return Object.fromEntries(members);
}

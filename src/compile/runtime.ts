/**
 * What compiled code calls at run time.
 *
 * @module
 */
export { INVALID } from "zod";
export { now } from "../core/instant.js";
export { isFreeMap, isFreeValue } from "../core/is-free-form.js";
export {
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
} from "../core/rules/comparison.js";
export { fold, millisBetween, picked, pickedAll } from "../core/rules/condition-helpers.js";
export { uuidv7 } from "../core/uuid.js";
export { charTable } from "./char-table.js";

/**
 * Set where compiled code meets an object that JSON can't have made, such as an instance of a class:
 * its verdict is then no verdict, and Zod's counts.
 */
export const doubt = { isRaised: false };

/** Whether a value is an object that JSON could have made. */
export function isPlain(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  doubt.isRaised = true;
  return false;
}

/**
 * Whether a value is a list that JSON could have made. Rules call the methods of a list, which a
 * subclass may have of its own.
 */
export function isList(value: unknown): value is unknown[] {
  if (!Array.isArray(value)) return false;
  if (Object.getPrototypeOf(value) === Array.prototype) return true;
  doubt.isRaised = true;
  return false;
}

/** False, since an object lacks a key; not so sure where the key is there and is not enumerable. */
export function lacks(value: object, required: readonly string[]): false {
  const visible = new Set(Object.keys(value));
  if (required.some((key) => !visible.has(key) && key in value)) doubt.isRaised = true;
  return false;
}

/** Whether a text has so many code points, or fewer. */
export function isAtMost(text: string, max: number): boolean {
  return text.length <= max || (text.length <= 2 * max && [...text].length <= max);
}

/** Whether a text has so many code points, or more. */
export function isAtLeast(text: string, min: number): boolean {
  return text.length >= 2 * min || (text.length >= min && [...text].length >= min);
}

/** Stands for a field that is absent while an object is copied. */
export const none: unique symbol = Symbol("none");

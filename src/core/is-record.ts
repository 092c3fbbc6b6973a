/**
 * Values with members.
 *
 * @module
 */

/** Whether a value is an object or an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** Whether a value is an object that JSON could have made: no array, and no instance of a class. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

/** The member of a value at a step of a path, if it is the value's own: nothing that it inherits. */
export function ownMember(value: unknown, step: string | number): unknown {
  return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

/**
 * How values are compared, by closures and by generated code alike.
 *
 * @module
 */
import type { Tolerance } from "./expression.js";
import { toMillis, toNumber } from "./operand.js";

/** Whether two numbers differ by no more than is allowed; false of anything but numbers. */
export function isNear(x: unknown, y: unknown, within: Tolerance): boolean {
  const [a, b] = [toNumber(x), toNumber(y)];
  const allowed = "abs" in within ? within.abs : within.rel * Math.max(Math.abs(a), Math.abs(b));
  return Math.abs(a - b) <= allowed;
}

/** `YYYY-MM-DDTHH:MM:SS.mmmZ`: two instants of this one shape compare as text. */
function isPlain(instant: unknown): instant is string {
  return typeof instant === "string" && instant.length === 24 && instant.endsWith("Z");
}

/** Whether the first instant is before the second, to the millisecond. */
export function isEarlier(x: unknown, y: unknown): boolean {
  return isPlain(x) && isPlain(y) ? x < y : toMillis(x) < toMillis(y);
}

/** Whether the first instant is not after the second, to the millisecond. */
export function isNotLater(x: unknown, y: unknown): boolean {
  return isPlain(x) && isPlain(y) ? x <= y : toMillis(x) <= toMillis(y);
}

/** Whether the first text begins with the second. */
export function isStart(text: unknown, start: unknown): boolean {
  return String(text).startsWith(String(start));
}

/** Whether the first number is the second times an integer. */
export function isMultiple(x: unknown, y: unknown): boolean {
  return toNumber(x) % toNumber(y) === 0;
}

/** Whether no two values are equal. */
export function isUnique(values: readonly unknown[]): boolean {
  return values.length < 2 || new Set(values).size === values.length;
}

/** Whether no two rows are equal in every column; arrays and objects by what is in them. */
export function areUnique(rows: readonly (readonly unknown[])[]): boolean {
  return isUnique(rows.map((row) => JSON.stringify(row.map(inOneOrder))));
}

/** A value whose objects have their keys in order, so that equal ones are one text. */
function inOneOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map(inOneOrder);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, inOneOrder(member)]));
}

/** Whether no number is smaller than the one before it. */
export function isAscending(values: readonly unknown[]): boolean {
  return values.every(
    (value, index) => index === 0 || toNumber(value) >= toNumber(values[index - 1]),
  );
}

/** Whether no instant is before the one before it, to the millisecond. */
export function isChronological(values: readonly unknown[]): boolean {
  return values.every((value, index) => index === 0 || isNotLater(values[index - 1], value));
}

/** Whether each value of a list stands in one of the others too. */
export function isSubset(
  part: readonly unknown[],
  wholes: readonly (readonly unknown[])[],
): boolean {
  const known = new Set(wholes.flat());
  return part.every((value) => known.has(value));
}

/**
 * The functions that generated conditions call, by the names under which they call them.
 *
 * @module
 */
import {
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
} from "./comparison.js";
import { toMillis } from "./operand.js";

/** The functions that generated conditions call. */
export const conditionHelpers = {
  areUnique,
  fold,
  isAscending,
  isChronological,
  isEarlier,
  isMultiple,
  isNear,
  isNotLater,
  isStart,
  isSubset,
  isUnique,
  millisBetween,
  picked,
  pickedAll,
} as const;

/** The name of a function that generated conditions call. */
export type ConditionHelper = keyof typeof conditionHelpers;

/** What is picked from each item; nothing of those that lack it. */
export function picked(items: readonly unknown[], pick: (item: unknown) => unknown): unknown[] {
  const found: unknown[] = [];
  for (const item of items) {
    const value = pick(item);
    if (value !== undefined && value !== null) found.push(value);
  }
  return found;
}

/** What is picked from all items, one after the other. */
export function pickedAll(
  items: readonly unknown[],
  pick: (item: unknown) => readonly unknown[],
): unknown[] {
  return items.flatMap(pick);
}

/** Brings the numbers of a list together; those that are absent are left out. */
export function fold(
  items: readonly unknown[],
  start: number,
  join: (sofar: number, value: number) => number,
  of: (item: unknown) => unknown,
): number {
  let result = start;
  for (const item of items) {
    const value = of(item);
    if (value !== undefined) result = join(result, typeof value === "number" ? value : Number.NaN);
  }
  return result;
}

/** The milliseconds from the first instant to the second. */
export function millisBetween(from: unknown, to: unknown): number {
  return toMillis(to) - toMillis(from);
}

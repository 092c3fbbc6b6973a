/**
 * What in a parsed record asks for a look at its text.
 *
 * @module
 */
import { isRecord } from "../core/is-record.js";

/** It is nested deeper than allowed. */
export const DEEP = 1;
/** It holds a 0, which may have been a number too small for a double. */
export const ZERO = 2;
/** It holds a number beyond 2^53, which may have been written as its neighbour. */
export const LARGE = 4;

/**
 * What was noticed in a parsed value, as a sum of `DEEP`, `ZERO` and `LARGE`; 0 for nothing. Every
 * record passes here: it visits each member once and looks no deeper than `levels`.
 */
export function suspicions(value: unknown, levels: number): number {
  if (typeof value === "number") return ofNumber(value);
  if (!isRecord(value)) return 0;
  if (levels === 0) return DEEP;
  return Array.isArray(value) ? ofItems(value, levels) : ofMembers(value, levels);
}

function ofNumber(value: number): number {
  if (value === 0) return ZERO;
  return Math.abs(value) < Number.MAX_SAFE_INTEGER ? 0 : LARGE;
}

function ofItems(items: readonly unknown[], levels: number): number {
  let found = 0;
  for (const item of items) found |= suspicions(item, levels - 1);
  return found;
}

function ofMembers(members: Readonly<Record<string, unknown>>, levels: number): number {
  let found = 0;
  for (const key in members) found |= suspicions(members[key], levels - 1);
  return found;
}

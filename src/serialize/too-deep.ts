/**
 * The refusal of a record that is nested too deep.
 *
 * @module
 */
import { isRecord } from "../core/is-record.js";
import type { Refusal } from "./refusal.js";

/** The refusal of a value with more levels than allowed; its path leads to the first level too deep. */
export function tooDeep(value: unknown, maxDepth: number): Refusal {
  return {
    reason: "too_deep",
    message: `Expected at most ${maxDepth} levels of objects and arrays.`,
    path: pathBelow(value, maxDepth) ?? [],
  };
}

/** The path to the first object or array below so many levels. */
function pathBelow(value: unknown, levels: number): (string | number)[] | undefined {
  if (!isRecord(value)) return undefined;
  if (levels === 0) return [];
  const members = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [key, member] of members) {
    const path = pathBelow(member, levels - 1);
    if (path !== undefined) return [key, ...path];
  }
  return undefined;
}

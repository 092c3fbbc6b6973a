/**
 * Whether two JSON values are the same, whatever the order of their keys.
 *
 * @module
 */

/** Whether two JSON values are the same, whatever the order of their keys. An absent key is none. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || (a === 0 && b === 0)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined));
  const left = Object.entries(a).filter(([, value]) => value !== undefined);
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && sameJson(value, right.get(key)))
  );
}

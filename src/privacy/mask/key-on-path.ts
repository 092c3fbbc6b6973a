/**
 * The name of the field in which a value stands.
 *
 * @module
 */
import type { IssuePath } from "../../core/rules/places.js";

/** The nearest key above a place. */
export function keyOnPath(path: IssuePath): string | undefined {
  for (let index = path.length - 1; index >= 0; index--) {
    const step = path[index];
    if (typeof step === "string") return step;
  }
  return undefined;
}

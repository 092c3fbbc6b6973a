/**
 * A pattern as keywords.
 *
 * @module
 */
import type { JsonSchema } from "./json-schema.js";
import { lineEndGuard, portablePattern } from "./portable-pattern.js";

/** The keywords that say a pattern, which every engine reads alike. */
export function patternKeywords(pattern: RegExp): JsonSchema {
  const made = portablePattern(pattern);
  if (!made.ok) throw new TypeError(`The pattern ${pattern}: ${made.reason}.`);
  return made.isToTheEnd ? { pattern: made.source, not: lineEndGuard } : { pattern: made.source };
}

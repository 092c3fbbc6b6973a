/**
 * Whether a free-form map or value is within its bounds. It answers as `problemsInMap` and
 * `problemInValue` do, and makes nothing: it is asked of every map of every record.
 *
 * @module
 */
import { cardAuthenticationKeys } from "./card-authentication-keys.js";
import type { FreeFormBounds } from "./free-form-bounds.js";
import { isPlainObject } from "./is-record.js";

/** Whether a value is a map within bounds. */
export function isFreeMap(value: unknown, bounds: FreeFormBounds): boolean {
  return isPlainObject(value) && bounds.maxDepth >= 1 && areMembersFree(value, bounds, 1);
}

/** Whether a value is within bounds. Its depth is 1, or how deep in a map it stands. */
export function isFreeValue(value: unknown, bounds: FreeFormBounds, depth = 1): boolean {
  if (typeof value === "string") return isFreeText(value, bounds.maxTextLength);
  if (bounds.textOnly && depth > 1) return false;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value === "boolean" || value === null) return true;
  if (depth > bounds.maxDepth) return false;
  if (Array.isArray(value)) return areItemsFree(value, bounds, depth);
  return isPlainObject(value) && areMembersFree(value, bounds, depth);
}

function areItemsFree(items: readonly unknown[], bounds: FreeFormBounds, depth: number): boolean {
  if (items.length > bounds.maxItems) return false;
  for (let index = 0; index < items.length; index++) {
    if (!isFreeValue(items[index], bounds, depth + 1)) return false;
  }
  return true;
}

function areMembersFree(
  value: Readonly<Record<string, unknown>>,
  bounds: FreeFormBounds,
  depth: number,
): boolean {
  const { maxKeys, maxKeyLength, maxTextLength, keyPattern, reservedKeys, textOnly } = bounds;
  let count = 0;
  for (const key in value) {
    count += 1;
    if (count > maxKeys || !isFreeText(key, maxKeyLength)) return false;
    if (isSuspect(key) && (key === "__proto__" || cardAuthenticationKeys.has(key))) return false;
    if (reservedKeys?.includes(key) || keyPattern?.test(key) === false) return false;
    const member = value[key];
    if (typeof member === "string") {
      if (!isFreeText(member, maxTextLength)) return false;
    } else if (textOnly || !isFreeValue(member, bounds, depth + 1)) return false;
  }
  return true;
}

/** Whether a text has at most so many code points, and no lone surrogate. */
function isFreeText(text: string, max: number): boolean {
  return (text.length <= max || isShort(text, max)) && text.isWellFormed();
}

/** A code point is one code unit or two. */
function isShort(text: string, max: number): boolean {
  return text.length <= 2 * max && [...text].length <= max;
}

/** The last letters of the keys that no map may have: few keys end so, and only those are looked up. */
const lastLetters = new Uint8Array(128);
for (const key of ["__proto__", ...cardAuthenticationKeys]) {
  lastLetters[key.charCodeAt(key.length - 1)] = 1;
}

function isSuspect(key: string): boolean {
  return key.length > 2 && lastLetters[key.charCodeAt(key.length - 1)] === 1;
}

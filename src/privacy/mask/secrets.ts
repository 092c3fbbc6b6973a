/**
 * The clear values that a policy encrypts, by their places in the masked record.
 *
 * @module
 */
import type { JsonValue } from "../../core/free-form.js";
import { isRecord } from "../../core/is-record.js";
import { pointerUnder } from "../../core/json-patch/json-pointer.js";
import { sameJson } from "../../core/same-json.js";

/**
 * What turns a masked record into a clear one: the values that differ, by their places in the masked
 * record. Where a key differs, or a list has another length, all of the object or list is one value.
 */
export function secretsBetween(masked: unknown, clear: unknown): Map<string, JsonValue> {
  const secrets = new Map<string, JsonValue>();
  compare(secrets, "", masked, clear);
  return secrets;
}

function compare(
  secrets: Map<string, JsonValue>,
  pointer: string,
  masked: unknown,
  clear: unknown,
): void {
  if (masked === clear || clear === undefined || sameJson(masked, clear)) return;
  if (!isRecord(masked) || !isRecord(clear) || !isAlike(masked, clear)) {
    // What is collected came from JSON.
    secrets.set(pointer, clear as JsonValue);
    return;
  }
  for (const key of Object.keys(clear)) {
    const now = Object.hasOwn(masked, key) ? masked[key] : undefined;
    compare(secrets, pointerUnder(pointer, key), now, clear[key]);
  }
}

/** Whether two values are lists of one length, or objects of which the clear one has every key. */
function isAlike(masked: object, clear: object): boolean {
  if (Array.isArray(masked) || Array.isArray(clear)) {
    return Array.isArray(masked) && Array.isArray(clear) && masked.length === clear.length;
  }
  return Object.keys(masked).every((key) => Object.hasOwn(clear, key));
}

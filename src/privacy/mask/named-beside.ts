/**
 * Pairs of a name and a value, as headers and labels are written: `{ name: "Cookie", value: … }`, and
 * objects that say of what kind they are: `{ type: "User", name: … }`.
 *
 * @module
 */
import type { PersonalDataCategory } from "../../core/personal-data.js";
import type { Sweep } from "./slots.js";

/** The keys of the name in a pair, the best first. */
export const nameKeys = ["name", "key", "label", "header"] as const;

/** The keys of the value in a pair. */
export const valueKeys = ["value", "value_base64"] as const;

/** What the name in a pair says of the value beside it; undefined: nothing, or it is no pair. */
export function namedByBeside(
  value: Readonly<Record<string, unknown>>,
  sweep: Sweep,
): PersonalDataCategory | undefined {
  if (!valueKeys.some((key) => Object.hasOwn(value, key))) return undefined;
  for (const key of nameKeys) {
    const name = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof name === "string") return sweep.ofKey(name);
  }
  return undefined;
}

/** The names by which an object is called, as the object of a person would call them. */
const called: ReadonlyMap<string, string> = new Map([
  ["name", "name"],
  ["display_name", "name"],
  ["id", "id"],
  ["node_id", "id"],
  ["resource_id", "id"],
]);

/** What the kind of an object, such as `AWS::IAM::User`, says of its name and its id. */
export function namedByKind(
  value: Readonly<Record<string, unknown>>,
  key: string,
  sweep: Sweep,
): PersonalDataCategory | undefined {
  const name = called.get(key);
  if (name === undefined || !Object.hasOwn(value, "type")) return undefined;
  const { type } = value;
  return typeof type === "string" ? sweep.ofKey(name, type) : undefined;
}

/**
 * Values whose name stands beside them: headers of messages, attributes, labels as pairs.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { type PersonalDataCategory, personalDataOf } from "../../core/personal-data.js";
import { unwrap } from "../../core/schema-tree.js";
import { type Leaf, schemaLeaf } from "./leaf.js";

const valueKeys = ["value", "value_base64"];

/** The members of an object that hold a value whose name stands in `name`; undefined: there are none. */
export function namedValues(schema: core.$ZodObject): ReadonlyMap<string, Leaf> | undefined {
  const { shape } = schema._zod.def;
  if (!(unwrap(shape.name ?? schema) instanceof core.$ZodString)) return undefined;
  const leaves = valueKeys.flatMap((key): [string, Leaf][] => {
    const field = shape[key];
    if (field === undefined || personalDataOf(field) !== undefined) return [];
    const inner = unwrap(field);
    return inner instanceof core.$ZodString ? [[key, schemaLeaf(field, inner)]] : [];
  });
  return leaves.length === 0 ? undefined : new Map(leaves);
}

/** What the name beside a value says that it is. */
export function categoryBeside(
  { name }: Readonly<Record<string, unknown>>,
  ofKey: (key: string) => PersonalDataCategory | undefined,
): PersonalDataCategory | undefined {
  return typeof name === "string" ? ofKey(name) : undefined;
}

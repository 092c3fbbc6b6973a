/**
 * The defaults of a schema, filled into a value that may be wrong.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { branches, shapes } from "./schema-tree.js";

/** A copy of a value in which what is absent has its default. What has a wrong type stays as it is. */
export function withDefaults(schema: core.$ZodType, value: unknown): unknown {
  if (value === undefined) {
    return schema instanceof core.$ZodDefault ? schema._zod.def.defaultValue : undefined;
  }
  if (typeof value !== "object" || value === null) return value;
  const shape = shapes(schema).find(({ claims }) => claims(value));
  if (shape === undefined) return value;
  if (shape.schema instanceof core.$ZodArray) {
    const { element } = shape.schema._zod.def;
    return Array.isArray(value) ? value.map((item) => withDefaults(element, item)) : value;
  }
  const filled: Record<string, unknown> = { ...value };
  for (const { step, schema: field } of branches(shape.schema)) {
    if (step === "*") continue;
    const inner = withDefaults(field, filled[step]);
    if (inner !== undefined) filled[step] = inner;
  }
  return Array.isArray(value) ? value : filled;
}

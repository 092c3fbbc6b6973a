/**
 * The schemas inside a schema of any kind, those among them that no model uses.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { rulesOf } from "../core/rules/with-rules.js";

/** The schemas directly inside a schema, with the step that leads to each. */
export function parts(schema: core.$ZodType): (readonly [step: string, part: core.$ZodType])[] {
  if (schema instanceof core.$ZodObject) {
    const { shape, catchall } = schema._zod.def;
    return [
      ...Object.entries(shape),
      ...(catchall === undefined ? [] : [["*", catchall] as const]),
    ];
  }
  if (schema instanceof core.$ZodArray) return [["[]", schema._zod.def.element]];
  if (schema instanceof core.$ZodUnion) return schema._zod.def.options.map((part) => ["", part]);
  if (schema instanceof core.$ZodTuple) {
    const { items, rest } = schema._zod.def;
    const each = items.map((part, index) => [String(index), part] as const);
    return rest === null ? each : [...each, ["[]", rest]];
  }
  if (schema instanceof core.$ZodRecord) return [["*", schema._zod.def.valueType]];
  if (schema instanceof core.$ZodLazy) return [["", schema._zod.innerType]];
  return isWrapper(schema) ? [["", schema._zod.def.innerType]] : [];
}

function isWrapper(
  schema: core.$ZodType,
): schema is core.$ZodOptional | core.$ZodNullable | core.$ZodDefault {
  return (
    schema instanceof core.$ZodOptional ||
    schema instanceof core.$ZodNullable ||
    schema instanceof core.$ZodDefault
  );
}

/** Whether a schema, or one inside it, has rules. */
export function holdsRules(schema: core.$ZodType, seen = new Set<core.$ZodType>()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  return rulesOf(schema).length > 0 || parts(schema).some(([, part]) => holdsRules(part, seen));
}

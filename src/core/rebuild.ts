/**
 * The same schema with something else in it at every depth.
 *
 * @module
 */
import * as core from "zod/v4/core";

/**
 * What replaces parts of a schema's definition. An empty object changes only what is inside it;
 * undefined leaves it, and all that is inside it, as it is.
 */
export type Change = (schema: core.$ZodType) => object | undefined;

/** A copy of a schema in which each schema, the innermost first, has been changed. */
export function rebuild<Schema extends core.$ZodType>(schema: Schema, change: Change): Schema {
  const changes = change(schema);
  if (changes === undefined) return schema;
  const def = core.util.mergeDefs(schema._zod.def, rebuiltParts(schema, change), changes);
  return core.clone(schema, def);
}

function rebuiltParts(schema: core.$ZodType, change: Change): object {
  const again = <Part extends core.$ZodType>(part: Part) => rebuild(part, change);
  if (schema instanceof core.$ZodObject) {
    const entries = Object.entries(schema._zod.def.shape).map(([key, field]) => [
      key,
      again(field),
    ]);
    return { shape: Object.fromEntries(entries) };
  }
  if (schema instanceof core.$ZodArray) return { element: again(schema._zod.def.element) };
  if (schema instanceof core.$ZodUnion) return { options: schema._zod.def.options.map(again) };
  if (
    schema instanceof core.$ZodOptional ||
    schema instanceof core.$ZodNullable ||
    schema instanceof core.$ZodDefault
  ) {
    return { innerType: again(schema._zod.def.innerType) };
  }
  return {};
}

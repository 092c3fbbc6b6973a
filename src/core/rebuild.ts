/**
 * The same schema with something else in it at every depth.
 *
 * @module
 */
import * as z from "zod";

/** What replaces parts of a schema's definition; nothing where it stays as it is. */
export type Change = (schema: z.core.$ZodType) => object;

/** A copy of a schema in which each schema, the innermost first, has been changed. */
export function rebuild<Schema extends z.core.$ZodType>(schema: Schema, change: Change): Schema {
  const def = z.core.util.mergeDefs(schema._zod.def, rebuiltParts(schema, change), change(schema));
  return z.core.clone(schema, def);
}

function rebuiltParts(schema: z.core.$ZodType, change: Change): object {
  const again = <Part extends z.core.$ZodType>(part: Part) => rebuild(part, change);
  if (schema instanceof z.core.$ZodObject) {
    const entries = Object.entries(schema._zod.def.shape).map(([key, field]) => [
      key,
      again(field),
    ]);
    return { shape: Object.fromEntries(entries) };
  }
  if (schema instanceof z.core.$ZodArray) return { element: again(schema._zod.def.element) };
  if (schema instanceof z.core.$ZodUnion) return { options: schema._zod.def.options.map(again) };
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
  ) {
    return { innerType: again(schema._zod.def.innerType) };
  }
  return {};
}

/**
 * Schemas that accept what newer senders add.
 *
 * @module
 */
import * as z from "zod";

/**
 * The same schema for a reader of newer senders: at every depth it keeps unknown keys instead of
 * refusing them. Rules and bounds stay. Producers validate with the closed schema.
 */
export function open<Schema extends z.core.$ZodType>(schema: Schema): Schema {
  const { def } = schema._zod;
  return z.core.clone(schema, z.core.util.mergeDefs(def, openParts(schema)));
}

function openParts(schema: z.core.$ZodType): object {
  if (schema instanceof z.core.$ZodObject) {
    const { shape, catchall } = schema._zod.def;
    const entries = Object.entries(shape).map(([key, field]) => [key, open(field)]);
    const isClosed = catchall instanceof z.core.$ZodNever;
    return { shape: Object.fromEntries(entries), catchall: isClosed ? z.unknown() : catchall };
  }
  if (schema instanceof z.core.$ZodArray) return { element: open(schema._zod.def.element) };
  if (schema instanceof z.core.$ZodUnion) return { options: schema._zod.def.options.map(open) };
  if (
    schema instanceof z.core.$ZodOptional ||
    schema instanceof z.core.$ZodNullable ||
    schema instanceof z.core.$ZodDefault
  ) {
    return { innerType: open(schema._zod.def.innerType) };
  }
  return {};
}

/**
 * Schemas that accept what newer senders add.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { rebuild } from "./rebuild.js";

const opened = new WeakMap<core.$ZodType, core.$ZodType>();

/**
 * The same schema for a reader of newer senders: at every depth it keeps unknown keys instead of
 * refusing them. Rules and bounds stay. Producers validate with the closed schema.
 */
export function open<Schema extends core.$ZodType>(schema: Schema): Schema {
  const before = opened.get(schema);
  if (before !== undefined) return before as Schema;
  const made = rebuild(schema, (part) => {
    const isClosed =
      part instanceof core.$ZodObject && part._zod.def.catchall instanceof core.$ZodNever;
    return isClosed ? { catchall: z.unknown() } : {};
  });
  opened.set(schema, made);
  return made;
}

/**
 * Schemas that accept what newer senders add.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { rebuild } from "./rebuild.js";

/**
 * The same schema for a reader of newer senders: at every depth it keeps unknown keys instead of
 * refusing them. Rules and bounds stay. Producers validate with the closed schema.
 */
export function open<Schema extends core.$ZodType>(schema: Schema): Schema {
  return rebuild(schema, (part) => {
    const isClosed =
      part instanceof core.$ZodObject && part._zod.def.catchall instanceof core.$ZodNever;
    return isClosed ? { catchall: z.unknown() } : {};
  });
}

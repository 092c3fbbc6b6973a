/**
 * Titles of schemas.
 *
 * @module
 */
import * as z from "zod";

/** The title of a schema, from its metadata; empty when it has none. */
export function titleOf(schema: z.core.$ZodType): string {
  return z.globalRegistry.get(schema)?.title ?? "";
}

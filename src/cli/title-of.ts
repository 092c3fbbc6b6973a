/**
 * Titles of schemas.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";

/** The title of a schema, from its metadata; empty when it has none. */
export function titleOf(schema: core.$ZodType): string {
  return z.globalRegistry.get(schema)?.title ?? "";
}

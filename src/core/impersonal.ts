/**
 * Fields that name a kind of thing, a system or a tenant, and never a person.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { unwrap } from "./schema-tree.js";

declare module "zod" {
  interface GlobalMeta {
    /**
     * The field holds a word of a vocabulary or the name of a system: an event type, an action, a
     * metric, a tenant. Masking does not look there for what the record says of a person elsewhere,
     * since a login `github` is no reason to rewrite `com.github.push`. Detectors search it all the
     * same. It stays out of JSON Schema.
     */
    impersonal?: true | undefined;
  }
}

/** Whether a field names no person: it is said of the field, or of the schema inside what wraps it. */
export function isImpersonal(schema: core.$ZodType): boolean {
  const said = z.globalRegistry.get(schema)?.impersonal;
  return (said ?? z.globalRegistry.get(unwrap(schema))?.impersonal) === true;
}

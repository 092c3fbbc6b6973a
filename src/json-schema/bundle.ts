/**
 * Many schemas in one JSON Schema document.
 *
 * @module
 */
import * as z from "zod";
import { nameOf } from "../core/schema-tree.js";
import { type DocumentOptions, documentOf, isOpenApi } from "./document.js";
import { emit } from "./emit.js";
import type { JsonSchema } from "./json-schema.js";

/** How a bundle is written. */
export interface BundleOptions extends DocumentOptions {
  /** The document's `$id`. */
  readonly id?: string;
}

/**
 * Many schemas in one JSON Schema document, each under `$defs` by its name (under
 * `components.schemas` for OpenAPI). What they share stands there once.
 *
 * @throws JsonSchemaError Something cannot be carried. It names everything that cannot.
 * @throws TypeError A schema has no name, or two have the same: give each one by `.meta({ id })`.
 */
export function bundle(schemas: readonly z.ZodType[], options: BundleOptions = {}): JsonSchema {
  const named = new Map(schemas.map((schema) => [nameIn(schema), schema]));
  if (named.size < new Set(schemas).size) {
    throw new TypeError(
      "Two schemas of a bundle have one name: give each its own by .meta({ id }).",
    );
  }
  const all = z.strictObject(Object.fromEntries(named));
  const { definitions } = emit(all, options.io ?? "input", options.open ?? false);
  const { id } = options;
  const root = id === undefined || isOpenApi(options) ? {} : { $id: id };
  return documentOf(root, definitions, options);
}

/** The name of a schema among others. */
export function nameIn(schema: z.ZodType): string {
  const name = nameOf(schema);
  if (name !== undefined) return name;
  throw new TypeError("A schema among others needs a name: give it one by .meta({ id }).");
}

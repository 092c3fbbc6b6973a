/**
 * One schema as a JSON Schema document that needs no other.
 *
 * @module
 */
import type * as z from "zod";
import { models } from "../catalog.js";
import { bundle } from "./bundle.js";
import { type DocumentOptions, documentOf, isOpenApi } from "./document.js";
import { emit } from "./emit.js";
import type { JsonSchema } from "./json-schema.js";
import { schemaId } from "./schema-id.js";

/** How a schema is written as JSON Schema. */
export interface JsonSchemaOptions extends DocumentOptions {
  /** The document's `$id`. Absent: that of a model of the catalog; none for other schemas. */
  readonly id?: string;
  /** What the `$id` of a model begins with. Absent: it is a URN. */
  readonly baseUri?: string;
}

/**
 * A schema as a JSON Schema document that needs no other.
 *
 * It accepts and refuses what the schema does, cross-field rules aside: those are under `x-rules`,
 * as data, for a reader that evaluates them. What plain keywords can say of them is in `allOf` too.
 *
 * OpenAPI has components in its stead, so there the schema needs a name: `.meta({ id })`.
 *
 * @throws JsonSchemaError Something in the schema cannot be carried. It names everything that cannot.
 */
export function toJsonSchema(schema: z.ZodType, options: JsonSchemaOptions = {}): JsonSchema {
  if (isOpenApi(options)) return bundle([schema], options);
  const emission = emit(schema, options.io ?? "input", options.open ?? false);
  const model = models.find((known) => known.schema === schema);
  const id = options.id ?? (model && schemaId(model, options.baseUri));
  return documentOf(
    { ...(id === undefined ? {} : { $id: id }), ...emission.root },
    emission.definitions,
    options,
  );
}

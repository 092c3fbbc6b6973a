/**
 * A JSON Schema document in the draft that its reader knows.
 *
 * @module
 */
import { described, describedDefinitions, type FieldDocs } from "./describe.js";
import { draft07 } from "./draft-07.js";
import type { Side } from "./emit.js";
import type { JsonSchema } from "./json-schema.js";
import { normalForm } from "./normal-form.js";
import { openapiSchema } from "./openapi.js";

/** A dialect of JSON Schema. */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.1";

/** How a document is written. */
export interface DocumentOptions {
  /** The dialect. Draft 2020-12 unless given. */
  readonly target?: JsonSchemaTarget;
  /** What a sender may write (`input`, the default), or what `parse` gives, defaults filled in. */
  readonly io?: Side;
  /** For a reader of newer senders: unknown keys are accepted. */
  readonly open?: boolean;
  /** Descriptions by schema and field. */
  readonly docs?: FieldDocs;
}

/** Whether a document is a part of an OpenAPI description. */
export const isOpenApi = ({ target }: DocumentOptions): boolean => target === "openapi-3.1";

/** A document of a schema and its definitions. */
export function documentOf(
  root: JsonSchema,
  definitions: Readonly<Record<string, JsonSchema>>,
  { target = "draft-2020-12", docs = {} }: DocumentOptions,
): JsonSchema {
  const $defs = describedDefinitions(definitions, docs);
  const inside = Object.keys($defs).length === 0 ? {} : { $defs };
  const document = normalForm({ ...described(root, docs), ...inside });
  switch (target) {
    case "draft-2020-12":
      return { $schema: "https://json-schema.org/draft/2020-12/schema", ...document };
    case "draft-07":
      return { $schema: "http://json-schema.org/draft-07/schema#", ...draft07(document) };
    case "openapi-3.1":
      return { components: { schemas: openapiSchema(document).$defs } };
  }
}

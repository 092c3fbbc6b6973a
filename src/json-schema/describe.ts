/**
 * Descriptions and units of fields: what the sources say of them.
 *
 * @module
 */
import { NAME_MARK } from "./emit.js";
import { isSchema, type JsonSchema, mapParts } from "./json-schema.js";
import { unitOf } from "./unit-of.js";

/** What is said of one schema. */
export interface SchemaDoc {
  /** The schema as a whole. */
  readonly doc: string;
  /** Its fields, by key. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What is said of each schema, by its id. The package ships those of its own as `field-docs.json`. */
export type FieldDocs = Readonly<Record<string, SchemaDoc>>;

/** The same schema with a description and a unit on each field that has one. */
export function described(schema: JsonSchema, docs: FieldDocs): JsonSchema {
  const { [NAME_MARK]: name, ...rest } = schema;
  const made = mapParts(rest, (part) => described(part, docs));
  const doc = typeof name === "string" ? docs[name] : undefined;
  if (!isSchema(made.properties)) return made;
  const fields = Object.entries(made.properties).map(([key, field]) => [
    key,
    isSchema(field) ? withNotes(field, doc?.fields[key], unitOf(key)) : field,
  ]);
  return { ...made, properties: Object.fromEntries(fields) };
}

/** Definitions with their descriptions. */
export function describedDefinitions(
  definitions: Readonly<Record<string, JsonSchema>>,
  docs: FieldDocs,
): Record<string, JsonSchema> {
  const entries = Object.entries(definitions).map(([name, schema]) => {
    return [name, withNotes(described(schema, docs), docs[name]?.doc, undefined)] as const;
  });
  return Object.fromEntries(entries);
}

function withNotes(
  schema: JsonSchema,
  description: string | undefined,
  unit: string | undefined,
): JsonSchema {
  const isNumber = schema.type === "number" || schema.type === "integer";
  return {
    ...schema,
    ...(description ? { description } : {}),
    ...(isNumber && unit !== undefined ? { "x-unit": unit } : {}),
  };
}

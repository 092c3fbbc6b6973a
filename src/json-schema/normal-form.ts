/**
 * One way to write a schema, so that a new version of Zod shows no difference in generated files.
 *
 * @module
 */
import { isSchema, type JsonSchema, mapParts } from "./json-schema.js";

/** The order of keywords. What is not among them follows by name. */
const order = [
  "$schema",
  "$id",
  "$ref",
  "title",
  "description",
  "deprecated",
  "type",
  "const",
  "enum",
  "minLength",
  "maxLength",
  "pattern",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "items",
  "minProperties",
  "maxProperties",
  "propertyNames",
  "properties",
  "required",
  "additionalProperties",
  "oneOf",
  "anyOf",
  "allOf",
  "not",
  "if",
  "then",
  "else",
  "default",
];

/** The same schema in normal form. Fields keep the order of the source, definitions are by name. */
export function normalForm(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(bare(mapParts(schema, normalForm)));
  const sorted = entries.sort(([a], [b]) => compare(a, b));
  return Object.fromEntries(
    sorted.map(([keyword, value]) => [keyword, keyword === "$defs" ? byName(value) : value]),
  );
}

function byName(definitions: unknown): unknown {
  if (!isSchema(definitions)) return definitions;
  return Object.fromEntries(Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A list of types is a choice between them, one allowed value is a constant, `{}` says nothing. */
function bare({ type, enum: values, additionalProperties, ...rest }: JsonSchema): JsonSchema {
  const isOpen = isSchema(additionalProperties) && Object.keys(additionalProperties).length === 0;
  const [only, ...more] = Array.isArray(values) ? values : [];
  return {
    ...rest,
    ...(Array.isArray(type) ? { anyOf: type.map((each) => ({ type: each })) } : {}),
    ...(type === undefined || Array.isArray(type) ? {} : { type }),
    ...(values === undefined ? {} : more.length === 0 ? { const: only } : { enum: values }),
    ...(additionalProperties === undefined || isOpen ? {} : { additionalProperties }),
  };
}

function compare(a: string, b: string): number {
  const [left, right] = [order.indexOf(a), order.indexOf(b)].map((at) =>
    at < 0 ? order.length : at,
  );
  if (left !== right) return (left ?? 0) - (right ?? 0);
  return a < b ? -1 : 1;
}

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

/** A choice of bare types is a list of types; one allowed value is a constant; `{}` says nothing. */
function bare(schema: JsonSchema): JsonSchema {
  const { anyOf, additionalProperties, ...rest } = schema;
  const types = Array.isArray(anyOf) ? anyOf.map(bareType) : [undefined];
  const isOpen = isSchema(additionalProperties) && Object.keys(additionalProperties).length === 0;
  const isConstant = Array.isArray(rest.enum) && rest.enum.length === 1;
  return {
    ...(isConstant ? { ...without(rest, "enum"), const: (rest.enum as unknown[])[0] } : rest),
    ...(types.includes(undefined) ? (anyOf === undefined ? {} : { anyOf }) : { type: types }),
    ...(additionalProperties === undefined || isOpen ? {} : { additionalProperties }),
  };
}

function without(schema: JsonSchema, keyword: string): JsonSchema {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== keyword));
}

function bareType(schema: unknown): unknown {
  return isSchema(schema) && Object.keys(schema).join() === "type" ? schema.type : undefined;
}

function compare(a: string, b: string): number {
  const [left, right] = [order.indexOf(a), order.indexOf(b)].map((at) =>
    at < 0 ? order.length : at,
  );
  if (left !== right) return (left ?? 0) - (right ?? 0);
  return a < b ? -1 : 1;
}

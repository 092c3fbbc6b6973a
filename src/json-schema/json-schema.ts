/**
 * JSON Schema documents as plain data (draft 2020-12).
 *
 * @module
 */

/** A schema, or a part of one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

/** A schema that is still being made. */
export interface Draft {
  [keyword: string]: unknown;
}

/** Whether a value is an object that may be a schema. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const single = [
  "items",
  "additionalProperties",
  "propertyNames",
  "contains",
  "not",
  "if",
  "then",
  "else",
] as const;
const lists = ["oneOf", "anyOf", "allOf", "prefixItems"] as const;
const byName = ["properties", "patternProperties", "$defs", "definitions"] as const;

/** The same schema with each schema directly inside it changed. Data such as a default stays. */
export function mapParts(schema: JsonSchema, change: (part: JsonSchema) => JsonSchema): JsonSchema {
  const changed = (value: unknown) => (isSchema(value) ? change(value) : value);
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (isOneOf(keyword, single)) return [keyword, changed(value)];
    if (isOneOf(keyword, lists) && Array.isArray(value)) return [keyword, value.map(changed)];
    if (!isOneOf(keyword, byName) || !isSchema(value)) return [keyword, value];
    const inside = Object.entries(value).map(([name, part]) => [name, changed(part)]);
    return [keyword, Object.fromEntries(inside)];
  });
  return Object.fromEntries(entries);
}

function isOneOf(keyword: string, known: readonly string[]): boolean {
  return known.includes(keyword);
}

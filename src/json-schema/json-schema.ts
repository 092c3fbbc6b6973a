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

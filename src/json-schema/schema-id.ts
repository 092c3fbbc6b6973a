/**
 * The address of a model's JSON Schema.
 *
 * @module
 */
import type { Model } from "../catalog.js";

/** Raised when a change of the schemas refuses what they accepted. */
export const SCHEMA_MAJOR = 1;

/**
 * The `$id` of a model: `urn:analytics-schemas:ml:MLModel:1`, or
 * `https://example.com/schemas/ml/MLModel/1` under a base.
 */
export function schemaId({ domain, name }: Model, baseUri?: string): string {
  if (baseUri === undefined) return ["urn:analytics-schemas", domain, name, SCHEMA_MAJOR].join(":");
  return [baseUri.replace(/\/+$/, ""), domain, name, SCHEMA_MAJOR].join("/");
}

/**
 * From draft 2020-12 to the components of OpenAPI 3.1, which is that draft with other addresses.
 *
 * @module
 */
import type { Discriminator } from "./discriminator.js";
import { isSchema, type JsonSchema, mapParts } from "./json-schema.js";

const HERE = "#/$defs/";
const THERE = "#/components/schemas/";

/** The same schema for `components.schemas`. */
export function openapiSchema(schema: JsonSchema): JsonSchema {
  const { $ref, ...rest } = mapParts(schema, openapiSchema);
  const mapping = mappingOf(rest);
  return {
    ...rest,
    ...(typeof $ref === "string" ? { $ref: $ref.replace(HERE, THERE) } : {}),
    ...(mapping === undefined ? {} : { discriminator: mapping }),
  };
}

/** The `discriminator` of OpenAPI, where every option is a named schema. */
function mappingOf({ oneOf, "x-discriminator": told }: JsonSchema): JsonSchema | undefined {
  if (!isDiscriminator(told) || !Array.isArray(oneOf)) return undefined;
  const entries = Object.entries(told.options).map(([value, index]) => {
    const option: unknown = oneOf[index];
    return [value, isSchema(option) ? option.$ref : undefined];
  });
  if (entries.some(([, address]) => address === undefined)) return undefined;
  return { propertyName: told.property, mapping: Object.fromEntries(entries) };
}

function isDiscriminator(told: unknown): told is Discriminator {
  return isSchema(told) && "property" in told;
}

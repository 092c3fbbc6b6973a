/**
 * From draft 2020-12 to draft-07, for readers that know no newer one.
 *
 * @module
 */
import { type JsonSchema, mapParts } from "./json-schema.js";

/** The same schema in draft-07. What stands beside a `$ref` there is not read, so it is wrapped. */
export function draft07(schema: JsonSchema): JsonSchema {
  const { $defs, $ref, allOf, prefixItems, items, ...rest } = mapParts(schema, draft07);
  const isAlone = Object.keys(rest).every((keyword) => keyword.startsWith("$"));
  const referred = { $ref: String($ref).replace("#/$defs/", "#/definitions/") };
  const all = Array.isArray(allOf) ? allOf : [];
  return {
    ...rest,
    ...listOf(prefixItems, items),
    ...($ref !== undefined && isAlone && all.length === 0 ? referred : {}),
    ...($ref !== undefined && (!isAlone || all.length > 0) ? { allOf: [referred, ...all] } : {}),
    ...($ref === undefined && all.length > 0 ? { allOf } : {}),
    ...($defs === undefined ? {} : { definitions: $defs }),
  };
}

function listOf(prefixItems: unknown, items: unknown): JsonSchema {
  if (prefixItems === undefined) return items === undefined ? {} : { items };
  return { items: prefixItems, ...(items === undefined ? {} : { additionalItems: items }) };
}

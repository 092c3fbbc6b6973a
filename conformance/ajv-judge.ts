/**
 * Ajv, a judge of the structure alone.
 *
 * @module
 */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { extensionKeywords, RULE_MARK } from "../src/json-schema/extension-keywords.js";
import { type JsonSchema, mapParts } from "../src/json-schema/json-schema.js";

/** Says whether a value meets a model's structure. */
export type AjvJudge = (model: string, value: unknown) => boolean;

/** Ajv in strict mode over a bundle. */
export function ajvJudge(bundle: JsonSchema): AjvJudge {
  const ajv = new Ajv2020({ strict: true, keywords: [...extensionKeywords] });
  ajv.addSchema(bundle, "bundle");
  const known = new Map<string, ValidateFunction>();
  return (model, value) => {
    const validate = known.get(model) ?? ajv.getSchema(`bundle#/$defs/${model}`);
    if (validate === undefined) throw new RangeError(`The bundle has no ${model}.`);
    known.set(model, validate);
    return validate(value) === true;
  };
}

/** The schema without the keywords that say rules. */
export function withoutRuleKeywords(schema: JsonSchema): JsonSchema {
  const { allOf, ...rest } = mapParts(schema, withoutRuleKeywords);
  if (!Array.isArray(allOf)) return rest;
  const left = allOf.filter((entry: JsonSchema) => !(RULE_MARK in entry));
  return left.length === 0 ? rest : { ...rest, allOf: left };
}

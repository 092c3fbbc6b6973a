/**
 * From a Zod schema to a portable JSON Schema (draft 2020-12): Zod's own conversion, with everything
 * put right that other languages would judge differently.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { generatorOf } from "../core/default-generator.js";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { rulesOf } from "../core/rules/with-rules.js";
import { nameOf } from "../core/schema-tree.js";
import { discriminatorOf } from "./discriminator.js";
import { RULE_MARK } from "./extension-keywords.js";
import { finite, freeFormSchema, freeValueSchema } from "./free-form-schema.js";
import type { Draft, JsonSchema } from "./json-schema.js";
import { JsonSchemaError } from "./json-schema-error.js";
import { patternKeywords } from "./pattern-keywords.js";
import { portabilityProblems } from "./portability-problems.js";
import { ruleEntry } from "./rule-entry.js";
import { ruleKeywords } from "./rule-keywords.js";
import { patternsOf } from "./uncarried.js";

/** Which side of a schema is meant. They differ in defaults. */
export type Side = "input" | "output";

/** A schema and the named schemas to which it points. */
export interface Emission {
  readonly root: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Marks an object with its name, so that its description is found. It does not stay. */
export const NAME_MARK = "x-name";

/**
 * The portable JSON Schema of a schema. Open: without `additionalProperties: false`.
 *
 * @throws JsonSchemaError Something in the schema cannot be carried.
 */
export function emit(schema: z.ZodType, side: Side, isOpen: boolean): Emission {
  const problems = portabilityProblems(schema);
  if (problems.length > 0) throw new JsonSchemaError(problems);
  const levels: Record<string, JsonSchema> = {};
  const drafts = new Map<core.$ZodType, Draft>();
  const converted: JsonSchema = z.toJSONSchema(schema, {
    io: side,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const draft: Draft = jsonSchema;
      drafts.set(zodSchema, draft);
      carryText(zodSchema, draft);
      if (draft.type === "number" || draft.type === "integer") boundNumber(draft);
      carryFreeForm(zodSchema, draft, levels);
      carryDefault(zodSchema, draft);
      carryObject(zodSchema, draft, isOpen);
      carryPersonalData(draft);
      const discriminator = discriminatorOf(zodSchema);
      if (discriminator !== undefined) draft["x-discriminator"] = discriminator;
      carryRules(zodSchema, draft, drafts);
    },
  });
  const { $defs, $schema: _, ...root } = converted;
  const definitions = { ...($defs as Readonly<Record<string, JsonSchema>> | undefined), ...levels };
  const nameless = Object.keys(definitions).some((name) => /^_*schema\d+$/.test(name));
  if (nameless) {
    const message = "a schema that holds itself needs a name: give it one by .meta({ id })";
    throw new JsonSchemaError([{ path: "", message }]);
  }
  return { root, definitions };
}

/** The rules as data, and what plain JSON Schema can say of those whose breach is an error. */
function carryRules(
  schema: core.$ZodType,
  draft: Draft,
  drafts: ReadonlyMap<core.$ZodType, Draft>,
): void {
  const rules = rulesOf(schema);
  if (rules.length === 0) return;
  // Rules beside a $ref to the schema that got them would not be seen by who follows it.
  const { parent } = schema._zod;
  if (draft.$ref !== undefined && parent !== undefined) {
    delete draft.$ref;
    Object.assign(draft, { ...drafts.get(parent), ...draft });
  }
  draft["x-rules"] = rules.map(ruleEntry);
  const entries = rules
    .filter(({ severity }) => severity === "error")
    .map(({ id, expression }) => ({ id, keywords: ruleKeywords(schema, expression) }))
    .filter(({ keywords }) => keywords !== undefined)
    .map(({ id, keywords }) => ({ [RULE_MARK]: id, ...keywords }));
  if (entries.length > 0) draft.allOf = entries;
}

/** Patterns in the portable subset, each guarded; no `format`, which validators judge differently. */
function carryText(schema: core.$ZodType, draft: Draft): void {
  if (!(schema instanceof core.$ZodString)) return;
  for (const keyword of ["format", "pattern", "allOf", "contentEncoding"]) delete draft[keyword];
  const all = patternsOf(schema).map(patternKeywords);
  const [first, second] = all;
  if (second !== undefined) draft.allOf = all;
  else if (first !== undefined) Object.assign(draft, first);
}

function boundNumber(draft: Draft): void {
  if (draft.minimum === undefined && draft.exclusiveMinimum === undefined)
    draft.minimum = finite.minimum;
  if (draft.maximum === undefined && draft.exclusiveMaximum === undefined)
    draft.maximum = finite.maximum;
}

function carryFreeForm(
  schema: core.$ZodType,
  draft: Draft,
  definitions: Record<string, JsonSchema>,
): void {
  const map = freeFormBounds(schema);
  const value = freeValueBounds(schema);
  const made = map ? freeFormSchema(map) : value && freeValueSchema(value);
  if (made === undefined) return;
  Object.assign(draft, made.schema);
  Object.assign(definitions, made.definitions);
}

/** What `.meta({ pii })` says of a field is for other languages too; `impersonal` is for masking. */
function carryPersonalData(draft: Draft): void {
  delete draft.impersonal;
  if (draft.pii === undefined) return;
  draft["x-pii"] = draft.pii;
  delete draft.pii;
}

/** A default that is made anew each time has no value: `x-generated` names how it is made. */
function carryDefault(schema: core.$ZodType, draft: Draft): void {
  if (!(schema instanceof core.$ZodDefault)) return;
  const generator = generatorOf(schema);
  if (generator === "constant") return;
  delete draft.default;
  draft["x-generated"] = generator;
}

function carryObject(schema: core.$ZodType, draft: Draft, isOpen: boolean): void {
  if (!(schema instanceof core.$ZodObject)) return;
  if (isOpen && draft.additionalProperties === false) delete draft.additionalProperties;
  const name = nameOf(schema);
  if (name !== undefined) draft[NAME_MARK] = name;
}

/**
 * From a Zod schema to a portable JSON Schema (draft 2020-12): Zod's own conversion, with everything
 * put right that other languages would judge differently.
 *
 * @module
 */
import * as z from "zod";
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { rulesOf } from "../core/rules/with-rules.js";
import { nameOf } from "../core/schema-tree.js";
import { generatorOf } from "./default-generator.js";
import { discriminatorOf } from "./discriminator.js";
import { finite, freeFormSchema, freeValueSchema } from "./free-form-schema.js";
import { type Draft, isSchema, type JsonSchema } from "./json-schema.js";
import { JsonSchemaError, type PortabilityProblem } from "./json-schema-error.js";
import { lineEndGuard, portablePattern } from "./portable-pattern.js";
import { ruleEntry } from "./rule-entry.js";
import { ruleKeywords } from "./rule-keywords.js";
import { uncarried } from "./uncarried.js";

/** Which side of a schema is meant. They differ in defaults. */
export type Side = "input" | "output";

/** A schema and the named schemas to which it points. */
export interface Emission {
  readonly root: JsonSchema;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
}

/** Names the rule that an entry of `allOf` says in keywords. */
export const RULE_MARK = "x-rule";

/** Marks an object with its name, so that its description is found. It does not stay. */
export const NAME_MARK = "x-name";

/**
 * The portable JSON Schema of a schema. Open: without `additionalProperties: false`.
 *
 * @throws JsonSchemaError Something in the schema cannot be carried.
 */
export function emit(schema: z.ZodType, side: Side, isOpen: boolean): Emission {
  const problems = new Map<core.$ZodType, PortabilityProblem[]>();
  const definitions: Record<string, JsonSchema> = {};
  const converted: JsonSchema = z.toJSONSchema(schema, {
    io: side,
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema, path }) => {
      const draft: Draft = jsonSchema;
      const found: PortabilityProblem[] = [];
      const report = (message: string) => found.push({ path: placeOf(path), message });
      problems.set(zodSchema, found);
      for (const message of uncarried(zodSchema)) report(message);
      carryText(zodSchema, draft, report);
      if (draft.type === "number" || draft.type === "integer") boundNumber(draft);
      carryFreeForm(zodSchema, draft, definitions);
      carryDefault(zodSchema, draft, report);
      carryObject(zodSchema, draft, isOpen);
      const discriminator = discriminatorOf(zodSchema);
      if (discriminator !== undefined) draft["x-discriminator"] = discriminator;
      carryRules(zodSchema, draft);
    },
  });
  // A schema has all checks of the one that it was made from, so that one need not be told too.
  for (const { _zod } of problems.keys())
    if (_zod.parent !== undefined) problems.delete(_zod.parent);
  const all = [...problems.values()].flat();
  if (all.length > 0) throw new JsonSchemaError(all);
  const { $defs, $schema: _, ...root } = converted;
  return {
    root,
    definitions: { ...(isSchema($defs) ? ($defs as typeof definitions) : {}), ...definitions },
  };
}

/** The rules as data, and what plain JSON Schema can say of those whose breach is an error. */
function carryRules(schema: core.$ZodType, draft: Draft): void {
  const rules = rulesOf(schema);
  if (rules.length === 0) return;
  draft["x-rules"] = rules.map(ruleEntry);
  const entries = rules
    .filter(({ severity }) => severity === "error")
    .map(({ id, expression }) => ({ id, keywords: ruleKeywords(schema, expression) }))
    .filter(({ keywords }) => keywords !== undefined)
    .map(({ id, keywords }) => ({ [RULE_MARK]: id, ...keywords }));
  if (entries.length > 0) draft.allOf = entries;
}

/** `["properties", "lines", "items"]` is `lines[]`. */
function placeOf(path: readonly (string | number)[]): string {
  const steps = path.flatMap((step, index) => {
    if (step === "properties" && path[index - 1] !== "properties") return [];
    if (step === "items" && path[index - 1] !== "properties") return ["[]"];
    return [`.${step}`];
  });
  return steps.join("").replace(/^\./, "");
}

/** Patterns in the portable subset, each guarded; no `format`, which validators judge differently. */
function carryText(schema: core.$ZodType, draft: Draft, report: (message: string) => void): void {
  if (!(schema instanceof core.$ZodString)) return;
  const defs: object[] = [
    schema._zod.def,
    ...(schema._zod.def.checks ?? []).map((check) => check._zod.def),
  ];
  const patterns = new Set<RegExp>();
  for (const def of defs)
    if ("pattern" in def && def.pattern instanceof RegExp) patterns.add(def.pattern);
  for (const keyword of ["format", "pattern", "allOf", "contentEncoding"]) delete draft[keyword];
  const all: JsonSchema[] = [];
  for (const pattern of patterns) {
    const made = portablePattern(pattern);
    if (!made.ok) report(`the pattern ${pattern}: ${made.reason}`);
    else all.push({ pattern: made.source, ...(made.isToTheEnd ? { not: lineEndGuard } : {}) });
  }
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

/** A default that is made anew each time has no value: `x-generated` names how it is made. */
function carryDefault(
  schema: core.$ZodType,
  draft: Draft,
  report: (message: string) => void,
): void {
  if (!(schema instanceof core.$ZodDefault)) return;
  const generator = generatorOf(schema);
  if (generator === "constant") return;
  delete draft.default;
  if (generator === "unknown") report("a default that changes is neither now() nor uuidv7()");
  else draft["x-generated"] = generator;
}

function carryObject(schema: core.$ZodType, draft: Draft, isOpen: boolean): void {
  if (!(schema instanceof core.$ZodObject)) return;
  if (isOpen) delete draft.additionalProperties;
  const name = nameOf(schema);
  if (name !== undefined) draft[NAME_MARK] = name;
}

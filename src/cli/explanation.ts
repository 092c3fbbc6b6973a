/**
 * All there is to know about a model.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import type { Model } from "../catalog.js";
import { freeFormBounds } from "../core/free-form.js";
import type { FreeFormBounds } from "../core/free-form-bounds.js";
import { Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { PersonalData } from "../core/personal-data.js";
import { cel } from "../core/rules/cel.js";
import type { Condition } from "../core/rules/expression.js";
import type { RuleSeverity } from "../core/rules/rule.js";
import { allRules } from "../core/rules/rule-plan.js";
import { sentence } from "../core/rules/sentence.js";
import { type ReadyRule, rulesOf } from "../core/rules/with-rules.js";
import { shapes } from "../core/schema-tree.js";
import type { FieldDocs } from "./field-docs.js";
import { typeText } from "./type-text.js";

type JsonSchema = core.JSONSchema.BaseSchema;

/** A field of a schema. */
export interface FieldExplanation {
  readonly name: string;
  /** The type and its bounds, in a few words. */
  readonly type: string;
  readonly required: boolean;
  /** What stands there when nothing was given, as people read it. Absent: nothing. */
  readonly default?: string;
  readonly doc: string;
  /** What it, or each of its items, holds of a person. Absent: nothing is said. */
  readonly pii?: PersonalData;
}

/** A named schema. */
export interface SchemaExplanation {
  readonly name: string;
  readonly title: string;
  readonly doc: string;
  /** The fields of an object; none of anything else. */
  readonly fields: readonly FieldExplanation[];
  /** The values of an enum, or the schemas that a union allows; none of anything else. */
  readonly options: readonly string[];
}

/** A rule. */
export interface RuleExplanation {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly message: string;
  /** The expression as people read it. */
  readonly sentence: string;
  /** The expression in CEL. Absent where CEL can't say it. */
  readonly cel?: string;
  /** The expression. */
  readonly expression: Condition;
}

/** All there is to know about a model. */
export interface Explanation extends SchemaExplanation {
  readonly domain: string;
  /** The rules of the model; with `deep` those of the schemas inside it too. */
  readonly rules: readonly RuleExplanation[];
  /** The named schemas inside the model, at any depth. */
  readonly inside: readonly SchemaExplanation[];
}

/** Schemas whose name says more than their bounds. */
const wellKnown = new Map<core.$ZodType, string>([
  [Instant, "instant"],
  [Uuid, "UUID"],
]);
/** What is filled in for a default that is other each time. */
const changingDefaults: Readonly<Record<string, string>> = { instant: "now", UUID: "a new one" };

/**
 * Explains a model.
 *
 * @param deep Whether the rules of the schemas inside it are told too.
 */
export function explain(model: Model, docs: FieldDocs, deep: boolean): Explanation {
  const definitions = definitionsOf(model.schema);
  const rules = deep
    ? allRules(model.schema)
    : shapes(model.schema).flatMap((shape) => rulesOf(shape.schema));
  return {
    ...schemaExplanation(model.name, definitions[model.name] ?? {}, docs),
    domain: model.domain,
    rules: rules.map(ruleExplanation),
    inside: Object.entries(definitions)
      .filter(([name]) => name !== model.name)
      .map(([name, schema]) => schemaExplanation(name, schema, docs)),
  };
}

/** `map of texts, up to 64 keys`. */
function mapText({ textOnly, maxDepth, maxKeys }: FreeFormBounds): string {
  const values = textOnly ? "texts" : maxDepth === 1 ? "single values" : "JSON values";
  return `map of ${values}, up to ${maxKeys} keys`;
}

/** The named schemas of a model, itself among them, as JSON Schema. */
function definitionsOf(schema: z.ZodType): Readonly<Record<string, JsonSchema>> {
  const converted = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      const bounds = freeFormBounds(zodSchema);
      const name = bounds === undefined ? wellKnown.get(zodSchema) : mapText(bounds);
      if (name !== undefined) jsonSchema.title = name;
    },
  });
  return converted.$defs ?? {};
}

function schemaExplanation(name: string, schema: JsonSchema, docs: FieldDocs): SchemaExplanation {
  const comments = docs[name];
  return {
    name,
    title: schema.title ?? "",
    doc: comments?.doc ?? "",
    fields: Object.entries(schema.properties ?? {}).map(([key, field]) =>
      fieldExplanation(key, field, schema, comments?.fields[key] ?? ""),
    ),
    options: schema.enum?.map(String) ?? schema.oneOf?.map(typeText) ?? [],
  };
}

function fieldExplanation(
  name: string,
  field: core.JSONSchema._JSONSchema,
  owner: JsonSchema,
  doc: string,
): FieldExplanation {
  const schema = typeof field === "boolean" ? {} : field;
  const type = typeText(schema);
  const required = owner.required?.includes(name) ?? false;
  const pii = personalDataIn(schema);
  const told = { name, type, required, doc, ...(pii === undefined ? {} : { pii }) };
  if (schema.default === undefined) return told;
  return { ...told, default: changingDefaults[type] ?? JSON.stringify(schema.default) };
}

/** What a schema says of personal data, else its items, else the first of its options that does. */
function personalDataIn(schema: JsonSchema): PersonalData | undefined {
  const own = PersonalData.safeParse(schema.pii);
  if (own.success) return own.data;
  return [schema.items, ...(schema.anyOf ?? [])]
    .flat()
    .filter((part) => typeof part === "object")
    .map(personalDataIn)
    .find((said) => said !== undefined);
}

function ruleExplanation({ id, severity, message, expression }: ReadyRule): RuleExplanation {
  const text = cel(expression);
  const told = { id, severity, message, sentence: sentence(expression), expression };
  return text === undefined ? told : { ...told, cel: text };
}

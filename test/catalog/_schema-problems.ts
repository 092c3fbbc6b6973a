/**
 * What is missing from a schema: each problem names the field.
 *
 * @module
 */
import * as z from "zod";
import { branches, nameOf, unwrap } from "../../src/core/schema-tree.js";
import type { FieldDocs } from "../../src/json-schema/describe.js";
import { portablePattern } from "../../src/json-schema/portable-pattern.js";

/** A schema somewhere inside a model. */
export interface Node {
  /** The path to it, such as `AnalyticsEvent.entities[].data`. */
  readonly path: string;
  /** The schema without what wraps it. */
  readonly schema: z.core.$ZodType;
  /** The schema as it stands in its field. */
  readonly field: z.core.$ZodType;
}

/** A schema and every schema inside it. */
export function nodesOf(name: string, schema: z.core.$ZodType): Node[] {
  const inner = unwrap(schema);
  const options = inner instanceof z.core.$ZodUnion ? inner._zod.def.options : [inner];
  return [
    { path: name, schema: inner, field: schema },
    ...options.flatMap((option) =>
      branches(unwrap(option)).flatMap((branch) => nodesOf(join(name, branch.step), branch.schema)),
    ),
    ...(inner instanceof z.core.$ZodUnion
      ? options.map((option) => ({ path: name, schema: unwrap(option), field: option }))
      : []),
  ];
}

function join(path: string, step: string): string {
  return step === "[]" ? `${path}[]` : `${path}.${step}`;
}

/** Texts, numbers, lists and maps without an upper bound. */
export function boundProblems(name: string, schema: z.core.$ZodType): string[] {
  return nodesOf(name, schema)
    .filter(({ schema: inner }) => !isBounded(inner))
    .map(({ path, schema: inner }) => `${path}: ${inner._zod.def.type} without a bound`);
}

function isBounded(schema: z.core.$ZodType): boolean {
  const checks = (schema._zod.def.checks ?? []).map(({ _zod: { def } }) => def);
  const has = (...kinds: string[]) =>
    kinds.every((kind) => checks.some(({ check }) => check === kind));
  switch (schema._zod.def.type) {
    case "string":
      return has("max_length") || checks.some(isBoundedPattern);
    case "number":
      return has("greater_than", "less_than") || isSafeInteger(schema);
    case "array":
      return has("max_length");
    case "custom":
      return checks.some((def) => "freeForm" in def || "freeValue" in def);
    default:
      return true;
  }
}

function isSafeInteger(schema: z.core.$ZodType): boolean {
  return schema instanceof z.core.$ZodNumberFormat && schema._zod.def.format === "safeint";
}

/** A pattern is bounded when it is anchored and repeats nothing without a limit. */
function isBoundedPattern(def: z.core.$ZodCheckDef): boolean {
  if (!("pattern" in def) || !(def.pattern instanceof RegExp)) return false;
  const outsideClasses = def.pattern.source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  return /^\^.*\$$/.test(def.pattern.source) && !/[*+]|,\}/.test(outsideClasses);
}

/** Objects without an id, fields without a comment, enums whose comment leaves a value out. */
export function docProblems(name: string, schema: z.core.$ZodType, docs: FieldDocs): string[] {
  return nodesOf(name, schema).flatMap(({ path, schema: inner }) => {
    const id = nameOf(inner);
    if (inner instanceof z.core.$ZodObject) {
      if (id === undefined) return [`${path}: an object without an id`];
      return Object.keys(inner._zod.def.shape)
        .filter((key) => !docs[id]?.fields[key])
        .map((key) => `${id}.${key}: a field without a description`);
    }
    if (inner instanceof z.core.$ZodEnum && id !== undefined) {
      return Object.values(inner._zod.def.entries)
        .filter((value) => !docs[id]?.doc.includes(`\`${value}\``))
        .map((value) => `${id}: "${value}" is not explained`);
    }
    return [];
  });
}

/** Keys that are not snake_case, or that every object inherits. */
export function keyProblems(name: string, schema: z.core.$ZodType): string[] {
  return nodesOf(name, schema)
    .flatMap(({ path, schema: inner }) => branches(inner).map(({ step }) => ({ path, step })))
    .filter(({ step }) => step !== "[]" && (!/^[a-z][a-z0-9_]*$/.test(step) || step in {}))
    .map(({ path, step }) => `${path}.${step}: not a plain snake_case key`);
}

/** Patterns that JSON Schema cannot carry to every language with the same meaning. */
export function patternProblems(name: string, schema: z.core.$ZodType): string[] {
  return nodesOf(name, schema).flatMap(({ path, schema: inner }) =>
    (inner._zod.def.checks ?? [])
      .map(({ _zod: { def } }) => ("pattern" in def ? def.pattern : undefined))
      .filter((pattern) => pattern instanceof RegExp)
      .filter((pattern) => !isWhole(pattern) || !portablePattern(pattern).ok)
      .map((pattern) => `${path}: ${pattern} is not portable`),
  );
}

/** Whether a pattern is of the whole text. */
function isWhole({ source }: RegExp): boolean {
  return /^\^.*\$$/.test(source);
}

/** Zod's constructs that JSON cannot carry, or that change what came in. */
export function wireProblems(name: string, schema: z.core.$ZodType): string[] {
  const allowed = [
    "object",
    "array",
    "string",
    "number",
    "boolean",
    "null",
    "enum",
    "literal",
    "union",
    "custom",
  ];
  return nodesOf(name, schema)
    .filter(({ schema: inner }) => !allowed.includes(inner._zod.def.type))
    .map(({ path, schema: inner }) => `${path}: ${inner._zod.def.type} is not for the wire`);
}

/** Objects that let unknown keys pass. */
export function opennessProblems(name: string, schema: z.core.$ZodType): string[] {
  return nodesOf(name, schema)
    .filter(({ schema: inner }) => inner instanceof z.core.$ZodObject)
    .filter(({ schema: inner }) => {
      const { issues } = z.safeParse(inner, { usr_idd: 1 }).error ?? { issues: [] };
      return !issues.some(({ message }) => message.startsWith('Unknown key "usr_idd"'));
    })
    .map(({ path }) => `${path}: an object that is not closed`);
}

/** Two different schemas with one id. */
export function idProblems(all: readonly Node[]): string[] {
  const known = new Map<string, z.core.$ZodType>();
  return all.flatMap(({ path, schema }) => {
    const id = nameOf(schema);
    if (id === undefined) return [];
    const other = known.get(id) ?? schema;
    known.set(id, other);
    return other === schema ? [] : [`${path}: a second schema with the id ${id}`];
  });
}

/**
 * From a rule to JSON Schema keywords, where plain JSON Schema can say it.
 *
 * A validator that knows nothing of rules then refuses what it can. The keywords stand in an entry
 * of `allOf` that names the rule, so that a reader of the rules leaves it out.
 *
 * @module
 */
import * as core from "zod/v4/core";
import type { Condition, Operand, Path } from "../core/rules/expression.js";
import { constantValue, isConstant } from "../core/rules/operand.js";
import { isRooted, isWildcard, steps } from "../core/rules/path.js";
import { spokenPaths } from "../core/rules/paths-of.js";
import { unwrap } from "../core/schema-tree.js";
import type { JsonSchema } from "./json-schema.js";

/** Keywords; undefined for what they cannot say. */
type Keywords = JsonSchema | undefined;

/** The schema at whose values paths start. */
type Start = core.$ZodType;

/** The keywords that say a condition of the values of a schema; undefined when none can. */
export function ruleKeywords(schema: core.$ZodType, condition: Condition): JsonSchema | undefined {
  const holds = said(schema, condition);
  const spoken = spokenPaths(condition).map((path) => presence(schema, path));
  if (holds === undefined || !isComplete(spoken)) return undefined;
  return spoken.length === 0 ? holds : implied(allOf(spoken), holds);
}

function said(start: Start, condition: Condition): Keywords {
  switch (condition.op) {
    case "has":
      return presence(start, condition.args[0]);
    case "atLeastOne":
      return combined(
        "anyOf",
        condition.args.map((path) => presence(start, path)),
      );
    case "exactlyOne":
      return combined(
        "oneOf",
        condition.args.map((path) => presence(start, path)),
      );
    case "together":
      return together(condition.args.map((path) => presence(start, path)));
    case "not":
      return negated(said(start, condition.args[0]));
    case "and":
      return combined(
        "allOf",
        condition.args.map((part) => said(start, part)),
      );
    case "or":
      return combined(
        "anyOf",
        condition.args.map((part) => said(start, part)),
      );
    case "when": {
      const [applies, holds] = condition.args.map((part) => said(start, part));
      return applies && holds && implied(applies, holds);
    }
    case "eq":
    case "ne":
    case "lt":
    case "le":
    case "gt":
    case "ge":
      return compared(start, condition.op, condition.args[0], condition.args[1]);
    case "oneOf": {
      const [path, ...options] = condition.args;
      return at(start, path, { enum: options.map(constantValue) });
    }
    case "contains": {
      const [path, value] = condition.args;
      const list = listOf(path);
      if (list === undefined || !isConstant(value)) return undefined;
      return at(start, list, { type: "array", contains: { const: constantValue(value) } });
    }
    case "each": {
      const [path, inner] = condition.args;
      const list = listOf(path);
      const item = list === undefined ? undefined : itemAt(start, list);
      if (list === undefined || item === undefined) return undefined;
      const items = ruleKeywords(item, inner);
      return items && at(start, list, { type: "array", items });
    }
    default:
      return undefined;
  }
}

type Comparison = "eq" | "ne" | "lt" | "le" | "gt" | "ge";

const mirrored = { eq: "eq", ne: "ne", lt: "gt", le: "ge", gt: "lt", ge: "le" } as const;

const bounds = {
  lt: "exclusiveMaximum",
  le: "maximum",
  gt: "exclusiveMinimum",
  ge: "minimum",
} as const;

/** A path, or the length of a list, compared with a constant. */
function compared(start: Start, op: Comparison, a: Operand, b: Operand): Keywords {
  if (isConstant(a)) return isConstant(b) ? undefined : compared(start, mirrored[op], b, a);
  if (!isConstant(b)) return undefined;
  const value = constantValue(b);
  if (typeof a !== "string") return counted(start, op, a, value);
  if (op === "eq") return at(start, a, { const: value });
  if (op === "ne") return negated(at(start, a, { const: value }));
  return typeof value === "number"
    ? at(start, a, { type: "number", [bounds[op]]: value })
    : undefined;
}

function counted(
  start: Start,
  op: Comparison,
  operand: Exclude<Operand, Path | number | boolean>,
  value: unknown,
): Keywords {
  if (!("op" in operand) || operand.op !== "count" || operand.args.length > 1) return undefined;
  const list = listOf(operand.args[0]);
  if (list === undefined || !Number.isInteger(value) || Number(value) < 0) return undefined;
  const keywords = lengths[op](Number(value));
  return keywords && at(start, list, { type: "array", ...keywords });
}

const lengths: Readonly<Record<Comparison, (count: number) => JsonSchema | undefined>> = {
  eq: (count) => ({ minItems: count, maxItems: count }),
  ne: (count) => (count === 0 ? { minItems: 1 } : undefined),
  lt: (count) => (count === 0 ? undefined : { maxItems: count - 1 }),
  le: (count) => ({ maxItems: count }),
  gt: (count) => ({ minItems: count + 1 }),
  ge: (count) => ({ minItems: count }),
};

/** A path `lines[]` without its wildcard; undefined for one with more than that. */
function listOf(path: Path): Path | undefined {
  const all = steps(path);
  return all.at(-1) === "[]" && all.filter(isWildcard).length === 1 ? path.slice(0, -2) : undefined;
}

function itemAt(start: Start, list: Path): core.$ZodType | undefined {
  const array = fieldAt(start, steps(list));
  return array instanceof core.$ZodArray ? array._zod.def.element : undefined;
}

function presence(start: Start, path: Path): Keywords {
  return at(start, path.replace(/(?:\[\]|\.\*).*$/, ""), {});
}

/** That a path leads to a value, and that the value meets keywords. */
function at(start: Start, path: Operand, keywords: JsonSchema): Keywords {
  if (typeof path !== "string" || isRooted(path)) return undefined;
  const all = steps(path);
  if (all.some(isWildcard)) return undefined;
  if (fieldAt(start, all) === undefined || (all.length === 0 && isNullable(start)))
    return undefined;
  return all.reduceRight<JsonSchema>(
    (inner, step) => ({ type: "object", properties: { [step]: inner }, required: [step] }),
    keywords,
  );
}

/**
 * The schema of a field; undefined where a path leads through a union, whose options have other
 * fields, to a field with a default, which is there although the sender did not say it, or to one
 * that may be null, which is as good as absent.
 */
function fieldAt(start: Start, path: readonly string[]): core.$ZodType | undefined {
  let schema: core.$ZodType = start;
  for (const step of path) {
    const inner = unwrap(schema);
    const field: core.$ZodType | undefined =
      inner instanceof core.$ZodObject ? inner._zod.def.shape[step] : undefined;
    if (field === undefined || isFilledIn(field) || isNullable(field)) return undefined;
    schema = field;
  }
  return unwrap(schema);
}

function isFilledIn(field: core.$ZodType): boolean {
  return (
    field instanceof core.$ZodDefault || (isWrapped(field) && isFilledIn(field._zod.def.innerType))
  );
}

function isNullable(field: core.$ZodType): boolean {
  return core.safeParse(field, null).success;
}

function isWrapped(field: core.$ZodType): field is core.$ZodOptional | core.$ZodNullable {
  return field instanceof core.$ZodOptional || field instanceof core.$ZodNullable;
}

function combined(keyword: "allOf" | "anyOf" | "oneOf", parts: readonly Keywords[]): Keywords {
  return isComplete(parts) ? { [keyword]: parts } : undefined;
}

function together(parts: readonly Keywords[]): Keywords {
  return isComplete(parts) ? { anyOf: [allOf(parts), { not: { anyOf: parts } }] } : undefined;
}

function implied(applies: JsonSchema, holds: JsonSchema): JsonSchema {
  return { anyOf: [{ not: applies }, holds] };
}

function negated(keywords: Keywords): Keywords {
  return keywords && { not: keywords };
}

function allOf(parts: readonly JsonSchema[]): JsonSchema {
  const [first, second] = parts;
  return first !== undefined && second === undefined ? first : { allOf: parts };
}

function isComplete(parts: readonly Keywords[]): parts is readonly JsonSchema[] {
  return !parts.includes(undefined);
}

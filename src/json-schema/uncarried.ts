/**
 * What of a Zod schema JSON Schema cannot carry without changing the verdict.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { generatorOf } from "../core/default-generator.js";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { hasRules, rulesOf } from "../core/rules/with-rules.js";
import { isWellFormedCheck } from "../core/text.js";
import { portablePattern } from "./portable-pattern.js";
import { holdsRules, parts } from "./schema-parts.js";

/** What to write instead of a type that has no place on the wire. */
const unfitTypes: Readonly<Record<string, string>> = {
  any: "anything passes: use freeForm()",
  unknown: "anything passes: use freeForm()",
  date: "JSON has no dates: use Instant or CalendarDate",
  bigint: "JSON has no bigint: use a decimal string",
  symbol: "JSON has no symbols",
  undefined: "JSON has no undefined: make the field optional",
  void: "JSON has no undefined: make the field optional",
  nan: "JSON has no NaN",
  map: "JSON has no Map: use freeForm() or a list of items",
  set: "JSON has no Set: use an array with a rule unique()",
  file: "JSON has no files",
  function: "JSON has no functions",
  promise: "JSON has no promises",
  transform: "a transform runs in TypeScript only",
  pipe: "a pipe, preprocess or codec runs in TypeScript only",
  catch: "a .catch() accepts what other languages refuse",
  success: "it accepts everything",
  prefault: "other languages do not judge what they fill in: use .default()",
  nonoptional: "its error for what is absent is Zod's own: leave out .optional() instead",
  readonly: "in JSON Schema the word means that a server fills it in: leave out .readonly()",
  template_literal: "its pattern is not portable: write a pattern",
  intersection: "two closed objects refuse each other's keys: spread their shapes into one",
};

/** Formats of strings that are a pattern and nothing else. */
const patternFormats = new Set<string>([
  "regex",
  "starts_with",
  "ends_with",
  "includes",
  "lowercase",
  "uppercase",
  "guid",
  "uuid",
  "nanoid",
  "cuid",
  "cuid2",
  "ulid",
  "xid",
  "ksuid",
  "email",
  "datetime",
  "date",
  "time",
  "duration",
  "ipv4",
  "cidrv4",
  "e164",
]);

/** Checks that have a keyword of the same meaning. */
const carriedChecks = new Set<string>([
  "less_than",
  "greater_than",
  "number_format",
  "min_length",
  "max_length",
  "length_equals",
]);

/** What of this schema, those inside it left out, cannot be carried; empty when all can. */
export function uncarried(schema: core.$ZodType): string[] {
  const { def } = schema._zod;
  const unfit = unfitTypes[def.type];
  if (unfit !== undefined) return [unfit];
  // A schema such as z.email() is its own first check.
  const own = "check" in def && def.type !== "custom" ? [def as core.$ZodCheckDef] : [];
  const checks = [...own, ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  const problems = [
    uncarriedType(schema),
    uncarriedRules(schema),
    ...checks.map(uncarriedCheck),
    ...patternsOf(schema).map(uncarriedPattern),
  ];
  return problems.filter((problem) => problem !== undefined);
}

/** The patterns that a text must match. */
export function patternsOf(schema: core.$ZodType): RegExp[] {
  const { def } = schema._zod;
  const defs: object[] = [def, ...(def.checks ?? []).map((check) => check._zod.def)];
  const bounds = freeFormBounds(schema) ?? freeValueBounds(schema);
  const patterns = [
    ...defs.map((each) => ("pattern" in each ? each.pattern : undefined)),
    bounds?.keyPattern,
  ];
  return [...new Set(patterns.filter((pattern) => pattern instanceof RegExp))];
}

function uncarriedPattern(pattern: RegExp): string | undefined {
  const made = portablePattern(pattern);
  return made.ok ? undefined : `the pattern ${pattern}: ${made.reason}`;
}

function uncarriedType(schema: core.$ZodType): string | undefined {
  const { def } = schema._zod;
  if ("coerce" in def && def.coerce) return "it coerces in TypeScript only: leave out z.coerce";
  if (def.type === "custom" && (freeFormBounds(schema) ?? freeValueBounds(schema)) === undefined) {
    return "a custom check runs in TypeScript only: use freeForm(), or say it as a rule";
  }
  if (schema instanceof core.$ZodLiteral && !schema._zod.def.values.every(isJsonValue)) {
    return "JSON has no such literal: use a text, a finite number, a boolean or null";
  }
  if (schema instanceof core.$ZodRecord && !isTextKey(schema._zod.def.keyType)) {
    return "keys in JSON are texts: use z.string() or z.enum() for the keys";
  }
  if (schema instanceof core.$ZodDefault && generatorOf(schema) === "unknown") {
    return "a default that changes is neither now() nor uuidv7()";
  }
  if (schema instanceof core.$ZodDiscriminatedUnion && !hasTextTags(schema)) {
    return "the key that tells the options apart is a text, and is always there";
  }
  return undefined;
}

function isJsonValue(value: core.util.Literal): boolean {
  return value === null || Number.isFinite(value) || ["string", "boolean"].includes(typeof value);
}

function isTextKey({ _zod }: core.$ZodType): boolean {
  return ["string", "enum", "literal"].includes(_zod.def.type);
}

function hasTextTags({ _zod: { def } }: core.$ZodDiscriminatedUnion): boolean {
  const { discriminator, options, unionFallback } = def;
  const tags = options.flatMap(({ _zod }) => [...(_zod.propValues?.[discriminator] ?? [])]);
  return !unionFallback && tags.every((tag) => typeof tag === "string");
}

/** Rules where neither `inspect` nor a reader in another language looks for them. */
function uncarriedRules(schema: core.$ZodType): string | undefined {
  const { type } = schema._zod.def;
  if (rulesOf(schema).length > 0 && type !== "object" && type !== "array") {
    return "its own rules are judged by parse() only: put them on the objects inside it";
  }
  if (!canHoldRules(schema) && parts(schema).some(([, part]) => holdsRules(part))) {
    return type === "union"
      ? "the rules inside a union that no key tells apart have no id: use discriminatedUnion()"
      : `no reader judges the rules inside a ${type}: use an object or an array`;
  }
  return undefined;
}

/** Whether rules inside a schema are found. */
function canHoldRules(schema: core.$ZodType): boolean {
  if (schema instanceof core.$ZodUnion) return schema instanceof core.$ZodDiscriminatedUnion;
  return !["tuple", "record", "lazy"].includes(schema._zod.def.type);
}

function uncarriedCheck(def: core.$ZodCheckDef): string | undefined {
  if (carriedChecks.has(def.check)) return undefined;
  if (def.check === "custom") {
    if (hasRules(def) || "freeForm" in def || "freeValue" in def || isWellFormedCheck(def)) {
      return undefined;
    }
    return "a refinement runs in TypeScript only: say it as a rule";
  }
  if (def.check === "multiple_of") {
    const { value } = def as core.$ZodCheckMultipleOfDef;
    if (Number.isInteger(Number(value))) return undefined;
    return "validators round fractions differently: count in minor units instead of multipleOf()";
  }
  if (def.check === "string_format") {
    const { format } = def as core.$ZodCheckStringFormatDef;
    if (patternFormats.has(format)) return undefined;
    return `the format ${format} is judged by code: write a pattern`;
  }
  return `the check ${def.check} runs in TypeScript only: say it as a rule`;
}

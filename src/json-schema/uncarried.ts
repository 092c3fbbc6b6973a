/**
 * What of a Zod schema JSON Schema cannot carry without changing the verdict.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { allRules } from "../core/rules/rule-plan.js";
import { hasRules } from "../core/rules/with-rules.js";
import { isWellFormedCheck } from "../core/text.js";

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
  if (def.type === "custom") {
    return freeFormBounds(schema) === undefined && freeValueBounds(schema) === undefined
      ? ["a custom check runs in TypeScript only: use freeForm(), or say it as a rule"]
      : [];
  }
  if (schema instanceof core.$ZodUnion && !(schema instanceof core.$ZodDiscriminatedUnion)) {
    if (schema._zod.def.options.some((option) => allRules(option).length > 0)) {
      return [
        "the rules inside a union that no key tells apart have no id: use discriminatedUnion()",
      ];
    }
  }
  // A schema such as z.email() is its own first check.
  const own = "check" in def ? [def as core.$ZodCheckDef] : [];
  return [...own, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]
    .map(uncarriedCheck)
    .filter((problem) => problem !== undefined);
}

function uncarriedCheck(def: core.$ZodCheckDef): string | undefined {
  if (carriedChecks.has(def.check)) return undefined;
  if (def.check === "custom") {
    if (hasRules(def) || "freeForm" in def || isWellFormedCheck(def)) return undefined;
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

/**
 * Every issue of a value at once: structure, rules and warnings.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { compiledCode } from "../compiled.js";
import { withDefaults } from "../with-defaults.js";
import { PathTree } from "./path-tree.js";
import type { IssuePath, Place } from "./places.js";
import type { RuleSeverity } from "./rule.js";
import { allHold, type RulePlan, ruledPlaces, rulePlans } from "./rule-plan.js";
import { type ReadyRule, structureOf } from "./with-rules.js";

/** One thing that is wrong with a value, or worth knowing about it. */
export interface Issue {
  /** Where in the value. Empty for the value as a whole. */
  readonly path: IssuePath;
  /** What is expected there, as a sentence. */
  readonly message: string;
  /** How bad it is. A broken structure is always an error. */
  readonly severity: Exclude<RuleSeverity, "off">;
  /** Zod's code of the issue; `custom` for a rule. */
  readonly code: string;
  /** The id of the broken rule, such as `money.exponent_of_currency`. Absent for structure. */
  readonly rule?: string;
}

/** What `inspect` found. */
export interface Inspection<Output> {
  /** Whether no issue is an error. */
  readonly valid: boolean;
  /** All issues: structure first, then rules, in the order of the schema. */
  readonly issues: readonly Issue[];
  /** The parsed value with its defaults. Absent when an issue is an error. */
  readonly data?: Output;
}

/** What a caller may ask of `inspect`. */
export interface InspectOptions {
  /** A severity by rule id, in place of the rule's own. */
  readonly severity?: Readonly<Record<string, RuleSeverity>>;
}

/** A schema without its rules, and its rules. */
interface Parts {
  readonly structure: z.ZodType;
  readonly plans: readonly RulePlan[];
}

const known = new WeakMap<z.ZodType, Parts>();

/**
 * Every issue of a value at once. Where `parse` stops at a broken structure, `inspect` judges each
 * rule whose fields are well-formed all the same, and it reports warnings. The first call for a
 * schema prepares it, which takes some milliseconds.
 */
export function inspect<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  options: InspectOptions = {},
): Inspection<z.output<Schema>> {
  const code = compiledCode(schema);
  if (code !== undefined) {
    const data = code.parse(value);
    // The code was made of the schema, and gives what the schema gives.
    if (data !== z.INVALID && code.heeds(data)) {
      return { valid: true, issues: [], data: data as z.output<Schema> };
    }
  }
  const { structure, plans } = partsOf(schema);
  const parsed = structure.safeParse(value) as z.ZodSafeParseResult<z.output<Schema>>;
  if (parsed.success) {
    const { data } = parsed;
    if (allHold(plans, data)) return { valid: true, issues: [], data };
    const issues = brokenRules(plans, data, new PathTree([]), options);
    const valid = issues.every(({ severity }) => severity !== "error");
    return valid ? { valid, issues, data } : { valid, issues };
  }
  const structural = parsed.error.issues.map((issue): Issue => {
    return { path: pathOf(issue), message: issue.message, severity: "error", code: issue.code };
  });
  const spoilt = structural.filter(({ code }) => code !== "unrecognized_keys");
  const broken = brokenRules(
    plans,
    withDefaults(schema, value),
    new PathTree(spoilt.map(({ path }) => path)),
    options,
  );
  return { valid: false, issues: [...structural, ...broken] };
}

function partsOf(schema: z.ZodType): Parts {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const parts = { structure: z.compile(structureOf(schema)), plans: rulePlans(schema) };
  known.set(schema, parts);
  return parts;
}

function pathOf(issue: core.$ZodIssue): IssuePath {
  return issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
}

function brokenRules(
  plans: readonly RulePlan[],
  value: unknown,
  spoilt: PathTree,
  { severity = {} }: InspectOptions,
): Issue[] {
  return ruledPlaces(plans, { path: [], value }).flatMap(({ rules, place }) =>
    rules.flatMap((rule) => {
      const level = severity[rule.id] ?? rule.severity;
      if (level === "off" || !isWellFormed(rule, place, spoilt)) return [];
      if (rule.holds(place.value, place.value)) return [];
      const path = [...place.path, ...rule.locate(place.value)];
      return { path, message: rule.message, severity: level, code: "custom", rule: rule.id };
    }),
  );
}

/** Whether no field that a rule reads, nor anything above it, has a broken structure. */
export function isWellFormed(rule: ReadyRule, place: Place, spoilt: PathTree): boolean {
  return rule.reads.every((steps) => !spoilt.covers([...place.path, ...steps]));
}

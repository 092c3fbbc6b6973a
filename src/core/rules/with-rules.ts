/**
 * Schemas with business rules.
 *
 * @module
 */
import type * as z from "zod";
import * as core from "zod/v4/core";
import { rebuild } from "../rebuild.js";
import { nameOf } from "../schema-tree.js";
import { evaluate, type Judge } from "./evaluate.js";
import { type Verdict, verdictOf } from "./flatten.js";
import { locator } from "./locate.js";
import { type Step, steps } from "./path.js";
import { mentions } from "./paths-of.js";
import type { IssuePath } from "./places.js";
import type { Rule, RuleDraft } from "./rule.js";

/** A rule that is ready to judge. */
export interface ReadyRule extends Rule {
  /** True where the rule holds. */
  readonly holds: Judge;
  /** The steps of every path that the rule reads, from the record's root. */
  readonly reads: readonly (readonly Step[])[];
  /** Where the issue for a value that breaks the rule points. */
  readonly locate: (value: unknown) => IssuePath;
}

/** The check that carries a schema's rules. `fn` is what `z.compile` calls. */
interface RulesCheckDef extends core.$ZodCheckDef {
  readonly check: "custom";
  readonly fn: (value: unknown) => boolean;
  readonly rules: () => readonly ReadyRule[];
}

/**
 * A schema with business rules. They run once the structure is right, all of them; a rule that
 * `warn` made never fails `parse`. Name the schema afterwards, since the ids of its rules begin
 * with that name: `withRules(…).meta({ id: "Money" })`.
 *
 * @param rules The key of each is in snake_case.
 */
export function withRules<Schema extends z.ZodType>(
  schema: Schema,
  rules: Readonly<Record<string, RuleDraft>>,
): Schema {
  const owners: core.$ZodType[] = [];
  // Most rules of an import are never asked: they are made ready when the first is.
  let made: readonly ReadyRule[] | undefined;
  const ready = () => {
    made ??= Object.entries(rules).map(([key, draft]) => readyRule(owners, key, draft));
    return made;
  };
  const errors = () => ready().filter(({ severity }) => severity === "error");
  let verdict: Verdict | undefined;
  const def: RulesCheckDef = {
    check: "custom",
    fn: (value) => {
      verdict ??= verdictOf(errors().map(({ expression }) => expression));
      return verdict(value);
    },
    rules: ready,
  };
  const check = new core.$ZodCheck(def);
  check._zod.onattach.push((owner) => {
    if (owners.every((known) => nameOf(known) === undefined)) owners.push(owner);
  });
  check._zod.check = ({ value, issues }) => {
    if (!issues.every(isRuleIssue) || def.fn(value)) return;
    for (const broken of errors().filter(({ holds }) => !holds(value, value))) {
      issues.push({
        code: "custom",
        input: value,
        path: [...broken.locate(value)],
        message: broken.message,
        params: { rule: broken.id },
        continue: true,
      });
    }
  };
  return schema.check(check);
}

function readyRule(owners: readonly core.$ZodType[], key: string, draft: RuleDraft): ReadyRule {
  return {
    ...draft,
    get id() {
      return ruleId(owners, key);
    },
    holds: evaluate(draft.expression),
    reads: mentions(draft.expression).map(({ path }) => steps(path)),
    locate: locator(draft),
  };
}

/** Whether an issue was raised by a rule and not by the structure. */
function isRuleIssue(issue: core.$ZodRawIssue): boolean {
  return issue.code === "custom" && typeof issue.params?.rule === "string";
}

/** The rules of a schema, those of the schemas inside it left out. */
export function rulesOf(schema: core.$ZodType): readonly ReadyRule[] {
  const checks = schema._zod.def.checks ?? [];
  return checks.flatMap(({ _zod: { def } }) => (hasRules(def) ? def.rules() : []));
}

/**
 * The same schema without the rules that `rulePlans` finds in it: its own and those of the schemas
 * inside it, but for a union whose options no key tells apart.
 */
export function structureOf<Schema extends core.$ZodType>(schema: Schema): Schema {
  return rebuild(schema, (part) => {
    const { checks } = part._zod.def;
    if (part instanceof core.$ZodUnion && !(part instanceof core.$ZodDiscriminatedUnion)) {
      return undefined;
    }
    if (checks === undefined) return {};
    return { checks: checks.filter((check) => !hasRules(check._zod.def)) };
  });
}

/** Whether a check carries rules. */
export function hasRules(def: core.$ZodCheckDef): def is RulesCheckDef {
  return "rules" in def;
}

/**
 * The id of a rule. Its first half is the name of the first schema to carry the rule that has one,
 * so that a schema derived from it, by `extend` say, keeps the ids.
 */
function ruleId(owners: readonly core.$ZodType[], key: string): string {
  const owner = owners.map(nameOf).find((name) => name !== undefined);
  return owner === undefined ? key : `${snakeCase(owner)}.${key}`;
}

/** `MLModel` is `ml_model`. */
function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/**
 * Which rules of a schema masking can break, found once.
 *
 * @module
 */

import type * as core from "zod/v4/core";
import { $ZodDefault } from "zod/v4/core";
import { ownMember } from "../../core/is-record.js";
import { type Verdict, verdictOf } from "../../core/rules/flatten.js";
import { isWildcard, type Step } from "../../core/rules/path.js";
import { allHold, type RulePlan, rulePlans } from "../../core/rules/rule-plan.js";
import { branches, shapes } from "../../core/schema-tree.js";
import { withDefaults } from "../../core/with-defaults.js";
import { type Classify, planOf } from "./plan.js";
import type { Plan } from "./plan-kinds.js";

const known = new WeakMap<Plan, Verdict>();

/** Whether every rule still holds that reads what masking may change. Warnings are no rules here. */
export function riskVerdict(schema: core.$ZodType, classify: Classify | undefined): Verdict {
  const plan = planOf(schema, classify);
  if (plan === undefined) return () => true;
  const before = known.get(plan);
  if (before !== undefined) return before;
  const plans = atRisk(rulePlans(schema), plan);
  // Rules read defaults: a window without an offset is aligned to an offset of 0.
  const verdict: Verdict =
    plans.length > 0 && hasDefaults(schema, new Set())
      ? (value) => allHold(plans, withDefaults(schema, value))
      : (value) => allHold(plans, value);
  known.set(plan, verdict);
  return verdict;
}

/** Whether a field of a schema, or of one inside it, has a default. */
function hasDefaults(schema: core.$ZodType, seen: Set<core.$ZodType>): boolean {
  if (schema instanceof $ZodDefault) return true;
  if (seen.has(schema)) return false;
  seen.add(schema);
  return shapes(schema).some((shape) =>
    branches(shape.schema).some((branch) => hasDefaults(branch.schema, seen)),
  );
}

/** The rules that read what a plan walks. */
function atRisk(plans: readonly RulePlan[], plan: Plan): RulePlan[] {
  return plans
    .map(({ rules, claims, below }) => {
      const kept = rules.filter(
        ({ severity, reads }) => severity === "error" && reads.some((steps) => leads(plan, steps)),
      );
      return {
        rules: kept,
        hold: verdictOf(kept.map(({ expression }) => expression)),
        claims,
        below: below
          .map(({ step, plans: deeper }) => ({
            step,
            plans: plansBelow(plan, step).flatMap((inner) => atRisk(deeper, inner)),
          }))
          .filter((branch) => branch.plans.length > 0),
      };
    })
    .filter((it) => it.rules.length > 0 || it.below.length > 0);
}

/** Whether a path leads to what a plan walks, or past it. */
function leads(plan: Plan, steps: readonly Step[]): boolean {
  const [first, ...rest] = steps;
  if (first === undefined) return true;
  if (plan.kind === "field" || plan.kind === "text" || plan.kind === "free") return true;
  return plansBelow(plan, first).some((inner) => leads(inner, rest));
}

function plansBelow(plan: Plan, step: Step): Plan[] {
  switch (plan.kind) {
    case "array":
      return step === "[]" ? [plan.item] : [];
    case "object": {
      if (isWildcard(step)) return [...plan.members.values(), ...(plan.rest ? [plan.rest] : [])];
      const member = plan.members.get(step) ?? plan.rest;
      return member === undefined ? [] : [member];
    }
    case "choice":
      return plan.options.flatMap((option) =>
        option.plan === undefined ? [] : plansBelow(option.plan, step),
      );
    default:
      return [plan];
  }
}

/** The schema of the field at a place of a value; undefined where the schema has no such field. */
export function fieldAt(
  schema: core.$ZodType,
  value: unknown,
  path: readonly (string | number)[],
): core.$ZodType | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const shape = shapes(schema).find(({ claims }) => claims(value));
  if (shape === undefined || typeof value !== "object" || value === null) return undefined;
  const inside = branches(shape.schema);
  const wanted = typeof step === "number" ? "[]" : step;
  const branch = inside.find((it) => it.step === wanted) ?? inside.find((it) => it.step === "*");
  if (branch === undefined) return undefined;
  return fieldAt(branch.schema, ownMember(value, step), rest);
}

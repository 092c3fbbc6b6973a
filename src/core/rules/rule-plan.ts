/**
 * Where in a schema rules stand, found once, so that judging a value visits nothing else.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { isRecord } from "../is-record.js";
import { branches, shapes } from "../schema-tree.js";
import { type Verdict, verdictOf } from "./flatten.js";
import { isWildcard, type Step } from "./path.js";
import { type Place, places } from "./places.js";
import { type ReadyRule, rulesOf } from "./with-rules.js";

/** The rules of one shape of a schema, and the branches below it that have rules. */
export interface RulePlan {
  readonly rules: readonly ReadyRule[];
  /** Whether all of these rules hold, warnings too. */
  readonly hold: Verdict;
  readonly claims: (value: unknown) => boolean;
  readonly below: readonly { readonly step: string; readonly plans: readonly RulePlan[] }[];
}

/** The rules that apply to one place in a value. */
export interface RuledPlace {
  readonly place: Place;
  readonly rules: readonly ReadyRule[];
}

const known = new WeakMap<core.$ZodType, readonly RulePlan[]>();

/** One plan for each shape of a schema that has rules, or has rules below it. */
export function rulePlans(schema: core.$ZodType): readonly RulePlan[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const plans = shapes(schema)
    .map((shape) => ({ ...shape, rules: rulesOf(shape.schema) }))
    .map((shape) => ({
      rules: shape.rules,
      hold: verdictOf(shape.rules.map(({ expression }) => expression)),
      claims: shape.claims,
      below: branches(shape.schema)
        .map((branch) => ({ step: branch.step, plans: rulePlans(branch.schema) }))
        .filter((branch) => branch.plans.length > 0),
    }))
    .filter((plan) => plan.rules.length > 0 || plan.below.length > 0);
  known.set(schema, plans);
  return plans;
}

/** Whether every rule holds at every place in a value whose structure is right. */
export function allHold(plans: readonly RulePlan[], value: unknown): boolean {
  if (!isRecord(value)) return true;
  for (const plan of plans) {
    if (!plan.claims(value)) continue;
    if (!plan.hold(value)) return false;
    for (const { step, plans: deeper } of plan.below) {
      for (const member of membersAt(value, step)) if (!allHold(deeper, member)) return false;
    }
  }
  return true;
}

function membersAt(value: Readonly<Record<string, unknown>>, step: Step): readonly unknown[] {
  return isWildcard(step) ? Object.values(value) : [value[step]];
}

/** Every place in a value to which rules apply, the outermost first. */
export function ruledPlaces(plans: readonly RulePlan[], place: Place): RuledPlace[] {
  return plans
    .filter((plan) => isRecord(place.value) && plan.claims(place.value))
    .flatMap((plan) => {
      const inside = plan.below.flatMap(({ step, plans: deeper }) =>
        places(place.value, [step], place.path).flatMap((inner) => ruledPlaces(deeper, inner)),
      );
      return plan.rules.length > 0 ? [{ place, rules: plan.rules }, ...inside] : inside;
    });
}

/** Every rule of a schema and of the schemas inside it. */
export function allRules(schema: core.$ZodType): ReadyRule[] {
  const of = (plan: RulePlan): ReadyRule[] => [
    ...plan.rules,
    ...plan.below.flatMap(({ plans }) => plans.flatMap(of)),
  ];
  return [...new Set(rulePlans(schema).flatMap(of))];
}

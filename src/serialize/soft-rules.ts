/**
 * The rules of a schema that do not make a value invalid, judged fast.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { type Verdict, verdictOf } from "../core/rules/flatten.js";
import type { InspectOptions } from "../core/rules/inspect.js";
import { type RulePlan, rulePlans } from "../core/rules/rule-plan.js";
import { isRecord } from "./is-record.js";

/** The soft rules of one shape of a schema, and the branches below it that have some. */
interface SoftPlan {
  readonly hold: Verdict;
  readonly claims: (value: unknown) => boolean;
  readonly below: readonly { readonly step: string; readonly plans: readonly SoftPlan[] }[];
}

/**
 * A function that says whether a value which the schema accepts also meets its warnings and infos;
 * undefined when the schema has none. A rule whose severity is `off` is not judged.
 */
export function softVerdictOf(
  schema: core.$ZodType,
  { severity = {} }: InspectOptions = {},
): Verdict | undefined {
  const plans = softPlans(rulePlans(schema), severity);
  return plans.length === 0 ? undefined : (value) => allHold(plans, value);
}

function softPlans(
  plans: readonly RulePlan[],
  severity: NonNullable<InspectOptions["severity"]>,
): SoftPlan[] {
  return plans
    .map(({ rules, claims, below }) => {
      const soft = rules.filter(
        (rule) => rule.severity !== "error" && (severity[rule.id] ?? rule.severity) !== "off",
      );
      const branches = below
        .map((branch) => ({ step: branch.step, plans: softPlans(branch.plans, severity) }))
        .filter((branch) => branch.plans.length > 0);
      const hold = verdictOf(soft.map(({ expression }) => expression));
      return { hold, claims, below: branches, isNeeded: soft.length + branches.length > 0 };
    })
    .filter(({ isNeeded }) => isNeeded);
}

function allHold(plans: readonly SoftPlan[], value: unknown): boolean {
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

function membersAt(value: Readonly<Record<string, unknown>>, step: string): readonly unknown[] {
  return step === "*" || step === "[]" ? Object.values(value) : [value[step]];
}

/**
 * What is asked of records, checked once before the first is looked at.
 *
 * @module
 */
import type * as z from "zod";
import type * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { Instant } from "../core/instant.js";
import type { InspectOptions } from "../core/rules/inspect.js";
import { steps } from "../core/rules/path.js";
import { schemasAt } from "../core/schema-tree.js";
import type { ExpectedField } from "./completeness.js";
import { type FieldPlan, fieldPlan } from "./field-plan.js";
import { QualityError } from "./quality-error.js";
import { type TimelinessContext, usualInstants } from "./timeliness.js";

/** A dimension that can be measured from records alone. */
export type AssessedDimension =
  | "accuracy"
  | "completeness"
  | "consistency"
  | "timeliness"
  | "uniqueness";

/** What is asked of records. */
export interface AssessContext extends InspectOptions {
  /** Paths of optional fields that ought to be there, and how much each counts. Absent: all count. */
  readonly expected?: Readonly<Record<string, number>>;
  /** What is expected of the age of a record. Absent: timeliness is not scored. */
  readonly timeliness?: TimelinessContext;
  /** How much each dimension counts, 0 to leave it out; brought to a sum of 1. Absent: 1 each. */
  readonly weights?: Readonly<Partial<Record<AssessedDimension, number>>>;
  /**
   * Paths whose values together identify a record in a batch. Absent: the tenant, source and event
   * id of its metadata, or else the whole record.
   */
  readonly id?: readonly string[];
}

/** A context that has been checked. */
export interface Setup {
  readonly schema: z.ZodType;
  readonly plan: FieldPlan;
  readonly inspecting: InspectOptions;
  readonly expected: readonly ExpectedField[] | undefined;
  readonly timeliness: TimelinessContext | undefined;
  readonly instants: readonly string[];
  readonly weights: Readonly<Record<AssessedDimension, number>>;
  /** Empty: the whole record. */
  readonly id: readonly string[];
}

const usualId = ["metadata.tenant_id", "metadata.source", "metadata.event_id"];

/**
 * Checks a context against a schema.
 *
 * @throws {QualityError} `unknown_path`, `bad_option`.
 */
export function prepare(schema: z.ZodType, context: AssessContext): Setup {
  const { expected, timeliness, weights = {}, id, severity } = context;
  const fields = expected && Object.entries(expected).map(([path, weight]) => ({ path, weight }));
  const here = (path: string) => leadsSomewhere(schema, path);
  for (const path of [
    ...(fields ?? []).map((it) => it.path),
    ...(timeliness?.paths ?? []),
    ...(id ?? []),
  ]) {
    if (here(path)) continue;
    throw new QualityError("unknown_path", `The schema has no field at ${JSON.stringify(path)}.`);
  }
  for (const { path, weight } of fields ?? [])
    expectNumber(`The weight of ${path}`, weight, weight > 0);
  if (timeliness !== undefined) checkTimeliness(timeliness);
  return {
    schema,
    plan: fieldPlan(schema),
    inspecting: severity === undefined ? {} : { severity },
    expected: fields,
    timeliness,
    instants: timeliness?.paths ?? usualInstants.filter(here),
    weights: checkedWeights(weights),
    id: id ?? (usualId.every(here) ? usualId : []),
  };
}

function checkTimeliness({ now, expectedMs, usefulMs }: TimelinessContext): void {
  if (!Instant.safeParse(now).success) {
    throw new QualityError("bad_option", "Expected now to be an RFC 3339 instant.");
  }
  expectNumber("expectedMs", expectedMs, expectedMs >= 0);
  expectNumber("usefulMs", usefulMs, usefulMs > 0);
}

function checkedWeights(
  weights: Readonly<Partial<Record<AssessedDimension, number>>>,
): Record<AssessedDimension, number> {
  const one = (dimension: AssessedDimension) => {
    const weight = weights[dimension] ?? 1;
    expectNumber(`The weight of ${dimension}`, weight, weight >= 0);
    return weight;
  };
  const all = {
    accuracy: one("accuracy"),
    completeness: one("completeness"),
    consistency: one("consistency"),
    timeliness: one("timeliness"),
    uniqueness: one("uniqueness"),
  };
  const sum = Object.values(all).reduce((total, weight) => total + weight, 0);
  expectNumber("The sum of the weights", sum, sum > 0);
  return all;
}

function expectNumber(what: string, value: number, isInRange: boolean): void {
  if (isInRange && Number.isFinite(value)) return;
  throw new QualityError("bad_option", `${what} is out of range: ${value}.`);
}

/** Whether a path leads to a field, or into a map whose keys the sender chooses. */
function leadsSomewhere(schema: core.$ZodType, path: string): boolean {
  const all = steps(path);
  if (all.length === 0 || path.startsWith("$")) return false;
  if (schemasAt(schema, all).length > 0) return true;
  return all.some((_, index) =>
    schemasAt(schema, all.slice(0, index)).some(
      (inner) => freeFormBounds(inner) !== undefined || freeValueBounds(inner) !== undefined,
    ),
  );
}

/**
 * Everything in a schema that cannot be carried, at every depth.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import type { PortabilityProblem } from "./json-schema-error.js";
import { parts } from "./schema-parts.js";
import { uncarried } from "./uncarried.js";

/** Everything that cannot be carried, in the order of the schema. What stands twice is told once. */
export function portabilityProblems(
  schema: core.$ZodType,
  path = "",
  seen = new Set<core.$ZodType>(),
): PortabilityProblem[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const own = uncarried(schema).map((message) => ({ path, message }));
  const inside = parts(schema).flatMap(([step, part]) =>
    portabilityProblems(part, joined(path, step), seen),
  );
  return [...own, ...inside];
}

function joined(path: string, step: string): string {
  if (step === "[]" || step === "" || path === "") return `${path}${step}`;
  return `${path}.${step}`;
}

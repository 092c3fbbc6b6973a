/**
 * How many of some values are accepted, warned of and refused, and by what.
 *
 * @module
 */
import { expect } from "vitest";
import type * as z from "zod";
import { inspect } from "../src/core/rules/inspect.js";

/** How many of some values are accepted, warned of and refused, and by what. */
export interface Verdicts {
  readonly accepted: number;
  readonly warned: number;
  readonly refused: number;
  /** Values by what is said of them: the id of a rule, or the path of a broken structure. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** The verdicts on some values, which are printed under the name of the test too. */
export function verdicts(schema: z.ZodType, values: readonly unknown[]): Verdicts {
  const found = values.map((value) => inspect(schema, value));
  const reasons: Record<string, number> = {};
  for (const { issues } of found) {
    const told = issues.map(({ rule, path }) => rule ?? path.filter(isKey).join("."));
    for (const reason of new Set(told)) reasons[reason] = (reasons[reason] ?? 0) + 1;
  }
  const valid = found.filter((each) => each.valid);
  const counts = {
    accepted: valid.filter(({ issues }) => issues.length === 0).length,
    warned: valid.filter(({ issues }) => issues.length > 0).length,
    refused: found.length - valid.length,
    reasons,
  };
  print(counts);
  return counts;
}

const isKey = (step: PropertyKey) => typeof step === "string";

function print({ accepted, warned, refused, reasons }: Verdicts): void {
  const why = Object.entries(reasons).map(([reason, count]) => `\n  ${count} × ${reason}`);
  process.stdout.write(
    `${expect.getState().currentTestName}: ${accepted} accepted, ${warned} warned, ${refused} refused${why.join("")}\n`,
  );
}

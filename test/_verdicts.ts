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
  readonly reasons: Readonly<Record<string, number>>;
}

/**
 * The verdicts on some values, which are printed under the name of the test too. A reason is the id
 * of a rule, or the path of a broken structure.
 */
export function verdicts(schema: z.ZodType, values: readonly unknown[]): Verdicts {
  const found = values.map((value) => inspect(schema, value));
  const reasons: Record<string, number> = {};
  for (const { rule, path, message } of found.flatMap(({ issues }) => issues)) {
    const reason = rule ?? `${path.join(".")}: ${message}`;
    reasons[reason] = (reasons[reason] ?? 0) + 1;
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

function print({ accepted, warned, refused, reasons }: Verdicts): void {
  const why = Object.entries(reasons).map(([reason, count]) => `\n  ${count} × ${reason}`);
  process.stdout.write(
    `${expect.getState().currentTestName}: ${accepted} accepted, ${warned} warned, ${refused} refused${why.join("")}\n`,
  );
}

/**
 * From a schema to a function that judges values fast and explains what it refuses.
 *
 * @module
 */
import * as z from "zod";
import { type InspectOptions, type Issue, inspect } from "../core/rules/inspect.js";
import { softVerdictOf } from "./soft-rules.js";

/** What is to be said of a value. */
export interface Judgement {
  /** Whether no issue is an error. */
  readonly valid: boolean;
  /** Every issue, warnings too. */
  readonly issues: readonly Issue[];
}

/** Judges a value. */
export type Judge = (value: unknown) => Judgement;

const flawless: Judgement = { valid: true, issues: [] };

/**
 * A function that judges values by a schema and says the same as `inspect`. A value without an issue
 * costs only the compiled verdict; where there is one, `inspect` says what it is.
 */
export function judgeOf(schema: z.ZodType, options: InspectOptions = {}): Judge {
  const compiled = z.compile(schema);
  const softHold = softVerdictOf(schema, options);
  if (softHold === undefined) {
    return (value) => (compiled.validate(value) ? flawless : inspect(schema, value, options));
  }
  return (value) => {
    const parsed = compiled.safeParse(value);
    return parsed.success && softHold(parsed.data) ? flawless : inspect(schema, value, options);
  };
}

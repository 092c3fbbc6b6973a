/**
 * What judges the value of a record.
 *
 * @module
 */
import type { Issue } from "../core/rules/inspect.js";

/** What is to be said of a value. */
export interface Judgement<Output = unknown> {
  /** Whether no issue is an error. */
  readonly valid: boolean;
  /** Every issue, warnings too. */
  readonly issues: readonly Issue[];
  /** The parsed value with its defaults, where the judge makes one. */
  readonly data?: Output;
}

/** Judges the value of a record; `inspect` for one schema, as a rule. */
export type Judge<Output = unknown> = (value: unknown) => Judgement<Output>;

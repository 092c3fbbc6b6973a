/**
 * What judges the value of a record.
 *
 * @module
 */
import type { Issue } from "../core/rules/inspect.js";

/** What is to be said of a value. */
export interface Judgement {
  /** Whether no issue is an error. */
  readonly valid: boolean;
  /** Every issue, warnings too. */
  readonly issues: readonly Issue[];
}

/** Judges the value of a record; `inspect` for one schema, as a rule. */
export type Judge = (value: unknown) => Judgement;

/**
 * A business rule: what must hold between the fields of one record.
 *
 * @module
 */
import type { Condition, Path } from "./expression.js";

/**
 * What a broken rule means.
 *
 * - `error`: the record contradicts itself and is refused.
 * - `warning`: the record is accepted, and somebody should look at where it comes from.
 * - `info`: worth knowing.
 * - `off`: not judged.
 */
export type RuleSeverity = "error" | "warning" | "info" | "off";

/** A rule as it is written, before the schema that it stands in gives it an id. */
export interface RuleDraft {
  /** A sentence that is true of every valid value. */
  readonly message: string;
  /** What a broken rule means unless the caller says otherwise. */
  readonly severity: RuleSeverity;
  /** The condition that every valid value meets. */
  readonly expression: Condition;
  /** The field at which an issue points. The first path of the expression unless given. */
  readonly at?: Path | undefined;
}

/** A rule of a schema. */
export interface Rule extends RuleDraft {
  /** The schema's name and the rule's key, such as `money.exponent_of_currency`. Never reused. */
  readonly id: string;
}

/**
 * A rule whose breach makes a record invalid.
 *
 * @param message A sentence that is true of every valid value.
 * @param expression The condition that every valid value meets.
 * @param at The field at which an issue points. The first path of the expression unless given.
 */
export function rule(message: string, expression: Condition, at?: Path): RuleDraft {
  return { message, severity: "error", expression, at };
}

/** A rule whose breach is reported by `inspect` and does not make a record invalid. */
export function warn(message: string, expression: Condition, at?: Path): RuleDraft {
  return { message, severity: "warning", expression, at };
}

/**
 * A rule as JSON Schema carries it, under `x-rules`.
 *
 * @module
 */
import { cel } from "../core/rules/cel.js";
import type { Condition, Path } from "../core/rules/expression.js";
import { aboutItems } from "../core/rules/locate.js";
import { mentions } from "../core/rules/paths-of.js";
import type { RuleSeverity } from "../core/rules/rule.js";
import type { ReadyRule } from "../core/rules/with-rules.js";

/** One rule under `x-rules`. Paths start at the value of the schema that has the rule. */
export interface RuleEntry {
  /** Such as `money.exponent_of_currency`. Never reused. */
  readonly id: string;
  /** A sentence that is true of every valid value. */
  readonly message: string;
  readonly severity: RuleSeverity;
  /** The field at which an issue points; in a rule about each item, a field of the item. */
  readonly path: Path;
  /** The condition that every valid value meets. */
  readonly expr: Condition;
  /** The same in the Common Expression Language, where it can say it. */
  readonly cel?: string;
}

/** A rule as data. */
export function ruleEntry({ id, message, severity, expression, at }: ReadyRule): RuleEntry {
  const first = aboutItems(expression) === undefined ? mentions(expression)[0]?.path : undefined;
  const entry = { id, message, severity, path: at ?? first ?? ".", expr: expression };
  const text = cel(expression);
  return text === undefined ? entry : { ...entry, cel: text };
}

/**
 * Severities of rules, as they are given on the command line.
 *
 * @module
 */
import type * as z from "zod";
import { nearest } from "../core/nearest.js";
import type { RuleSeverity } from "../core/rules/rule.js";
import { allRules } from "../core/rules/rule-plan.js";
import { UsageError } from "./usage-error.js";

const severities: readonly RuleSeverity[] = ["error", "warning", "info", "off"];

/**
 * Severities by rule id, from texts such as `money.exponent_of_currency=warning`. Throws a
 * `UsageError` for a rule that the schema does not have, and for a severity that there is not.
 */
export function severitiesOf(
  settings: readonly string[],
  schema: z.ZodType,
): Record<string, RuleSeverity> {
  const ids = allRules(schema).map(({ id }) => id);
  return Object.fromEntries(
    settings.map((setting) => {
      const [id = "", ...words] = setting.split("=");
      const word = words.join("=");
      if (!ids.includes(id)) throw new UsageError(unknown("rule", id, ids));
      const severity = severities.find((each) => each === word);
      if (severity === undefined) throw new UsageError(unknown("severity", word, severities));
      return [id, severity];
    }),
  );
}

function unknown(kind: string, word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  const hint = meant === undefined ? "." : `: did you mean ${meant}?`;
  return `--severity: unknown ${kind} ${JSON.stringify(word)}${hint} Write RULE=SEVERITY, with a rule id that \`analytics-schemas explain MODEL\` prints and one of ${severities.join(", ")}.`;
}

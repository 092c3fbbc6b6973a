/**
 * Whether one alert keeps another from being told (Alertmanager `inhibit/inhibit.go`).
 *
 * @module
 */
import type { AlertLabels } from "../../monitoring/alert/alert-labels.js";
import { isInhibition } from "../../monitoring/alert/inhibition.js";
import type { InhibitionRule } from "../inhibition-rule.js";

/**
 * Whether a firing alert keeps another from being told, both given by their labels.
 *
 * An alert that is meant on both sides of a rule is not inhibited by another that is: else two would
 * silence each other, and one itself. A rule that is not in force inhibits nothing.
 */
export function inhibits(rule: InhibitionRule, source: AlertLabels, target: AlertLabels): boolean {
  const { is_enabled, source_matchers, target_matchers, equal } = rule;
  const inhibition = { source: source_matchers, target: target_matchers, equal };
  return is_enabled && isInhibition(inhibition, source, target);
}

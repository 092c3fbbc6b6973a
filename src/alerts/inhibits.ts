/**
 * Whether one alert keeps another from being told (Alertmanager `inhibit/inhibit.go`).
 *
 * @module
 */
import type { AlertLabels } from "../monitoring/alert-labels.js";
import { labelText } from "../monitoring/label-text.js";
import { matchesLabels } from "../monitoring/matches-labels.js";
import type { InhibitionRule } from "./inhibition-rule.js";

/**
 * Whether a firing alert keeps another from being told, both given by their labels.
 *
 * An alert that is meant on both sides of a rule is not inhibited by another that is: else two would
 * silence each other, and one itself. A rule that is not in force inhibits nothing.
 */
export function inhibits(rule: InhibitionRule, source: AlertLabels, target: AlertLabels): boolean {
  if (!rule.is_enabled) return false;
  const isSource = (labels: AlertLabels) => matchesLabels(rule.source_matchers, labels);
  const isTarget = (labels: AlertLabels) => matchesLabels(rule.target_matchers, labels);
  return (
    isSource(source) &&
    isTarget(target) &&
    rule.equal.every((name) => labelText(source, name) === labelText(target, name)) &&
    !(isSource(target) && isTarget(source))
  );
}

/**
 * Whether one alert explains another, so that nobody is told of that one (Alertmanager
 * `inhibit/inhibit.go`).
 *
 * @module
 */
import type { AlertLabels } from "./alert-labels.js";
import type { LabelMatcher } from "./label-matcher.js";
import { labelText } from "./label-text.js";
import { matchesLabels } from "./matches-labels.js";

/** Which alerts explain which others. */
export interface Inhibition {
  /** Which alerts explain others: all must agree. */
  readonly source: readonly LabelMatcher[];
  /** Which alerts are explained: all must agree. */
  readonly target: readonly LabelMatcher[];
  /** The labels that both must have alike; one that both lack is alike. */
  readonly equal: readonly string[];
}

/**
 * Whether an alert that is raised explains another, both given by their labels. Two alerts that each
 * match both sides do not explain one another, and none explains itself.
 */
export function isInhibition(
  { source, target, equal }: Inhibition,
  cause: AlertLabels,
  effect: AlertLabels,
): boolean {
  return (
    matchesLabels(source, cause) &&
    matchesLabels(target, effect) &&
    equal.every((name) => labelText(cause, name) === labelText(effect, name)) &&
    !(matchesLabels(source, effect) && matchesLabels(target, cause))
  );
}

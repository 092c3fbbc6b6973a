/**
 * Whether silences keep an alert from being told (Alertmanager `silence/silence.go`).
 *
 * @module
 */
import { toMillis } from "../../core/rules/operand.js";
import type { AlertLabels } from "../../monitoring/alert/alert-labels.js";
import { matchesLabels } from "../../monitoring/alert/matches-labels.js";
import type { Silence, SilenceState } from "../silence.js";

/** Whether a silence is in force at an instant: from its start on, up to but not at its end. */
export function silenceStateAt(silence: Silence, at: string): SilenceState {
  const time = toMillis(at);
  if (time < toMillis(silence.starts_at)) return "pending";
  return time < toMillis(silence.ends_at) ? "active" : "expired";
}

/** The ids of the silences that keep an alert with these labels from being told at an instant. */
export function silencedBy(
  silences: readonly Silence[],
  labels: AlertLabels,
  at: string,
): string[] {
  return silences
    .filter((silence) => silenceStateAt(silence, at) === "active")
    .filter(({ matchers }) => matchesLabels(matchers, labels))
    .map(({ silence_id }) => silence_id);
}

/**
 * Whether a silence asks for nothing: each of its matchers asks for a label that is, or may be,
 * empty. It is refused by Alertmanager, which takes any matcher that says what a label is not
 * (`validateSilence`). A rule of `Silence` finds the plain cases; this reads patterns too.
 */
export function silenceAsksForNothing({ matchers }: Pick<Silence, "matchers">): boolean {
  return matchers.every((each) => each.is_equal && matchesLabels([each], {}));
}

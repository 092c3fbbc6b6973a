/**
 * Whether something comes and goes too often, after Nagios Core (`base/flapping.c`).
 *
 * @module
 */
import type { FlapDetection, FlapState } from "./flap-detection.js";

/** How many states Nagios remembers: `MAX_STATE_HISTORY_ENTRIES`. */
const MOST_STATES = 21;
/** How many changes there can be between them. */
const MOST_CHANGES = MOST_STATES - 1;
/** How much the oldest and the latest change count. */
const OLDEST_WEIGHT = 0.75;
const LATEST_WEIGHT = 1.25;

/**
 * Whether something flaps, by its last 21 states. The change i of 20 (0 is the oldest) counts
 * 0.75 + i * 0.5 / 19, so that all of them come to 20, which is 100 %. It begins to flap at the
 * upper threshold and stops at the lower one; between them it stays what it was.
 *
 * @param history The states, the oldest first: more than 21 are cut off, and fewer are filled up
 * with the oldest. Nagios leaves out a state that is not confirmed yet, unless it is a recovery.
 * @param wasFlapping Whether it flapped up to now.
 */
export function flapping(
  history: readonly string[],
  detection: FlapDetection,
  wasFlapping = false,
): FlapState {
  const states = history.slice(-MOST_STATES);
  const filledUp = MOST_STATES - states.length;
  const weights = states.map((state, index) =>
    index === 0 || state === states[index - 1] ? 0 : weightOf(filledUp + index - 1),
  );
  const change = (100 * weights.reduce((sum, weight) => sum + weight, 0)) / MOST_CHANGES;
  const change_percent = Math.min(change, 100);
  return {
    is_flapping: isFlapping(change_percent, detection, wasFlapping),
    change_percent,
    detection,
  };
}

function weightOf(change: number): number {
  return OLDEST_WEIGHT + (change * (LATEST_WEIGHT - OLDEST_WEIGHT)) / (MOST_CHANGES - 1);
}

function isFlapping(change: number, { low_percent, high_percent }: FlapDetection, was: boolean) {
  if (change > low_percent && change < high_percent) return was;
  return change > low_percent;
}

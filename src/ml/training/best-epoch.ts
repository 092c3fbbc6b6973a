/**
 * Which epoch of a training is the best by a watched metric (Keras, Lightning, XGBoost).
 *
 * @module
 */
import type { TrainingEpoch } from "./training-epoch.js";
import type { MonitorMode } from "./training-progress.js";

/** Whether a value is better than the best by more, in the order in which trainers calculate. */
const betterBy = {
  min: (value, best, more) => value + more < best,
  max: (value, best, more) => value - more > best,
} as const satisfies Record<MonitorMode, (value: number, best: number, more: number) => boolean>;

/**
 * The best of some epochs, in the order in which they were run: the last that was better than the
 * best before it by more than `minDelta`. Of equal epochs it is the first. Epochs in which the
 * metric was not measured, or not finite, are passed over. Undefined where no epoch has it.
 *
 * This is what early stopping in Keras (`min_delta`), Lightning (`min_delta`) and XGBoost
 * (`min_delta`) restores. The Trainer of Hugging Face keeps the very best: give it 0.
 *
 * @param minDelta By how much an epoch must be better, in the metric's unit: 0 or more.
 */
export function bestEpoch(
  epochs: readonly TrainingEpoch[],
  mode: MonitorMode,
  minDelta = 0,
): TrainingEpoch | undefined {
  if (!(minDelta >= 0)) throw new RangeError("minDelta is 0 or more.");
  const isBetter = betterBy[mode];
  let best: TrainingEpoch | undefined;
  for (const epoch of epochs) {
    const { monitored_value: value } = epoch;
    if (value === undefined) continue;
    const before = best?.monitored_value;
    if (before === undefined || isBetter(value, before, minDelta)) best = epoch;
  }
  return best;
}

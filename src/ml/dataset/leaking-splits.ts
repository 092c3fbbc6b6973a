/**
 * Whether a model could learn from the time in which it is judged.
 *
 * @module
 */
import type { DatasetSplit } from "./dataset-split.js";

/** A split for learning that reaches into the time of one for judging. */
export interface SplitLeak {
  /** The name of the split that a model learns from. */
  readonly train: string;
  /** The name of the split that it is judged by. */
  readonly judge: string;
  /** By how many milliseconds the first ends, and the gap with it, after the second begins. */
  readonly overlap_ms: number;
}

/**
 * The pairs of splits of which a model could learn from the time in which it is judged: one that it
 * learns from ends after one that it is judged by begins. The instant at which a split ends is not
 * in it, so that two may meet. A split without a fold belongs to each of them. Those of other folds
 * are left out, and so are those without a role, without an end to learn up to, and without a start
 * to judge from.
 *
 * @param gapMs How long after learning judging may begin at the earliest, in milliseconds from 0 on:
 *   as long as it takes until a label is known (embargo).
 */
export function leakingSplits(splits: readonly DatasetSplit[], gapMs = 0): SplitLeak[] {
  if (!(gapMs >= 0)) {
    throw new RangeError(`The gap is a number of milliseconds from 0 on, and not ${gapMs}.`);
  }
  const judges = splits.filter(({ role }) => role !== undefined && role !== "train");
  return splits
    .filter(({ role }) => role === "train")
    .flatMap((train) =>
      judges
        .filter(({ fold }) => fold === undefined || (train.fold ?? fold) === fold)
        .flatMap((judge) => {
          const overlap_ms =
            Date.parse(train.end_at ?? "") + gapMs - Date.parse(judge.start_at ?? "");
          return overlap_ms > 0 ? [{ train: train.name, judge: judge.name, overlap_ms }] : [];
        }),
    );
}

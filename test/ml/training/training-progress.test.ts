/**
 * What real trainers do when they stop early holds, and what none of them does not.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { TrainingProgress } from "../../../src/ml/training/training-progress.js";
import { issuesOf } from "../_issues.js";

interface Run {
  readonly losses: readonly number[];
  readonly best_epoch: number;
  readonly patience_checks: number;
  readonly min_delta?: number;
  readonly check_every_epochs?: number;
  readonly first_epoch?: number;
}

function broken({ losses, best_epoch, first_epoch = 0, ...rest }: Run): readonly string[] {
  const progress = {
    ...rest,
    first_epoch,
    epochs_run: losses.length,
    monitor_metric: "val_loss",
    monitor_mode: "min",
    is_stopped_early: true,
    best_epoch,
    best_value: losses[best_epoch - first_epoch],
    epoch_metrics: losses.map((monitored_value, index) => ({
      epoch: first_epoch + index,
      monitored_value,
    })),
  };
  return issuesOf(TrainingProgress, progress);
}

describe("early stopping", () => {
  test.each<[string, Run, string[]]>([
    [
      "Keras and Lightning stop when the patience is over",
      { losses: [0.9, 0.5, 0.6, 0.55, 0.7], best_epoch: 1, patience_checks: 3 },
      [],
    ],
    [
      "scikit-learn stops one check later",
      { losses: [0.9, 0.5, 0.6, 0.55, 0.7, 0.6], best_epoch: 1, patience_checks: 3 },
      [],
    ],
    [
      "Keras without patience stops at the first epoch that is no better",
      { losses: [0.9, 0.5, 0.6], best_epoch: 1, patience_checks: 0 },
      [],
    ],
    [
      "nobody waits two checks longer",
      { losses: [0.9, 0.5, 0.6, 0.55, 0.7, 0.6, 0.6], best_epoch: 1, patience_checks: 3 },
      ["training_progress.stopped_within_patience"],
    ],
    [
      "patience counts checks, which may be epochs apart",
      {
        losses: [0.9, 0.5, 0.6, 0.55, 0.7, 0.6, 0.6],
        best_epoch: 1,
        patience_checks: 2,
        check_every_epochs: 2,
      },
      [],
    ],
    [
      "a run that goes on from a checkpoint may count anew",
      { losses: [0.5, 0.6, 0.55, 0.7, 0.6], best_epoch: 10, patience_checks: 2, first_epoch: 10 },
      [],
    ],
  ])("%s", (_, run, expected) => {
    expect(broken(run)).toEqual(expected);
  });
});

describe("the best epoch", () => {
  test.each<[string, Run, string[]]>([
    [
      "a later epoch that is better by less than the least difference is no progress",
      { losses: [0.9, 0.5, 0.495, 0.491], best_epoch: 1, patience_checks: 2, min_delta: 0.01 },
      [],
    ],
    [
      "one that is better by more is",
      { losses: [0.9, 0.5, 0.48, 0.491], best_epoch: 1, patience_checks: 2, min_delta: 0.01 },
      ["training_progress.best_is_lowest"],
    ],
    [
      "the first of two equal epochs",
      { losses: [0.9, 0.5, 0.5, 0.6], best_epoch: 1, patience_checks: 2 },
      [],
    ],
    [
      "and the last of them, as trackers that compare otherwise have it",
      { losses: [0.9, 0.5, 0.5, 0.6], best_epoch: 2, patience_checks: 2 },
      [],
    ],
    [
      "numbers are rounded to four digits",
      { losses: [0.9, 0.50004, 0.49999, 0.6], best_epoch: 1, patience_checks: 2 },
      [],
    ],
    [
      "losses may be below zero",
      { losses: [-1, -3, -2, -2.5], best_epoch: 1, patience_checks: 2 },
      [],
    ],
  ])("%s", (_, run, expected) => {
    expect(broken(run)).toEqual(expected);
  });
});

/**
 * Which epoch of a training is the best by a watched metric.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { bestEpoch } from "../../../src/ml/training/best-epoch.js";
import type { TrainingEpoch } from "../../../src/ml/training/training-epoch.js";
import { type MonitorMode, TrainingProgress } from "../../../src/ml/training/training-progress.js";
import { issuesOf } from "../_issues.js";

const epochsOf = (values: readonly (number | undefined)[]): TrainingEpoch[] =>
  values.map((value, epoch) => ({
    epoch,
    metrics: [],
    ...(value === undefined ? {} : { monitored_value: value }),
  }));

test.each<[string, (number | undefined)[], MonitorMode, number, number | undefined]>([
  ["no epoch has none", [], "min", 0, undefined],
  ["an epoch without the metric is none", [undefined], "min", 0, undefined],
  ["the lowest", [3, 1, 2], "min", 0, 1],
  ["the highest", [3, 1, 4], "max", 0, 2],
  ["the first of equal ones", [2, 1, 1], "min", 0, 1],
  ["epochs without the metric are passed over", [undefined, 2, undefined, 1], "min", 0, 3],
  ["a gain as large as the least difference is none", [1, 0.5], "min", 0.5, 0],
  ["so it is where doubles differ by a little more", [0.5, 0.49], "min", 0.01, 0],
  ["and where higher is better", [0.49, 0.5], "max", 0.01, 0],
  ["a larger one is", [1, 0.25], "min", 0.5, 1],
  ["small gains add up", [1, 0.75, 0.25], "min", 0.5, 2],
  ["values may be below zero", [-1, -2, -1.5], "min", 0, 1],
])("%s", (_, values, mode, minDelta, expected) => {
  expect(bestEpoch(epochsOf(values), mode, minDelta)?.epoch).toBe(expected);
});

test.each([-1, Number.NaN])("a least difference of %d is refused", (minDelta) => {
  expect(() => bestEpoch([], "min", minDelta)).toThrow(new RangeError("minDelta is 0 or more."));
});

describe("the rules of a progress", () => {
  test("accept what it finds, whatever the values", () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const values = fc.array(fc.option(value, { nil: undefined }), { maxLength: 30 });
    const minDelta = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(values, fc.constantFrom("min", "max"), minDelta, (all, mode, delta) => {
        const epochs = epochsOf(all);
        const best = bestEpoch(epochs, mode, delta);
        const issues = issuesOf(TrainingProgress, {
          epochs_run: epochs.length,
          monitor_metric: "val_loss",
          monitor_mode: mode,
          min_delta: delta,
          epoch_metrics: epochs,
          ...(best === undefined
            ? {}
            : { best_epoch: best.epoch, best_value: best.monitored_value }),
        });
        expect(issues).toEqual([]);
      }),
    );
  });
});

test("gives an epoch or nothing", () => {
  expectTypeOf(bestEpoch).returns.toEqualTypeOf<TrainingEpoch | undefined>();
});

/**
 * Splits in time, and what a model could learn from the time in which it is judged.
 *
 * @module
 */
import { expect, test } from "vitest";
import { DatasetSplit, type DatasetSplitRole } from "../../../src/ml/dataset/dataset-split.js";
import { leakingSplits } from "../../../src/ml/dataset/leaking-splits.js";

const split = (role: DatasetSplitRole | undefined, from: string, to: string, fold?: number) =>
  DatasetSplit.parse({
    name: `${role ?? "none"}${fold ?? ""}`,
    role,
    fold,
    start_at: `2026-03-${from}:00:00Z`,
    end_at: `2026-03-${to}:00:00Z`,
  });

const hour = 3_600_000;
const train = split("train", "01T00", "08T00");

test.each([
  [
    "later splits",
    [train, split("validation", "08T00", "09T00"), split("test", "09T00", "10T00")],
    0,
    [],
  ],
  ["a test before training", [train, split("test", "07T00", "08T00")], 0, [["train", "test", 24]]],
  ["an hour too early", [train, split("holdout", "07T23", "09T00")], 0, [["train", "holdout", 1]]],
  [
    "two that meet, with a gap",
    [train, split("test", "08T00", "09T00")],
    hour,
    [["train", "test", 1]],
  ],
  ["a gap that is kept", [train, split("test", "08T01", "09T00")], hour, []],
  ["a split without a role", [train, split(undefined, "02T00", "03T00")], 0, []],
  [
    "folds, each by itself",
    [
      split("train", "01T00", "05T00", 0),
      split("test", "05T00", "06T00", 0),
      split("train", "01T00", "06T00", 1),
      split("test", "06T00", "07T00", 1),
    ],
    0,
    [],
  ],
  [
    "a test of every fold",
    [
      split("train", "01T00", "05T00", 0),
      split("train", "01T00", "06T00", 1),
      split("test", "05T12", "07T00"),
    ],
    0,
    [["train1", "test", 12]],
  ],
  [
    "splits that are open to one side",
    [
      DatasetSplit.parse({ name: "past", role: "train", end_at: "2026-03-08T00:00:00Z" }),
      DatasetSplit.parse({ name: "future", role: "test", start_at: "2026-03-07T20:00:00Z" }),
    ],
    0,
    [["past", "future", 4]],
  ],
  ["splits without a time", [DatasetSplit.parse({ name: "a", role: "train" }), train], 0, []],
] as const)("%s", (_name, splits, gapMs, expected) => {
  expect(leakingSplits(splits, gapMs)).toEqual(
    expected.map(([from, to, hours]) => ({ train: from, judge: to, overlap_ms: hours * hour })),
  );
});

test.each([-1, Number.NaN])("a gap of %d is refused", (gapMs) => {
  expect(() => leakingSplits([], gapMs)).toThrow(
    new RangeError(`The gap is a number of milliseconds from 0 on, and not ${gapMs}.`),
  );
});

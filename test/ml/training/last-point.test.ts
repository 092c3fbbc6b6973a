/**
 * Which of a metric's points a tracker shows as its value.
 *
 * @module
 */
import { expect, expectTypeOf, test } from "vitest";
import { lastPoint } from "../../../src/ml/training/last-point.js";
import type { TrainingMetricPoint } from "../../../src/ml/training/training-metric-series.js";

const at = (second: number) => `2026-03-02T20:15:0${second}Z`;
const point = (step: number, second: number, value: number): TrainingMetricPoint => ({
  step,
  recorded_at: at(second),
  value,
});
const special = (value_special: "NaN" | "+Inf" | "-Inf"): TrainingMetricPoint => ({
  step: 0,
  recorded_at: at(0),
  value_special,
});

test.each<[string, TrainingMetricPoint[], number | undefined]>([
  ["nothing has no last point", [], undefined],
  ["the only one", [point(0, 0, 1)], 0],
  ["the highest step, whenever it was logged", [point(2, 0, 1), point(1, 5, 9)], 0],
  ["of one step, the one logged last", [point(1, 5, 1), point(1, 3, 9)], 0],
  ["of one step and time, the highest value", [point(1, 5, 1), point(1, 5, 9)], 1],
  ["of equal points, the first", [point(1, 5, 1), point(1, 5, 1)], 0],
  [
    "a time in another zone",
    [{ ...point(1, 0, 1), recorded_at: "2026-03-02T21:15:05+01:00" }, point(1, 4, 2)],
    0,
  ],
  ["a time is later than none", [point(1, 0, 1), { step: 1, value: 9 }], 0],
  ["infinity is above a number", [point(0, 0, 1e300), special("+Inf")], 1],
  ["a number is above minus infinity", [special("-Inf"), point(0, 0, -1e300)], 1],
  ["a number is above NaN", [special("NaN"), point(0, 0, -1e300)], 1],
  ["NaN is not above a number", [point(0, 0, -1e300), special("NaN")], 0],
  ["steps below zero count", [point(-2, 0, 1), point(-1, 0, 0)], 1],
])("%s", (_, points, expected) => {
  expect(lastPoint(points)).toBe(expected === undefined ? undefined : points[expected]);
});

test("gives a point or nothing", () => {
  expectTypeOf(lastPoint).returns.toEqualTypeOf<TrainingMetricPoint | undefined>();
});

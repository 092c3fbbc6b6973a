import { expect, test } from "vitest";
import { churnBand } from "../../../src/tenant/analytics/churn-band.js";

test.each([
  [0, "low"],
  [0.249, "low"],
  [0.25, "medium"],
  [0.5, "high"],
  [0.749, "high"],
  [0.75, "critical"],
  [1, "critical"],
])("a score of %d is %s", (score, band) => {
  expect(churnBand(score)).toBe(band);
});

test("bands may be given", () => {
  const bands = { medium_from: 0.1, high_from: 0.2, critical_from: 0.3 };
  expect([0.09, 0.1, 0.2, 0.3].map((score) => churnBand(score, bands))).toEqual([
    "low",
    "medium",
    "high",
    "critical",
  ]);
});

test.each([-0.01, 1.01, 42, Number.NaN])("a score of %d is refused", (score) => {
  expect(() => churnBand(score)).toThrow(
    new RangeError(`Expected a score from 0 to 1, got ${score}: divide a percentage by 100.`),
  );
});

/**
 * What a drift test's score means, by function and by rule alike.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../../src/core/rules/inspect.js";
import { ColumnDrift } from "../../../src/ml/drift/data-drift.js";
import { defaultDriftTest, driftDetected } from "../../../src/ml/drift/drift-detected.js";
import { DriftTest } from "../../../src/ml/drift/drift-test.js";

/** Below, on and above the threshold, as the code of Evidently and TFDV compares. */
test.each<[DriftTest, below: boolean, on: boolean, above: boolean]>([
  ["ks", true, true, false],
  ["chisquare", true, false, false],
  ["z", true, false, false],
  ["t_test", true, false, false],
  ["anderson", true, false, false],
  ["cramer_von_mises", true, true, false],
  ["es", true, false, false],
  ["fisher_exact", true, false, false],
  ["g_test", true, false, false],
  ["mannw", true, false, false],
  ["empirical_mmd", true, false, false],
  ["tvd", true, false, false],
  ["psi", false, true, true],
  ["kl_div", false, true, true],
  ["jensenshannon", false, true, true],
  ["hellinger", false, true, true],
  ["wasserstein", false, true, true],
  ["ed", false, false, true],
  ["l_infinity", false, false, true],
  ["jensen_shannon_divergence", false, false, true],
  ["normalized_absolute_difference", false, false, true],
  ["abs_text_content_drift", false, false, true],
  ["perc_text_content_drift", false, false, true],
])("%s", (name, ...expected) => {
  const scores = [0.49, 0.5, 0.51];
  expect(scores.map((score) => driftDetected(name, score, 0.5))).toEqual(expected);

  const accepted = scores.map((score) =>
    [true, false].filter(
      (drift_detected) =>
        inspect(ColumnDrift, { column: "bpm", test: name, score, threshold: 0.5, drift_detected })
          .valid,
    ),
  );
  expect(accepted).toEqual(expected.map((drifted) => [drifted]));
});

test("the table above has every test", () => {
  expect(DriftTest.options).toHaveLength(23);
});

describe("the threshold of Evidently where none is given", () => {
  test.each<[DriftTest, score: number, drifted: boolean]>([
    ["ks", 0.05, true],
    ["ks", 0.0501, false],
    ["chisquare", 0.0499, true],
    ["anderson", 0.0999, true],
    ["tvd", 0.09, true],
    ["psi", 0.1, true],
    ["psi", 0.0999, false],
    ["ed", 0.1, false],
    ["abs_text_content_drift", 0.56, true],
    ["abs_text_content_drift", 0.55, false],
  ])("%s of %d: %s", (name, score, drifted) => {
    expect(driftDetected(name, score)).toBe(drifted);
  });

  test.each([
    "l_infinity",
    "jensen_shannon_divergence",
    "normalized_absolute_difference",
    "perc_text_content_drift",
  ] as const)("%s has none", (name) => {
    expect(() => driftDetected(name, 0.5)).toThrow(
      new RangeError(`The test ${name} has no default threshold: give one.`),
    );
  });
});

describe("the test that suits a column", () => {
  test.each([
    ["numerical", 1000, 6, "ks"],
    ["numerical", 1001, 6, "wasserstein"],
    ["numerical", 1000, 5, "chisquare"],
    ["numerical", 1000, 2, "z"],
    ["numerical", 1001, 5, "jensenshannon"],
    ["categorical", 1000, 40, "chisquare"],
    ["categorical", 1000, 2, "z"],
    ["categorical", 1001, 2, "jensenshannon"],
    ["text", 1000, 900, "perc_text_content_drift"],
    ["text", 1001, 900, "abs_text_content_drift"],
  ] as const)("%s, %d rows, %d values: %s", (kind, rows, values, expected) => {
    expect(defaultDriftTest({ kind, reference_row_count: rows, distinct_count: values })).toBe(
      expected,
    );
  });
});

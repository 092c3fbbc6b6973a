/**
 * Outliers by three methods, at their limits and where a baseline is no measure.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { judgeOutlier, OutlierJudgement, OutlierMethod } from "../../src/quality/outlier.js";
import { baselineFrom, sample } from "./_samples.js";

const methods = OutlierMethod.options;
/** 1 to 99: median 50, MAD 25 (24.75 by no rule used here), quartiles 25.25 and 74.75. */
const even = baselineFrom(Array.from({ length: 99 }, (_, index) => index + 1));
const spread = Math.sqrt(825); // the standard deviation of 1 to 99

describe("a value against 1 to 99", () => {
  test.each([
    ["z_score", 50, "usual", 0],
    ["z_score", 50 + 2.999 * spread, "usual", 2.999],
    ["z_score", 50 + 3.001 * spread, "outlier", 3.001],
    ["z_score", 50 - 3.001 * spread, "outlier", -3.001],
    ["modified_z_score", 50 + (3.499 * 25) / 0.6745, "usual", 3.499],
    ["modified_z_score", 50 + (3.501 * 25) / 0.6745, "outlier", 3.501],
    ["modified_z_score", 50 - (3.501 * 25) / 0.6745, "outlier", -3.501],
    ["interquartile_range", 60, "usual", 0],
    ["interquartile_range", 74.75 + 1.499 * 49.5, "usual", 1.499],
    ["interquartile_range", 74.75 + 1.501 * 49.5, "outlier", 1.501],
    ["interquartile_range", 25.25 - 2.999 * 49.5, "outlier", -2.999],
    ["interquartile_range", 25.25 - 3.001 * 49.5, "far_outlier", -3.001],
  ] as const)("%s of %d is %s", (method, value, verdict, score) => {
    const judged = judgeOutlier(method, even, value);
    expect(judged.verdict).toBe(verdict);
    expect(judged.score).toBeCloseTo(score, 9);
    expect(OutlierJudgement.parse(judged)).toEqual(judged);
  });

  test.each(methods)("%s: the bounds it names are where the verdict changes", (method) => {
    const { lower = Number.NaN, upper = Number.NaN } = judgeOutlier(method, even, 50);
    for (const [bound, out] of [
      [lower, -1],
      [upper, 1],
    ] as const) {
      expect(judgeOutlier(method, even, bound - out * 1e-6).verdict).toBe("usual");
      expect(judgeOutlier(method, even, bound + out * 1e-6).verdict).toBe("outlier");
    }
  });
});

test("extreme values in the baseline hide another from the z-score, and not from the median", () => {
  const poisoned = baselineFrom([...sample("normal", 90), ...Array(10).fill(1000)]);
  const verdicts = methods.map((method) => judgeOutlier(method, poisoned, 900).verdict);
  expect(verdicts).toEqual(["usual", "outlier", "far_outlier"]);
});

describe("a baseline that is no measure", () => {
  test.each(methods)("%s: too few values", (method) => {
    const judged = judgeOutlier(method, baselineFrom([1, 2, 3]), 1000);
    expect(judged).toEqual({
      method,
      sample_count: 3,
      verdict: "unknown",
      reason: "The baseline holds 3 values; 30 are needed.",
    });
    expect(judgeOutlier(method, baselineFrom([1, 2, 3]), 1000, { minCount: 3 }).verdict).not.toBe(
      "unknown",
    );
    expect(judgeOutlier(method, baselineFrom([]), 1).verdict).toBe("unknown");
  });

  test.each(methods)("%s: values that are all equal", (method) => {
    const constant = baselineFrom(Array(40).fill(7));
    expect(judgeOutlier(method, constant, 7).verdict).toBe("usual");
    const judged = judgeOutlier(method, constant, 7.1);
    expect(judged).toMatchObject({ verdict: "outlier", lower: 7, upper: 7 });
    expect(judged.score).toBeUndefined();
    expect(judged.reason).toBe("All 40 values of the baseline are 7.");
  });

  const mostlyZero = baselineFrom([...Array(90).fill(0), ...Array(10).fill(1)]);
  test.each([
    // The mean deviation is 0.1: a step is 0.1253.
    ["modified_z_score", 0.4, "usual"],
    ["modified_z_score", 0.45, "outlier"],
    ["modified_z_score", 0, "usual"],
    ["interquartile_range", 1, "unknown"],
    ["z_score", 0.5, "usual"],
  ] as const)("%s: over half of the values equal, %d", (method, value, verdict) => {
    expect(judgeOutlier(method, mostlyZero, value).verdict).toBe(verdict);
  });

  test("differences too small to square", () => {
    const tiny = baselineFrom([...Array(20).fill(0), ...Array(20).fill(1e-200)]);
    expect(judgeOutlier("z_score", tiny, 1).verdict).toBe("unknown");
    const judged = judgeOutlier("modified_z_score", tiny, 1e140);
    expect(judged).toMatchObject({ verdict: "outlier", score: Number.MAX_VALUE });
    expect(OutlierJudgement.safeParse(judged).success).toBe(true);
  });
});

test.each([
  [Number.NaN, {}, "not_finite"],
  [Number.POSITIVE_INFINITY, {}, "not_finite"],
  [1e150, {}, "too_large"],
  [1, { minCount: 0 }, "bad_option"],
  [1, { minCount: Number.NaN }, "bad_option"],
])("%d with %o is refused", (value, options, code) => {
  expect(() => judgeOutlier("z_score", even, value, options)).toThrow(
    expect.objectContaining({ name: "QualityError", code }),
  );
});

test("of normal values, few are outliers: 0.3 % by z-score, 0.7 % by Tukey", () => {
  const baseline = baselineFrom(sample("normal", 20_000, 3));
  const values = sample("normal", 20_000, 4);
  const share = (method: OutlierMethod) =>
    values.filter((value) => judgeOutlier(method, baseline, value).verdict !== "usual").length /
    values.length;
  expect(share("z_score")).toBeCloseTo(0.0027, 3);
  expect(share("modified_z_score")).toBeCloseTo(0.0005, 3);
  expect(Math.abs(share("interquartile_range") - 0.007)).toBeLessThan(0.002);
});

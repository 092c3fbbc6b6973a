/**
 * The chi-square test of sample ratios, against tables, closed forms and published examples.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import {
  chiSquareTail,
  upperIncompleteGamma,
} from "../../../src/ml/experiment/incomplete-gamma.js";
import { sampleRatioMismatch } from "../../../src/ml/experiment/sample-ratio-mismatch.js";
import { sampleRatioLimits } from "../../../src/ml/experiment/sample-ratio-rules.js";

/** Worked out to 30 digits by mpmath's `gammainc(a, x, regularized=True)`. */
test.each([
  [0.5, 0.01, 0.8875370839817152],
  [0.5, 5, 0.0015654022580025497],
  [1, 1, 0.36787944117144233],
  [1.5, 2.5, 0.17179714429673312],
  [5, 5, 0.4404932850652124],
  [5, 6, 0.2850565003166312],
  [12, 18.2075, 0.050000322123334925],
  [49.5, 60, 0.07424385580596679],
  [50, 30, 0.999481108537452],
  [50, 70, 0.005140502458505894],
  [0.5, 500, 1.7958327848007262e-219],
])("Q(%d, %d) is %d", (a, x, expected) => {
  const found = upperIncompleteGamma(a, x);
  expect(Math.abs(found / expected - 1)).toBeLessThan(1e-12);
});

test.each([
  [0.5, 0, 1],
  [20, 0, 1],
  [0.5, Number.POSITIVE_INFINITY, 0],
  [0.5, Number.MAX_VALUE, 0],
  [40, 1e-9, 1],
])("Q(%d, %d) is %d at the ends", (a, x, expected) => {
  expect(upperIncompleteGamma(a, x)).toBe(expected);
});

test.each([0.1, 1, 2.5, 10, 40, 200])(
  "with two degrees of freedom, the tail at %d is e^(-x/2)",
  (x) => {
    expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 14);
  },
);

/** Critical values of the usual tables (NIST/SEMATECH e-Handbook, section 1.3.6.7.4). */
test.each([
  [1, 0.05, 3.841],
  [1, 0.01, 6.635],
  [2, 0.1, 4.605],
  [5, 0.05, 11.07],
  [10, 0.01, 23.209],
  [24, 0.05, 36.415],
  [99, 0.05, 123.225],
])("with %d degrees of freedom, chance %d is exceeded at %d", (degrees, chance, critical) => {
  expect(chiSquareTail(critical, degrees)).toBeCloseTo(chance, 4);
});

test.each(sampleRatioLimits)("the rule for %d variants warns above %d", (variants, limit) => {
  expect(chiSquareTail(limit + 0.0006, variants - 1)).toBeLessThan(0.001);
  expect(chiSquareTail(limit - 0.0006, variants - 1)).toBeGreaterThan(0.001);
});

const variants = (counts: readonly number[], shares: readonly number[]) =>
  counts.map((unit_count, index) => ({ unit_count, allocation_ratio: shares[index] ?? 0 }));

describe("sampleRatioMismatch", () => {
  test.each<[string, number[], number[], chi: number, p: number, mismatch: boolean]>([
    ["Kohavi, Tang and Xu, chapter 21", [821588, 815482], [0.5, 0.5], 22.77437, 1.82e-6, true],
    ["the shares as planned", [9000, 1000], [0.9, 0.1], 0, 1, false],
    ["by chance", [490, 510], [0.5, 0.5], 0.4, 0.527089, false],
    ["one percent off, with many units", [50000, 50500], [0.5, 0.5], 2.48756, 0.114749, false],
    ["uneven shares", [9200, 1000], [0.9, 0.1], 0.43573, 0.509191, false],
    ["three variants", [400, 300, 300], [1, 1, 1], 20, 4.54e-5, true],
    ["shares that are rounded", [340, 330, 330], [0.3333, 0.3333, 0.3333], 0.2, 0.904837, false],
    ["a variant that gets nothing", [490, 510, 0], [0.5, 0.5, 0], 0.4, 0.527089, false],
  ])("%s", (_name, counts, shares, chi, p, is_mismatch) => {
    const found = sampleRatioMismatch(variants(counts, shares));
    expect(found?.chi_square).toBeCloseTo(chi, 4);
    expect(found?.p_value).toBeCloseTo(p, 5);
    expect(found).toMatchObject({
      threshold: 0.001,
      is_mismatch,
      degrees_of_freedom: shares.filter((share) => share > 0).length - 1,
    });
  });

  test("units of a variant that was to get none cannot be by chance", () => {
    expect(sampleRatioMismatch(variants([490, 510, 1], [0.5, 0.5, 0]))).toMatchObject({
      p_value: 0,
      is_mismatch: true,
    });
  });

  test("a share of almost nothing makes a statistic that can still be written down", () => {
    const found = sampleRatioMismatch(variants([5, 5], [1e-320, 1]));
    expect(found).toMatchObject({ chi_square: Number.MAX_VALUE, is_mismatch: true });
  });

  test("the threshold is the caller's", () => {
    const counts = variants([50000, 50500], [0.5, 0.5]);
    expect(sampleRatioMismatch(counts, 0.2)).toMatchObject({ threshold: 0.2, is_mismatch: true });
  });

  test.each([
    ["no variants", []],
    ["one variant", variants([10], [1])],
    ["one variant with a share", variants([10, 0], [1, 0])],
    ["no units", variants([0, 0], [0.5, 0.5])],
  ])("there is nothing to compare: %s", (_name, given) => {
    expect(sampleRatioMismatch(given)).toBeUndefined();
  });

  test.each([0, 1, -0.1, Number.NaN])("a threshold of %d is refused", (threshold) => {
    expect(() => sampleRatioMismatch([], threshold)).toThrow(
      new RangeError(`The threshold is a p-value above 0 and below 1, and not ${threshold}.`),
    );
  });
});

/**
 * Counting different texts: exact up to the limit, a sample beyond, whatever the order.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { IdSample } from "../../src/quality/id-sample.js";

function sampleOf(ids: readonly string[], limit?: number): IdSample {
  const sample = new IdSample(limit);
  for (const id of ids) sample.add(id);
  return sample;
}

const figures = ({ share, distinctCount, distinctRatio }: IdSample) => [
  share,
  distinctCount,
  distinctRatio,
];

test("up to the limit it is exact, and knows a repeat", () => {
  const sample = new IdSample(3);
  expect(["a", "b", "a", "c", "c"].map((id) => sample.add(id))).toEqual([
    false,
    false,
    true,
    false,
    true,
  ]);
  expect(figures(sample)).toEqual([1, 3, 3 / 5]);
  expect(figures(new IdSample())).toEqual([1, 0, undefined]);
});

test("beyond it, 20,000 ids of which half came twice are told within 5 % from 1,000", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `id-${index}`);
  const sample = sampleOf([...ids, ...ids.slice(0, 10_000)], 1000);
  expect(sample.share).toBeLessThan(1);
  expect(Math.abs(sample.distinctCount / 20_000 - 1)).toBeLessThan(0.05);
  expect(Math.abs((sample.distinctRatio ?? 0) - 2 / 3)).toBeLessThan(0.05);
});

test("neither order nor grouping changes it, below the limit and above", () => {
  const ids = fc.array(fc.integer({ min: 0, max: 60 }).map(String), { maxLength: 80 });
  fc.assert(
    fc.property(ids, ids, ids, (a, b, c) => {
      const whole = sampleOf([...a, ...b, ...c], 16);
      const left = sampleOf(a, 16);
      left.merge(sampleOf(b, 16));
      left.merge(sampleOf(c, 16));
      const right = sampleOf(c, 16);
      const inner = sampleOf(b, 16);
      inner.merge(sampleOf(a, 16));
      right.merge(inner);
      expect(figures(left)).toEqual(figures(whole));
      expect(figures(right)).toEqual(figures(whole));
      expect(figures(sampleOf([...a, ...b, ...c].reverse(), 16))).toEqual(figures(whole));
    }),
    { seed: 3, numRuns: 300 },
  );
});

/**
 * Running baselines against exact figures: few values, many, in any order, merged, saved and loaded.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QualityError } from "../../src/quality/quality-error.js";
import { baselineOf, RunningBaseline } from "../../src/quality/running-baseline.js";
import {
  baselineFrom,
  type DistributionName,
  distributions,
  exactQuantile,
  inOrder,
  rankError,
  sample,
} from "./_samples.js";

const names = Object.keys(distributions) as DistributionName[];
const shares = [0, 0.01, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99, 1];
const seed = 20261123;

function summaryOf(baseline: RunningBaseline) {
  const summary = baseline.summary();
  if (summary === undefined) throw new Error("the baseline is empty");
  return summary;
}

function mad(values: readonly number[]): number {
  const median = exactQuantile(inOrder(values), 0.5);
  return exactQuantile(inOrder(values.map((value) => Math.abs(value - median))), 0.5);
}

describe("few values", () => {
  test.each([
    [[2.1, 2.6, 2.4, 2.5, 2.3, 2.1, 2.3, 2.6, 8.2, 8.3], 2.45, 0.15],
    [[1, 2], 1.5, 0.5],
    [[7], 7, 0],
    [[5, 5, 5], 5, 0],
    [[1, 1, 1, 1, 2], 1, 0],
    [[-3, -1, 1, 3], 0, 2],
  ])("of %j have the median %d and the MAD %d", (values, median, deviation) => {
    const summary = summaryOf(baselineFrom(values));
    expect(summary.median).toBeCloseTo(median, 12);
    expect(summary.medianDeviation).toBeCloseTo(deviation, 12);
  });

  test("have the moments of the textbook", () => {
    const summary = summaryOf(baselineFrom([2, 4, 4, 4, 5, 5, 7, 9]));
    expect(summary).toMatchObject({ count: 8, min: 2, max: 9, mean: 5 });
    expect(summary.standardDeviation).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(summary.meanDeviation).toBe(1.5);
  });

  test("have exact figures, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), {
          minLength: 1,
          maxLength: 60,
        }),
        fc.constantFrom(...shares),
        (values, share) => {
          const exact = exactQuantile(inOrder(values), share);
          const size = Math.max(...values.map(Math.abs), 1e-300);
          const baseline = baselineFrom(values);
          expect(Math.abs((baseline.quantile(share) ?? Number.NaN) - exact)).toBeLessThanOrEqual(
            1e-9 * size,
          );
          expect(Math.abs(summaryOf(baseline).medianDeviation - mad(values))).toBeLessThanOrEqual(
            1e-9 * size,
          );
        },
      ),
      { seed },
    );
  });

  test("do not lose a small spread far from zero", () => {
    const values = [4, 7, 13, 16].map((value) => 1e9 + value);
    expect(summaryOf(baselineFrom(values)).standardDeviation).toBeCloseTo(Math.sqrt(30), 9);
  });
});

describe("30,000 values", () => {
  test.each(names)("%s: no quantile is off by 0.01 in rank", (name) => {
    const values = sample(name, 30_000);
    const sorted = inOrder(values);
    const baseline = baselineFrom(values);
    for (const share of shares) {
      const value = baseline.quantile(share) ?? Number.NaN;
      expect(rankError(sorted, value, share), `at ${share}`).toBeLessThan(0.01);
    }
    expect(summaryOf(baseline)).toMatchObject({ min: sorted[0], max: sorted.at(-1) });
    expect(baseline.save().points.length).toBeLessThanOrEqual(2000);
  });

  test.each(names)("%s: the MAD is off by less than 0.01 in rank", (name) => {
    const values = sample(name, 30_000);
    const median = exactQuantile(inOrder(values), 0.5);
    const distances = inOrder(values.map((value) => Math.abs(value - median)));
    const { medianDeviation } = summaryOf(baselineFrom(values));
    expect(rankError(distances, medianDeviation, 0.5)).toBeLessThan(0.01);
  });

  test.each(["zero or one", "six tenths zero"] as const)(
    "%s: what is seen often stays exact",
    (name) => {
      const values = sample(name, 30_000);
      const zeros = values.filter((value) => value === 0).length;
      expect(baselineFrom(values).save().points).toContainEqual({ value: 0, count: zeros });
      expect(summaryOf(baselineFrom(values))).toMatchObject({ median: 0, medianDeviation: 0 });
    },
  );

  test("the same values give the same baseline, to the last digit", () => {
    const values = sample("normal", 30_000);
    expect(baselineFrom(values).save()).toEqual(baselineFrom(values).save());
  });
});

describe("merged", () => {
  const parts = fc.array(fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 80 }), {
    minLength: 1,
    maxLength: 6,
  });

  test("in any order and grouping, the points of up to 2000 different values are the same", () => {
    fc.assert(
      fc.property(parts, (lists) => {
        const whole = baselineFrom(lists.flat());
        const left = mergedOf(lists.map(baselineFrom));
        const backwards = mergedOf([...lists].reverse().map(baselineFrom));
        for (const other of [left, backwards]) {
          expect(other.save().points).toEqual(whole.save().points);
          expectSameMoments(other, whole);
        }
      }),
      { seed },
    );
  });

  test("associates: (a b) c is a (b c)", () => {
    fc.assert(
      fc.property(parts, parts, parts, (a, b, c) => {
        const make = (lists: readonly number[][]) => baselineFrom(lists.flat());
        const ab = mergedOf([mergedOf([make(a), make(b)]), make(c)]);
        const bc = mergedOf([make(a), mergedOf([make(b), make(c)])]);
        expect(ab.save().points).toEqual(bc.save().points);
        expectSameMoments(ab, bc);
      }),
      { seed, numRuns: 50 },
    );
  });

  test.each(names)("%s: fifty parts of 1,000 are as good as one pass", (name) => {
    const values = sample(name, 50_000, 7);
    const sorted = inOrder(values);
    const lists = Array.from({ length: 50 }, (_, part) =>
      values.slice(part * 1000, part * 1000 + 1000),
    );
    const merged = mergedOf(lists.map(baselineFrom));
    expectSameMoments(merged, baselineFrom(values));
    for (const share of shares) {
      const value = merged.quantile(share) ?? Number.NaN;
      expect(rankError(sorted, value, share), `at ${share}`).toBeLessThan(0.01);
    }
  });

  test("with itself, a baseline counts twice and changes no figure", () => {
    const baseline = baselineFrom(sample("log-normal", 500));
    const before = summaryOf(baseline);
    baseline.merge(baseline);
    expect(summaryOf(baseline).count).toBe(1000);
    expect(summaryOf(baseline).median).toBeCloseTo(before.median, 2);
  });

  test("leaves the other as it was", () => {
    const other = baselineFrom([1, 2, 3]);
    const before = other.save();
    const baseline = baselineFrom([9]);
    baseline.merge(other);
    baseline.add(4);
    expect(other.save()).toEqual(before);
  });
});

test("a shuffled stream gives the same quantiles within 0.01 in rank", () => {
  const sorted = inOrder(sample("log-normal", 20_000));
  for (const values of [sorted, [...sorted].reverse(), sample("log-normal", 20_000)]) {
    const value = baselineFrom(values).quantile(0.5) ?? Number.NaN;
    expect(rankError(sorted, value, 0.5)).toBeLessThan(0.01);
  }
});

test("values that double each time stay within bounds: 2,500 of them, and both signs", () => {
  const values = Array.from(
    { length: 2500 },
    (_, index) => (index % 2 ? 1 : -1) * 2 ** ((index % 920) - 460),
  );
  const summary = summaryOf(baselineFrom(values));
  expect(Object.values(summary).every(Number.isFinite)).toBe(true);
});

describe("saved and loaded", () => {
  test.each([0, 1, 5, 3000, 30_000])("%i values come back as they were", (size) => {
    const baseline = baselineFrom(sample("log-normal", size));
    const text = JSON.stringify(baseline.save());
    const outcome = RunningBaseline.load(JSON.parse(text));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
    expect(JSON.stringify(outcome.baseline.save())).toBe(text);
    expect(outcome.baseline.summary()).toEqual(baseline.summary());
    expect(text.length).toBeLessThan(120_000);
  });

  test("a loaded baseline grows on", () => {
    const values = sample("normal", 4000);
    const outcome = RunningBaseline.load(baselineFrom(values.slice(0, 2000)).save());
    if (!outcome.ok) throw new Error("refused");
    for (const value of values.slice(2000)) outcome.baseline.add(value);
    expect(outcome.baseline.save()).toEqual(baselineFrom(values).save());
  });
});

function nested(levels: number): unknown {
  let list: unknown = 1;
  for (let level = 0; level < levels; level++) list = [list];
  return list;
}

describe("a file that is no baseline is refused", () => {
  const good = baselineFrom([1, 2, 3, 10]).save();
  test.each([
    ["a text", "baseline", undefined],
    ["null", null, undefined],
    ["an unknown key", { ...good, extra: 1 }, undefined],
    [
      "a hidden prototype",
      JSON.parse(`{"__proto__":{},${JSON.stringify(good).slice(1)}`),
      undefined,
    ],
    ["a count that is none", { ...good, count: -1 }, undefined],
    ["no number", { ...good, mean: Number.NaN }, undefined],
    ["an infinite spread", { ...good, squared_deviation_sum: Number.POSITIVE_INFINITY }, undefined],
    ["a negative spread", { ...good, squared_deviation_sum: -1 }, undefined],
    ["a point beyond 1e140", { ...good, points: [{ value: 1e200, count: 4 }] }, undefined],
    ["too many points", { ...good, points: Array(2001).fill({ value: 1, count: 1 }) }, undefined],
    ["a count that the points do not hold", { ...good, count: 5 }, "baseline.points_hold_all"],
    ["values without a mean", { ...good, mean: undefined }, "baseline.values_have_a_mean"],
    ["a mean of nothing", { ...good, count: 0, points: [] }, "baseline.nothing_has_no_mean"],
    [
      "points out of order",
      { ...good, points: [...good.points].reverse() },
      "baseline.points_in_order",
    ],
    [
      "a point twice",
      { ...good, count: 5, points: [...good.points, { value: 10, count: 1 }] },
      "baseline.points_once",
    ],
    ["another smallest value", { ...good, min: 0 }, "baseline.first_point_is_min"],
    ["another largest value", { ...good, max: 11 }, "baseline.last_point_is_max"],
    ["a mean below", { ...good, mean: 0 }, "baseline.mean_not_below_min"],
    ["a mean above", { ...good, mean: 11 }, "baseline.mean_not_above_max"],
    [
      "a spread beyond the range",
      { ...good, squared_deviation_sum: 325 },
      "baseline.spread_within_range",
    ],
    [
      "different values that are all equal",
      {
        count: 2,
        mean: 1,
        min: 1,
        max: 1,
        squared_deviation_sum: 0,
        points: [{ value: 1, count: 2, is_merged: true }],
      },
      "baseline.equal_values_are_exact",
    ],
  ])("%s", (_what, file, rule) => {
    const outcome = RunningBaseline.load(file);
    if (outcome.ok) throw new Error("it was loaded");
    expect(outcome.issues.map((issue) => issue.rule)).toContain(rule);
  });

  test.each<[string, unknown, string[]]>([
    ["a million points", { ...good, points: Array(1_000_000).fill({ value: 1, count: 1 }) }, []],
    ["a million times nothing", { ...good, points: Array(1_000_000).fill(null) }, []],
    ["points in no list", { ...good, points: { 0: { value: 1, count: 4 } } }, []],
    ["lists in lists", { ...good, points: nested(100_000) }, ["0"]],
    ["no number", { ...good, points: [{ value: Number.NaN, count: 4 }] }, ["0", "value"]],
    [
      "an infinite one",
      { ...good, points: [{ value: Number.POSITIVE_INFINITY, count: 4 }] },
      ["0", "value"],
    ],
    ["a text", { ...good, points: [{ value: "1", count: 4 }] }, ["0", "value"]],
    ["a negative count", { ...good, points: [{ value: 1, count: -4 }] }, ["0", "count"]],
    ["no count", { ...good, points: [{ value: 1, count: 0 }] }, ["0", "count"]],
    ["half a count", { ...good, points: [{ value: 1, count: 0.5 }] }, ["0", "count"]],
    ["a count beyond 2^53", { ...good, points: [{ value: 1, count: 2 ** 53 }] }, ["0", "count"]],
    [
      "a hidden prototype",
      { ...good, points: JSON.parse('[{"__proto__":{"value":1},"value":1,"count":4}]') },
      ["0"],
    ],
  ])("and the place is told: %s", (_what, file, place) => {
    const outcome = RunningBaseline.load(file);
    if (outcome.ok) throw new Error("it was loaded");
    const paths = outcome.issues.map(({ path }) => path.map(String));
    expect(paths).toContainEqual(["points", ...place]);
  });

  test("or it can be used: what is loaded of any change of a good file gives finite figures", () => {
    const text = JSON.stringify(baselineFrom(sample("normal", 40)).save());
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom("0", "9", "-", "e", ".", "1"),
        (at, digit) => {
          let file: unknown;
          try {
            file = JSON.parse(text.slice(0, at) + digit + text.slice(at + 1));
          } catch {
            return;
          }
          const outcome = RunningBaseline.load(file);
          if (!outcome.ok) return;
          expect(Object.values(summaryOf(outcome.baseline)).every(Number.isFinite)).toBe(true);
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe("what is no value is refused, and the baseline stays as it was", () => {
  test.each([
    [Number.NaN, "not_finite"],
    [Number.POSITIVE_INFINITY, "not_finite"],
    [Number.NEGATIVE_INFINITY, "not_finite"],
    [1e141, "too_large"],
    [-Number.MAX_VALUE, "too_large"],
  ])("%d", (value, code) => {
    const baseline = baselineFrom([1]);
    expect(codeOf(() => baseline.add(value))).toBe(code);
    expect(baseline.save()).toEqual(baselineFrom([1]).save());
  });

  test("a share that is none", () => {
    for (const share of [-0.1, 1.1, Number.NaN]) {
      expect(codeOf(() => baselineFrom([1]).quantile(share))).toBe("bad_option");
    }
  });

  test("more values than can be counted", () => {
    const count = Number.MAX_SAFE_INTEGER;
    const full = RunningBaseline.load({
      count,
      mean: 1,
      min: 1,
      max: 1,
      squared_deviation_sum: 0,
      points: [{ value: 1, count }],
    });
    if (!full.ok) throw new Error(JSON.stringify(full.issues));
    expect(codeOf(() => full.baseline.add(1))).toBe("too_many");
    expect(codeOf(() => full.baseline.merge(full.baseline))).toBe("too_many");
    expect(full.baseline.count).toBe(count);
  });
});

test("an empty baseline has no figures, and -0 is 0", () => {
  const empty = new RunningBaseline();
  expect([empty.summary(), empty.quantile(0.5)]).toEqual([undefined, undefined]);
  expect(empty.save()).toEqual({ count: 0, squared_deviation_sum: 0, points: [] });
  empty.merge(new RunningBaseline());
  expect(empty.count).toBe(0);
  expect(Object.is(summaryOf(baselineFrom([-0])).median, 0)).toBe(true);
});

test("a stream becomes a baseline", async () => {
  async function* stream() {
    yield* [1, 2, 3];
  }
  expect((await baselineOf(stream())).save()).toEqual(baselineFrom([1, 2, 3]).save());
});

function mergedOf(baselines: readonly RunningBaseline[]): RunningBaseline {
  const all = new RunningBaseline();
  for (const baseline of baselines) all.merge(baseline);
  return all;
}

function expectSameMoments(a: RunningBaseline, b: RunningBaseline): void {
  const [x, y] = [a.save(), b.save()];
  expect([x.count, x.min, x.max]).toEqual([y.count, y.min, y.max]);
  const size = Math.max(Math.abs(x.min ?? 0), Math.abs(x.max ?? 0), 1);
  expect(Math.abs((x.mean ?? 0) - (y.mean ?? 0))).toBeLessThan(1e-12 * size);
  const bound = 1e-11 * size * size * Math.max(x.count, 1);
  expect(Math.abs(x.squared_deviation_sum - y.squared_deviation_sum)).toBeLessThan(bound);
}

function codeOf(call: () => unknown): string | undefined {
  try {
    call();
  } catch (error) {
    return error instanceof QualityError ? error.code : String(error);
  }
  return undefined;
}

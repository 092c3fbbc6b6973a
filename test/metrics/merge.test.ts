/**
 * Merging: what adds up, what does not, and that the parts come to the whole.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { AggregatedMetric } from "../../src/metrics/aggregated-metric.js";
import { type Merged, merge } from "../../src/metrics/merge.js";
import type { MetricAggregationType } from "../../src/metrics/metric-aggregation-type.js";

const startMs = Date.parse("2026-03-02T20:00:00Z");
const hour = (index: number) => new Date(startMs + index * 3_600_000).toISOString();

/** The statistics of samples, and nothing of an empty list. */
function statistics(samples: readonly number[]) {
  const count = samples.length;
  const sum = samples.reduce((total, each) => total + each, 0);
  if (count === 0) return { sample_count: 0, sum };
  const average = sum / count;
  const variance = samples.reduce((total, each) => total + (each - average) ** 2, 0) / count;
  const [min, max] = [Math.min(...samples), Math.max(...samples)];
  return { sample_count: count, sum, min, max, average, variance, std: Math.sqrt(variance) };
}

const values: Partial<
  Record<MetricAggregationType, (samples: readonly number[]) => number | undefined>
> = {
  count: (samples) => samples.length,
  sum: (samples) => statistics(samples).sum,
  min: (samples) => statistics(samples).min,
  max: (samples) => statistics(samples).max,
  average: (samples) => statistics(samples).average,
  variance: (samples) => statistics(samples).variance,
  std: (samples) => statistics(samples).std,
  first: (samples) => samples[0],
  last: (samples) => samples.at(-1),
};

const always = ["count", "sum", "min", "max", "average", "variance", "std"] as const;

/** The aggregated metric of samples. */
function aggregated(
  aggregation: MetricAggregationType,
  samples: readonly number[],
  more: Partial<AggregatedMetric> = {},
): AggregatedMetric {
  const value = values[aggregation]?.(samples);
  return AggregatedMetric.parse({
    tenant_id: "acme",
    name: "playback.starts",
    kind: "counter",
    temporality: "delta",
    aggregation,
    period_start: hour(0),
    period_end: hour(1),
    aggregated_at: hour(2),
    ...statistics(samples),
    ...(value === undefined ? {} : { value }),
    ...more,
  });
}

function merged(a: AggregatedMetric, b: AggregatedMetric): AggregatedMetric {
  const outcome = merge(a, b);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

/** The same numbers but for rounding. */
function expectAlike(a: AggregatedMetric, b: AggregatedMetric): void {
  expect(Object.keys(a).sort()).toEqual(Object.keys(b).sort());
  for (const [key, value] of Object.entries(a)) {
    const other = Object.entries(b).find(([name]) => name === key)?.[1];
    if (typeof value !== "number") expect(other, key).toEqual(value);
    else expect(Math.abs(value - Number(other)), key).toBeLessThan(1e-6 * (1 + Math.abs(value)));
  }
}

const samples = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 20 });
const inTime = (index: number) => ({ period_start: hour(index), period_end: hour(index + 1) });
const ofCountry = (country: string) => ({ labels: [{ name: "country", value: country }] });

describe.each([...always, "first", "last"] as const)("%s of periods", (aggregation) => {
  test("merged in any order is that of all samples", () => {
    fc.assert(
      fc.property(samples, samples, samples, (x, y, z) => {
        const [a, b, c] = [x, y, z].map((each, index) =>
          aggregated(aggregation, each, inTime(index)),
        ) as [AggregatedMetric, AggregatedMetric, AggregatedMetric];
        const whole = aggregated(aggregation, [...x, ...y, ...z], {
          period_start: hour(0),
          period_end: hour(3),
        });
        expectAlike(merged(merged(a, b), c), whole);
        expectAlike(merged(a, merged(b, c)), whole);
        expect(merge(b, a)).toEqual(merge(a, b));
      }),
    );
  });
});

describe.each(always)("%s of series", (aggregation) => {
  test("merged in any order is that of all samples", () => {
    fc.assert(
      fc.property(samples, samples, samples, (x, y, z) => {
        const a = aggregated(aggregation, x, ofCountry("DE"));
        const b = aggregated(aggregation, y, ofCountry("FR"));
        const c = aggregated(aggregation, z, ofCountry("US"));
        const whole = aggregated(aggregation, [...x, ...y, ...z], { merged_labels: ["country"] });
        expectAlike(merged(merged(a, b), c), whole);
        expectAlike(merged(a, merged(b, c)), whole);
        expectAlike(merged(merged(a, c), b), whole);
        expectAlike(merged(b, a), merged(a, b));
      }),
    );
  });

  test("merged first over series or first over time is the same", () => {
    fc.assert(
      fc.property(fc.array(samples, { minLength: 4, maxLength: 4 }), (parts) => {
        const [a, b, c, d] = parts.map((each, index) =>
          aggregated(aggregation, each, {
            ...inTime(index >> 1),
            ...ofCountry(index % 2 === 0 ? "DE" : "FR"),
          }),
        ) as [AggregatedMetric, AggregatedMetric, AggregatedMetric, AggregatedMetric];
        expectAlike(merged(merged(a, b), merged(c, d)), merged(merged(a, c), merged(b, d)));
      }),
    );
  });
});

describe("increases and rates", () => {
  const rate = (aggregation: "rate" | "increase", increase: number, more = {}) =>
    aggregated(aggregation, [], {
      increase,
      value: aggregation === "rate" ? increase / 3600 : increase,
      ...more,
    });

  test("an increase adds up over time and series", () => {
    expect(merged(rate("increase", 5), rate("increase", 7, inTime(1)))).toMatchObject({
      value: 12,
      increase: 12,
    });
    const [a, b] = [rate("increase", 5, ofCountry("DE")), rate("increase", 7, ofCountry("FR"))];
    expect(merged(a, b).value).toBe(12);
  });

  test("a rate is weighed by time, and adds up over series", () => {
    const long = rate("rate", 14_400, {
      value: 2,
      period_start: hour(1),
      period_end: hour(3),
    });
    expect(merged(rate("rate", 3600), long)).toMatchObject({ value: 5 / 3, increase: 18_000 });
    const [a, b] = [rate("rate", 3600, ofCountry("DE")), rate("rate", 7200, ofCountry("FR"))];
    expect(merged(a, b).value).toBe(3);
  });

  test("a rate that is not known cannot be weighed", () => {
    const { value: _, increase: __, ...unknown } = rate("rate", 3600, inTime(1));
    expect(merge(rate("rate", 3600), unknown)).toEqual(refused("One of the rates is not known."));
  });
});

const refused = (reason: string): Merged => ({ ok: false, reason });

const refusals: [string, AggregatedMetric, AggregatedMetric, string][] = [
  [
    "another tenant",
    aggregated("sum", [1]),
    aggregated("sum", [1], { tenant_id: "globex" }),
    "They differ in tenant_id.",
  ],
  [
    "another unit",
    aggregated("sum", [1], { unit: "s" }),
    aggregated("sum", [1], { unit: "ms" }),
    "They differ in unit.",
  ],
  [
    "another aggregation",
    aggregated("min", [1]),
    aggregated("max", [1]),
    "They differ in aggregation.",
  ],
  [
    "the same part twice",
    aggregated("sum", [1]),
    aggregated("sum", [1]),
    "They are the same series in the same period, which would count twice.",
  ],
  [
    "other labels",
    aggregated("sum", [1], ofCountry("DE")),
    aggregated("sum", [1]),
    "They are broken down by different labels.",
  ],
  [
    "another series of another period",
    aggregated("sum", [1], ofCountry("DE")),
    aggregated("sum", [1], { ...ofCountry("FR"), ...inTime(1) }),
    "Neither their series nor their periods are the same.",
  ],
  [
    "periods that overlap",
    aggregated("sum", [1], { period_end: hour(2) }),
    aggregated("sum", [1], inTime(1)),
    "Their periods overlap, which would count twice.",
  ],
  [
    "periods with a gap",
    aggregated("sum", [1]),
    aggregated("sum", [1], inTime(2)),
    "There is a gap between their periods.",
  ],
  [
    "medians",
    aggregated("median", [1], { value: 1 }),
    aggregated("median", [1], { value: 1, ...inTime(1) }),
    "A median of medians is not the median of all samples.",
  ],
  [
    "percentiles",
    aggregated("percentile", [1], { value: 1, percentile_ratio: 0.95 }),
    aggregated("percentile", [1], { value: 1, percentile_ratio: 0.95, ...inTime(1) }),
    "A percentile of percentiles is not the percentile of all samples.",
  ],
  [
    "distinct counts",
    aggregated("distinct", [1], { value: 1 }),
    aggregated("distinct", [1], { value: 1, ...inTime(1) }),
    "What is in both would count twice.",
  ],
  [
    "a cumulative total over time",
    aggregated("sum", [1], { temporality: "cumulative" }),
    aggregated("sum", [1], { temporality: "cumulative", ...inTime(1) }),
    "A cumulative total contains those before it: it does not add up over time.",
  ],
  [
    "a gauge over time",
    aggregated("sum", [1], { kind: "gauge", is_additive: true }),
    aggregated("sum", [1], { kind: "gauge", is_additive: true, ...inTime(1) }),
    "A gauge does not add up over time.",
  ],
  [
    "a gauge over series",
    aggregated("sum", [1], { kind: "gauge", ...ofCountry("DE") }),
    aggregated("sum", [1], { kind: "gauge", ...ofCountry("FR") }),
    "It is not known that values of several series of this gauge add up.",
  ],
  [
    "the last of several series",
    aggregated("last", [1], ofCountry("DE")),
    aggregated("last", [1], ofCountry("FR")),
    "Series have no first and no last.",
  ],
  [
    "a spread without an average",
    AggregatedMetric.parse({ ...bare("std"), value: 1, sample_count: 2 }),
    AggregatedMetric.parse({ ...bare("std"), value: 1, sample_count: 2, ...inTime(1) }),
    "A spread is merged only where the averages are known.",
  ],
  [
    "more samples than can be counted",
    AggregatedMetric.parse({ ...bare("count"), value: 2 ** 53 - 1, sample_count: 2 ** 53 - 1 }),
    AggregatedMetric.parse({ ...bare("count"), value: 1, sample_count: 1, ...inTime(1) }),
    "The result is out of bounds: sample_count.",
  ],
];

function bare(aggregation: MetricAggregationType) {
  return {
    tenant_id: "acme",
    name: "playback.starts",
    kind: "counter",
    aggregation,
    period_start: hour(0),
    period_end: hour(1),
  };
}

test.each(refusals)("refuses %s", (_, a, b, reason) => {
  expect(merge(a, b)).toEqual(refused(reason));
  expect(merge(b, a)).toEqual(refused(reason));
});

test("adds an additive gauge over series", () => {
  const [a, b] = ["DE", "FR"].map((country) =>
    aggregated("sum", [3], { ...gaugeOf(true), ...ofCountry(country) }),
  ) as [AggregatedMetric, AggregatedMetric];
  expect(merged(a, b)).toMatchObject({ value: 6, labels: [], merged_labels: ["country"] });
});

function gaugeOf(is_additive: boolean) {
  return { kind: "gauge", is_additive } as const;
}

test("merges with the statistics that there are", () => {
  const part = (aggregation: "average" | "std" | "variance" | "max", more: object) =>
    AggregatedMetric.parse({ ...bare(aggregation), sample_count: 2, value: 2, ...more });
  const average = merged(part("average", {}), part("average", { value: 4, ...inTime(1) }));
  expect(average).toMatchObject({ value: 3, average: 3, sample_count: 4 });
  expect(average).not.toHaveProperty("sum");
  for (const type of ["std", "variance"] as const) {
    const both = merged(part(type, { sum: 6 }), part(type, { sum: 6, ...inTime(1) }));
    expect(both).toMatchObject({ value: 2, sum: 12, average: 3 });
  }
  expect(merged(part("max", {}), part("max", inTime(1)))).not.toHaveProperty("average");
});

test("merges nothing with nothing", () => {
  const nothing = (aggregation: "std" | "average", more = {}) =>
    AggregatedMetric.parse({ ...bare(aggregation), sample_count: 0, ...more });
  for (const type of ["std", "average"] as const) {
    expect(merged(nothing(type), nothing(type, inTime(1)))).not.toHaveProperty("value");
  }
});

test("keeps what both parts say, and is as sure as the less sure one", () => {
  const more = { description: "Starts.", labels: [{ name: "tier", value: "premium" }] };
  const a = aggregated("sum", [1], {
    ...more,
    confidence_ratio: 0.9,
    is_estimated: true,
    aggregated_at: hour(5),
  });
  const b = aggregated("sum", [2], { ...more, confidence_ratio: 1, ...inTime(1) });
  expect(merged(a, b)).toMatchObject({
    ...more,
    confidence_ratio: 0.9,
    is_estimated: true,
    aggregated_at: hour(5),
    period_start: hour(0),
    period_end: hour(2),
  });
  expect(merged({ ...a, description: "Begun." }, b)).not.toHaveProperty("description");
});

test("has a type that tells the outcomes apart", () => {
  expectTypeOf(merge).returns.toEqualTypeOf<Merged>();
});

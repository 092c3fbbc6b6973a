/**
 * Columns of numbers: nulls, different values, quantiles, whatever the records.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { closed } from "../../src/core/closed.js";
import { ColumnQuality } from "../../src/core/column-quality.js";
import { Profile, profile } from "../../src/quality/profile.js";
import { sample } from "./_samples.js";

const Play = closed({
  id: z.string(),
  seconds: z.number().optional(),
  device: closed({ battery: z.number().nullable().default(1) }).optional(),
  ratings: z.array(z.number()).optional(),
});

test("each number outside lists is a column; what is no number is a null", async () => {
  const records = [
    { seconds: 1, device: { battery: 0.5 } },
    { seconds: 3 },
    { seconds: "3", device: 7 },
    { seconds: Number.NaN, ratings: [1] },
    { seconds: 1 },
    null,
    JSON.parse('{"__proto__":{"seconds":5}}'),
  ];
  const columns = await profile(Play, records);
  expect(columns).toEqual([
    {
      column: "seconds",
      row_count: 7,
      null_count: 4,
      distinct_count: 2,
      completeness_ratio: 3 / 7,
      min: 1,
      max: 3,
      quantiles: [
        { quantile_ratio: 0, value: 1 },
        { quantile_ratio: 0.25, value: 1 },
        { quantile_ratio: 0.5, value: 1 },
        { quantile_ratio: 0.75, value: 2.5 },
        { quantile_ratio: 1, value: 3 },
      ],
    },
    expect.objectContaining({ column: "device.battery", row_count: 7, null_count: 6 }),
  ]);
  for (const column of columns) expect(ColumnQuality.parse(column)).toEqual(column);
});

describe("20,000 records", () => {
  const records = sample("log-normal", 20_000).map((seconds) => ({ id: "a", seconds }));
  const whole = new Profile(Play);
  for (const record of records) whole.add(record);

  test("give a valid column, whose different values are told within 5 %", () => {
    const [column] = whole.result();
    expect(ColumnQuality.parse(column)).toEqual(column);
    expect(Math.abs((column?.distinct_count ?? 0) / 20_000 - 1)).toBeLessThan(0.05);
    expect(whole.baseline("seconds")?.count).toBe(20_000);
    expect(whole.baseline("id")).toBeUndefined();
  });

  test("in two halves that are merged, give the same counts", () => {
    const [first, second] = [new Profile(Play), new Profile(Play)];
    for (const record of records.slice(0, 9000)) first.add(record);
    for (const record of records.slice(9000)) second.add(record);
    first.merge(second);
    const counts = ([column]: ColumnQuality[]) => [
      column?.row_count,
      column?.null_count,
      column?.distinct_count,
      column?.min,
      column?.max,
    ];
    expect(counts(first.result())).toEqual(counts(whole.result()));
  });
});

test("profiles of other records cannot be merged", () => {
  expect(() => new Profile(Play).merge(new Profile(AnalyticsEvent))).toThrow(
    expect.objectContaining({ name: "QualityError", code: "unlike" }),
  );
});

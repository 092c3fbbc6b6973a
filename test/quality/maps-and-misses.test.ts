/**
 * Quality of records with maps, with fields that may be null, with nothing to be measured by, and with
 * more ids than are kept.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import { Instant } from "../../src/core/instant.js";
import { le } from "../../src/core/rules/expression.js";
import { rule } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { assess, assessBatch, QualityAssessor } from "../../src/quality/assess.js";
import { Assessment } from "../../src/quality/assessment.js";
import { Profile } from "../../src/quality/profile.js";
import type { AssessContext, AssessedDimension } from "../../src/quality/setup.js";

const Part = closed({ size: z.number().optional(), note: z.string().optional() });
const Stock = withRules(
  closed({
    id: z.string(),
    recorded_at: Instant.optional(),
    owner: z.string().nullable(),
    parts: z.object({}).catchall(Part).optional(),
    low: z.number().optional(),
    high: z.number().optional(),
  }),
  { low_below_high: rule("Low is not above high.", le("low", "high")) },
).meta({ id: "TestStock" });

function scoreOf(record: unknown, dimension: AssessedDimension, context: AssessContext = {}) {
  const { quality } = assess(Stock, record, context);
  return quality.dimensions?.find((it) => it.dimension === dimension)?.score_ratio;
}

describe("completeness", () => {
  const whole = { id: "a", recorded_at: "2026-01-01T00:00:00Z", owner: "b", low: 1, high: 2 };

  test.each([
    ["all there", { wheel: { size: 1, note: "x" } }, 1],
    ["half of one of two members", { wheel: { size: 1 }, seat: { size: 1, note: "x" } }, 5.75 / 6],
    ["none of the only one", { wheel: {} }, 5 / 6],
    ["an empty map, which is an answer", {}, 1],
  ])("of a map is the mean of its members: %s", (_, parts, score) => {
    expect(scoreOf({ ...whole, parts }, "completeness")).toBeCloseTo(score, 12);
  });

  test("a missing field of a map's members is told by one path", () => {
    const { reasons } = assess(Stock, { ...whole, parts: { wheel: {}, seat: {} } });
    const missing = reasons.filter(({ code }) => code === "missing_optional");
    expect(missing.map(({ field, found_count }) => [field, found_count])).toEqual([
      ["parts.*.size", 2],
      ["parts.*.note", 2],
    ]);
  });

  test("a required field that is null is missing, and one that is wrong is told by its place", () => {
    const { reasons } = assess(Stock, { ...whole, owner: null, parts: { wheel: { size: "1" } } });
    expect(reasons).toContainEqual(
      expect.objectContaining({ code: "missing_required", field: "owner" }),
    );
    expect(reasons).toContainEqual(
      expect.objectContaining({ dimension: "accuracy", field: "parts.*.size" }),
    );
  });

  test.each([
    ["a record that is not there", null, 0],
    ["a place for which there is no holder", { ...whole }, 0],
    ["the place in half of the holders", { ...whole, parts: { a: { size: 1 }, b: {} } }, 0.5],
  ])("of what is expected: %s", (_, record, share) => {
    const score = scoreOf(record, "completeness", { expected: { "parts.*.size": 2 } });
    // Two required fields, and one expected that counts twice.
    expect(score).toBe(record === null ? 0 : (2 + 2 * share) / 4);
  });

  test("a record of which nothing is asked is complete", () => {
    const Free = closed({ a: z.string().optional() });
    const context = { expected: {} };
    const { quality } = assess(Free, {}, context);
    expect(quality.dimensions).toContainEqual(
      expect.objectContaining({ dimension: "completeness", score_ratio: 1 }),
    );
  });
});

describe("timeliness", () => {
  const timeliness = { now: "2026-11-23T12:00:00Z", expectedMs: 0, usefulMs: 3_600_000 };
  const at = (recorded_at: string) => ({ id: "a", owner: "b", recorded_at });

  test("of many records, the latest says how late it was, in one pass and merged", async () => {
    const records = [
      at("2026-11-23T11:50:00Z"),
      at("2026-11-23T11:30:00Z"),
      at("2026-11-23T11:45:00Z"),
    ];
    const found = await assessBatch(Stock, records, { timeliness });
    const late = ({ reasons }: Assessment) => reasons.find(({ code }) => code === "late");
    expect(late(found)).toMatchObject({ found_count: 3, late_ms: 1_800_000, records: [0, 1, 2] });
    const parts = records.map((record) => {
      const assessor = new QualityAssessor(Stock, { timeliness });
      assessor.add(record);
      return assessor;
    });
    const [first, ...others] = parts;
    for (const other of others) first?.merge(other);
    const merged = first?.result();
    expect(merged && late(merged)).toEqual(late(found));
  });
});

test("a rule that is switched off is not counted", () => {
  const record = { id: "a", owner: "b", low: 2, high: 1 };
  expect(scoreOf(record, "consistency")).toBe(0);
  const severity = { "test_stock.low_below_high": "off" } as const;
  const { quality, reasons } = assess(Stock, record, { severity });
  expect(quality.dimensions?.some(({ dimension }) => dimension === "consistency")).toBe(false);
  expect(reasons.map(({ code }) => code)).not.toContain("rule_broken");
});

test("a record whose id no JSON carries has none", async () => {
  const found = await assessBatch(
    Stock,
    [
      { id: "\ud800", owner: "b" },
      { id: 1n, owner: "b" },
    ],
    {
      id: ["id"],
    },
  );
  expect(found.reasons).toContainEqual(expect.objectContaining({ code: "no_id", found_count: 2 }));
});

test("of more ids than are kept a sample is compared, which is told and lowers confidence", () => {
  const assessor = new QualityAssessor(z.object({ id: z.string() }), { id: ["id"] });
  for (let number = 0; number < 110_000; number++) assessor.add({ id: `id-${number}` });
  for (let number = 0; number < 11_000; number++) assessor.add({ id: `id-${number}` });
  const found = assessor.result();
  expect(Assessment.parse(found)).toEqual(found);
  expect(found.reasons).toContainEqual(
    expect.objectContaining({ dimension: "uniqueness", code: "sampled" }),
  );
  const uniqueness = found.quality.dimensions?.find(({ dimension }) => dimension === "uniqueness");
  // 110,000 of 121,000, within a hundredth.
  expect(Math.abs((uniqueness?.score_ratio ?? 0) - 110 / 121)).toBeLessThan(0.01);
  expect(found.quality.confidence_ratio).toBeLessThan(1);
});

describe("a profile", () => {
  test("passes over numbers that no baseline holds", () => {
    const profile = new Profile(Stock);
    for (const low of [1, Number.POSITIVE_INFINITY, 1e200, Number.NaN, 3]) profile.add({ low });
    expect(profile.result()).toMatchObject([
      { column: "low", row_count: 5, null_count: 3, min: 1, max: 3 },
    ]);
  });

  test("of a schema that is a number alone has no column", () => {
    const profile = new Profile(z.number());
    profile.add(3);
    expect(profile.result()).toEqual([]);
  });
});

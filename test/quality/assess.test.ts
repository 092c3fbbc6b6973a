/**
 * How good records are: each dimension alone, all of them together, many records, hostile ones.
 *
 * @module
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { FreeForm } from "../../src/core/free-form.js";
import { Instant } from "../../src/core/instant.js";
import { each, eq, has, le, lit, or, together, when } from "../../src/core/rules/expression.js";
import { rule, warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { assess, assessBatch, QualityAssessor } from "../../src/quality/assess.js";
import { Assessment } from "../../src/quality/assessment.js";
import type { AssessContext, AssessedDimension } from "../../src/quality/setup.js";
import { root } from "../_fixtures.js";

const Web = closed({ kind: z.literal("web"), url: z.string().optional() });
const App = closed({
  kind: z.literal("app"),
  name: z.string().optional(),
  build: z.string().optional(),
});
const Line = closed({ sku: z.string(), price: z.number().optional(), cost: z.number().optional() });

const Order = withRules(
  closed({
    id: z.string(),
    recorded_at: Instant.optional(),
    state: z.string().default("open"),
    note: z.string().nullable().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    place: z.discriminatedUnion("kind", [Web, App]).optional(),
    lines: z.array(Line).max(5).optional(),
    properties: FreeForm.optional(),
  }),
  {
    low_below_high: rule("Low is not above high.", le("low", "high")),
    both_bounds: warn("Both bounds are given, or none.", together("low", "high")),
    closed_has_note: rule(
      "A closed order has a note.",
      when(eq("state", lit("closed")), has("note")),
    ),
    cost_below_price: warn("A cost is not above the price.", each("lines[]", le("cost", "price"))),
    known_state: rule(
      "The state is open or closed.",
      or(eq("state", lit("open")), eq("state", lit("closed"))),
    ),
  },
).meta({ id: "TestOrder" });

const full = {
  id: "o-1",
  recorded_at: "2026-11-23T11:00:00Z",
  state: "open",
  note: "leave it at the door",
  low: 1,
  high: 2,
  place: { kind: "web", url: "https://example.com/" },
  lines: [{ sku: "a", price: 2, cost: 1 }],
  properties: { any: "thing" },
};

function scoreOf(record: unknown, dimension: AssessedDimension, context: AssessContext = {}) {
  const { quality } = assess(Order, record, context);
  return quality.dimensions?.find((it) => it.dimension === dimension)?.score_ratio;
}

function reasonsOf(record: unknown, dimension: AssessedDimension, context: AssessContext = {}) {
  return assess(Order, record, context)
    .reasons.filter((reason) => reason.dimension === dimension)
    .map(({ code, field, rule: id }) => [code, field ?? id].join(" "));
}

describe("completeness", () => {
  test.each([
    // Eight fields count: id and seven optional ones; `state` has a default.
    ["all there", full, 1, []],
    ["one missing", { ...full, low: undefined }, 7 / 8, ["missing_optional low"]],
    ["null", { ...full, note: null }, 7 / 8, ["missing_optional note"]],
    ["an empty text", { ...full, note: "" }, 7 / 8, ["missing_optional note"]],
    ["an empty list is an answer", { ...full, lines: [] }, 1, []],
    ["a required field", { ...full, id: undefined }, 7 / 8, ["missing_required id"]],
    ["a default is filled in", { ...full, state: undefined }, 1, ["filled_in state"]],
    [
      "half of an object",
      { ...full, place: { kind: "web" } },
      7.5 / 8,
      ["missing_optional place.url"],
    ],
    [
      "the shape that is claimed",
      { ...full, place: { kind: "app" } },
      (7 + 1 / 3) / 8,
      ["missing_optional place.name", "missing_optional place.build"],
    ],
    [
      "a list by the mean of its items",
      { ...full, lines: [{ sku: "a", price: 2, cost: 1 }, { sku: "b" }] },
      (7 + 2 / 3) / 8,
      ["missing_optional lines[].price", "missing_optional lines[].cost"],
    ],
    ["an empty record", {}, 0, expect.anything()],
    ["nothing", undefined, 0, []],
  ])("%s", (_what, record, score, reasons) => {
    expect(scoreOf(record, "completeness")).toBeCloseTo(score, 12);
    expect(reasonsOf(record, "completeness")).toEqual(reasons);
  });

  test.each([
    // One required field counts 1; of the optional ones only those that are expected.
    [{ note: 1 }, full, 1, []],
    [{ note: 1 }, { id: "o" }, 1 / 2, ["missing_expected note", "filled_in state"]],
    [{ note: 3, low: 1 }, { id: "o", low: 1, state: "open" }, 2 / 5, ["missing_expected note"]],
    [{ "properties.any": 1 }, full, 1, []],
    [{ "properties.other": 1 }, full, 3 / 4, ["missing_expected properties.other"]],
    [
      { "lines[].price": 1 },
      { id: "o", state: "open", lines: [{ sku: "a", price: 1 }, { sku: "b" }] },
      3.5 / 4,
      ["missing_expected lines[].price"],
    ],
  ])("expecting %j of a record", (expected, record, score, reasons) => {
    expect(scoreOf(record, "completeness", { expected })).toBeCloseTo(score, 12);
    expect(reasonsOf(record, "completeness", { expected })).toEqual(reasons);
  });

  test("a field more never makes a record less complete, in any model", () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples()), fc.nat(), ({ schema, record }, nth) => {
        const keys = Object.keys(record);
        const key = keys[nth % keys.length] ?? "";
        const { [key]: _gone, ...less } = record;
        const score = (it: unknown) =>
          assess(schema, it).quality.dimensions?.find(
            ({ dimension }) => dimension === "completeness",
          )?.score_ratio ?? 0;
        // A discriminator taken away leaves no shape to count by.
        fc.pre(
          !["type", "kind", "event_type", "model_type", "widget_type", "category"].includes(key),
        );
        expect(score(less)).toBeLessThanOrEqual(score(record) + 1e-12);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

describe("accuracy", () => {
  // `full` has twelve single values; the free-form map counts as one.
  const values = 12;
  test.each([
    ["without fault", full, 1, []],
    ["a wrong type", { ...full, low: "1" }, 1 - 1 / values, ["structure low"]],
    ["an unknown key", { ...full, nite: "x" }, 1 - 1 / values, ["structure "]],
    ["a broken rule", { ...full, low: 3 }, 1 - 1 / values, ["rule_broken low"]],
    [
      "a warning is half a fault",
      { ...full, lines: [{ sku: "a", price: 1, cost: 2 }] },
      1 - 0.5 / values,
      ["rule_warned lines[]"],
    ],
    ["what is missing is not inaccurate", { ...full, id: undefined }, 1, []],
  ])("%s", (_what, record, score, reasons) => {
    expect(scoreOf(record, "accuracy")).toBeCloseTo(score, 12);
    expect(reasonsOf(record, "accuracy")).toEqual(reasons);
  });

  test("a severity that a caller lowers costs less", () => {
    const severity = { "test_order.low_below_high": "warning" } as const;
    expect(scoreOf({ ...full, low: 3 }, "accuracy", { severity })).toBeCloseTo(1 - 0.5 / 12, 12);
  });

  test("it names rules and fields, and holds no value of the record", () => {
    const record = {
      ...full,
      low: "s3cret",
      "s3cret-key": 1,
      properties: { s3cret: { s3cret: Number.NaN } },
    };
    expect(JSON.stringify(assess(Order, record))).not.toContain("s3cret");
  });
});

describe("consistency", () => {
  test.each([
    // Speaking: low_below_high, both_bounds, cost_below_price, known_state.
    ["all that speak hold", full, 1, []],
    ["one of four is broken", { ...full, low: 3 }, 3 / 4, ["rule_broken low"]],
    [
      "a broken warning counts half",
      { ...full, lines: [{ sku: "a", price: 1, cost: 2 }] },
      3.5 / 4,
      ["rule_warned lines[]"],
    ],
    ["silent rules are not counted", { id: "o", low: 3 }, 1.5 / 2, ["rule_warned low"]],
    ["a condition that is met speaks", { id: "o", state: "closed" }, 1 / 2, ["rule_broken state"]],
    ["one that is not met is silent", { id: "o", state: "open" }, 1, []],
    ["a rule whose field is malformed is not judged", { ...full, low: "3" }, 1, []],
  ])("%s", (_what, record, score, reasons) => {
    expect(scoreOf(record, "consistency")).toBeCloseTo(score, 12);
    expect(reasonsOf(record, "consistency")).toEqual(reasons);
  });

  test("no rule spoke: it is not scored, and says so", () => {
    const Silent = withRules(closed({ a: z.number().optional(), b: z.number().optional() }), {
      a_below_b: rule("A is below b.", le("a", "b")),
    }).meta({ id: "TestSilent" });
    const { quality, reasons } = assess(Silent, { a: 1 });
    expect(quality.dimensions?.map(({ dimension }) => dimension)).toEqual([
      "accuracy",
      "completeness",
    ]);
    expect(reasons).toContainEqual(
      expect.objectContaining({ dimension: "consistency", code: "not_scored" }),
    );
    expect(quality.confidence_ratio).toBe(0.5);
  });
});

describe("timeliness", () => {
  const timeliness = { now: "2026-11-23T12:00:00Z", expectedMs: 60_000, usefulMs: 3_600_000 };
  const noInstant = ["no_instant recorded_at", "not_scored "];
  test.each([
    ["on time", "2026-11-23T11:59:30Z", 1, []],
    ["on the edge", "2026-11-23T11:59:00Z", 1, []],
    ["half as late as is useful", "2026-11-23T11:29:00Z", 0.5, ["late recorded_at"]],
    ["with an offset", "2026-11-23T12:29:00+01:00", 0.5, ["late recorded_at"]],
    ["too late", "1999-01-01T00:00:00Z", 0, ["late recorded_at"]],
    ["a clock a little ahead", "2026-11-23T12:00:59Z", 1, []],
    ["a clock a minute ahead", "2026-11-23T12:01:00.000Z", 1, []],
    ["a millisecond more", "2026-11-23T12:01:00.001Z", 0, ["future recorded_at"]],
    ["the future of another offset", "2026-11-23T13:01:01+01:00", 0, ["future recorded_at"]],
    ["the last instant there is", "9999-12-31T23:59:59.999Z", 0, ["future recorded_at"]],
    ["the first", "0000-01-01T00:00:00Z", 0, ["late recorded_at"]],
    ["a second that no clock shows", "2026-11-23T11:59:60Z", undefined, noInstant],
    ["malformed", "yesterday", undefined, noInstant],
    ["absent", undefined, undefined, noInstant],
  ])("%s", (_what, recorded_at, score, reasons) => {
    const record = { ...full, recorded_at };
    expect(scoreOf(record, "timeliness", { timeliness })).toEqual(score);
    expect(reasonsOf(record, "timeliness", { timeliness })).toEqual(reasons);
  });

  test("how late, in milliseconds", () => {
    const { reasons } = assess(
      Order,
      { ...full, recorded_at: "2026-11-23T11:29:00Z" },
      { timeliness },
    );
    expect(reasons.find(({ code }) => code === "late")?.late_ms).toBe(1_800_000);
  });
});

describe("many records", () => {
  const records = [full, { ...full, id: "o-2", low: 9 }, full, { ...full, id: undefined }, 7];
  const context = { id: ["id"] };

  test("uniqueness is the share of those with an id that nobody had before", async () => {
    const found = await assessBatch(Order, records, context);
    expect(found).toMatchObject({ record_count: 5, valid_count: 2 });
    expect(
      found.quality.dimensions?.find(({ dimension }) => dimension === "uniqueness")?.score_ratio,
    ).toBeCloseTo(2 / 3, 12);
    const uniqueness = found.reasons.filter(({ dimension }) => dimension === "uniqueness");
    expect(uniqueness.map(({ code, found_count, records: at }) => [code, found_count, at])).toEqual(
      [
        ["no_id", 2, [3, 4]],
        ["repeated", 1, [2]],
      ],
    );
    expect(Assessment.parse(found)).toEqual(found);
  });

  test("a reason tells how often and where", async () => {
    const { reasons } = await assessBatch(Order, records, context);
    expect(
      reasons.find(({ code, dimension }) => code === "rule_broken" && dimension === "consistency"),
    ).toMatchObject({
      rule: "test_order.low_below_high",
      message: "Low is not above high.",
      found_count: 1,
      records: [1],
    });
  });

  test("in parts that are merged, they give the same as in one pass", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...records), { maxLength: 20 }), { maxLength: 5 }),
        (parts) => {
          const whole = new QualityAssessor(Order, context);
          for (const record of parts.flat()) whole.add(record);
          const merged = new QualityAssessor(Order, context);
          for (const part of parts) {
            const one = new QualityAssessor(Order, context);
            for (const record of part) one.add(record);
            merged.merge(one);
          }
          const [a, b] = [merged.result(), whole.result()];
          expect(a.quality.score_ratio ?? -1).toBeCloseTo(b.quality.score_ratio ?? -1, 9);
          expect(a.quality.confidence_ratio).toBeCloseTo(b.quality.confidence_ratio ?? -1, 9);
          expect([a.record_count, a.valid_count]).toEqual([b.record_count, b.valid_count]);
          // A repeat of a record of another part has no place: only its part knew it as the first.
          const counts = ({ reasons }: Assessment) =>
            reasons
              .filter(({ code }) => code !== "repeated")
              .map(({ dimension, code, field, rule: id, found_count, records: at }) =>
                JSON.stringify([dimension, code, field, id, found_count, at]),
              )
              .sort();
          expect(counts(a)).toEqual(counts(b));
        },
      ),
      { seed: 11 },
    );
  });

  test("assessors of other records cannot be merged", () => {
    const one = new QualityAssessor(Order, context);
    for (const other of [new QualityAssessor(Order), new QualityAssessor(Line, { id: ["sku"] })]) {
      expect(() => one.merge(other)).toThrow(expect.objectContaining({ code: "unlike" }));
    }
  });

  test("a result that was given does not change with the next record", () => {
    const assessor = new QualityAssessor(Order, context);
    assessor.add(full);
    const before = assessor.result();
    const text = JSON.stringify(before);
    assessor.add({});
    expect(JSON.stringify(before)).toBe(text);
  });

  test("none at all", () => {
    const found = new QualityAssessor(Order).result();
    expect(found).toMatchObject({ record_count: 0, valid_count: 0 });
    expect(found.quality).toEqual({ confidence_ratio: 0, dimensions: [] });
    expect(Assessment.parse(found)).toEqual(found);
  });
});

describe("weights", () => {
  test("decide how much a dimension counts, and 0 leaves it out", () => {
    const { quality } = assess(
      Order,
      { id: "o", low: 3 },
      { weights: { completeness: 3, accuracy: 1, timeliness: 0, consistency: 0 } },
    );
    const weights = quality.dimensions?.map(({ dimension, weight_ratio }) => [
      dimension,
      weight_ratio,
    ]);
    expect(weights).toEqual([
      ["accuracy", 0.25],
      ["completeness", 0.75],
    ]);
    expect(quality.confidence_ratio).toBe(1);
  });
});

test.each([
  [{ expected: { nothing: 1 } }, "unknown_path"],
  [{ expected: { "": 1 } }, "unknown_path"],
  [{ expected: { __proto__x: 1 } }, "unknown_path"],
  [{ expected: { note: 0 } }, "bad_option"],
  [{ expected: { note: Number.NaN } }, "bad_option"],
  [{ id: ["lines[].nothing"] }, "unknown_path"],
  [{ weights: { accuracy: -1 } }, "bad_option"],
  [
    { weights: { accuracy: 0, completeness: 0, consistency: 0, timeliness: 0, uniqueness: 0 } },
    "bad_option",
  ],
  [{ timeliness: { now: "now", expectedMs: 0, usefulMs: 1 } }, "bad_option"],
  [{ timeliness: { now: "2026-01-01T00:00:00Z", expectedMs: 0, usefulMs: 0 } }, "bad_option"],
  [
    { timeliness: { now: "2026-01-01T00:00:00Z", expectedMs: 0, usefulMs: 1, paths: ["when"] } },
    "unknown_path",
  ],
])("a context that means nothing is refused: %j", (context, code) => {
  expect(() => assess(Order, full, context)).toThrow(
    expect.objectContaining({ name: "QualityError", code }),
  );
});

const deep = JSON.parse(`${'{"properties":'.repeat(5000)}1${"}".repeat(5000)}`);
const cycle: Record<string, unknown> = { id: "o-1" };
cycle.place = cycle;
test.each<[string, unknown]>([
  ["a number", 7],
  ["null", null],
  ["a big integer", 1n],
  ["a symbol", Symbol("order")],
  ["a function", () => full],
  ["a map", new Map([["id", "o-1"]])],
  ["a date that is none", { ...full, recorded_at: new Date(Number.NaN) }],
  ["itself inside itself", cycle],
  ["a list with a million gaps", { ...full, lines: Array(1_000_000) }],
  ["a text of fifty million characters", { ...full, note: "x".repeat(50_000_000) }],
  ["what throws when it is made JSON", { ...full, toJSON: () => JSON.parse("") }],
  ["a list", [full]],
  ["a prototype", JSON.parse('{"__proto__":{"id":"x"},"constructor":1}')],
  ["5,000 levels", deep],
  ["lone surrogates", { id: "\ud800", "\udfff": "\ud800" }],
  [
    "10,000 unknown keys",
    Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 1])),
  ],
  ["a list where an object should be", { ...full, place: [1, 2], lines: { a: 1 } }],
  ["a shape that nobody knows", { ...full, place: { kind: "elsewhere" } }],
])("whatever comes, the result is a valid assessment: %s", (_what, record) => {
  const alone = assess(Order, record);
  expect(Assessment.parse(alone)).toEqual(alone);
  const assessor = new QualityAssessor(Order, { id: ["id"] });
  assessor.add(record);
  const whole = new QualityAssessor(Order);
  whole.add(record);
  for (const found of [assessor.result(), whole.result()])
    expect(Assessment.parse(found)).toEqual(found);
});

test.each<[string, unknown]>([
  ["a number", 7],
  ["a text", "order"],
  ["null", null],
  ["a list", [full]],
  ["a function", () => full],
])("what is no record has none of its fields, and none of its values is right: %s", (_, record) => {
  for (const context of [{}, { expected: { note: 1 } }]) {
    expect(scoreOf(record, "completeness", context)).toBe(0);
    expect(scoreOf(record, "accuracy", context)).toBe(0);
  }
});

/** One example of each model. */
function examples() {
  return models.map(({ name, schema }) => {
    const folder = join(root, "examples", name);
    const file = readdirSync(folder).find((it) => it !== "broken.json") ?? "";
    return { name, schema, record: JSON.parse(readFileSync(join(folder, file), "utf8")) };
  });
}

describe("every model's own example", () => {
  test.each(examples())(
    "$name: is without fault, and its assessment valid",
    ({ schema, record }) => {
      const found = assess(schema, record);
      expect(Assessment.parse(found)).toEqual(found);
      expect(found.valid_count).toBe(1);
      const errors = found.reasons.filter(({ code }) =>
        ["rule_broken", "structure", "missing_required"].includes(code),
      );
      expect(errors).toEqual([]);
    },
  );
});

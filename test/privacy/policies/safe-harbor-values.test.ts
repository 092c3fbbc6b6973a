/**
 * Safe Harbor on values of other types and forms than most: what is left of each.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { CalendarDate, Instant } from "../../../src/core/instant.js";
import { type PersonalDataCategory, pii } from "../../../src/core/personal-data.js";
import {
  earlier,
  eq,
  lit,
  millisBetween,
  multipleOf,
  ne,
  sub,
} from "../../../src/core/rules/expression.js";
import { rule } from "../../../src/core/rules/rule.js";
import { withRules } from "../../../src/core/rules/with-rules.js";
import { Text } from "../../../src/core/text.js";
import { deidentify, type SafeHarborOptions } from "../../../src/privacy/index.js";

const options = { thisYear: 2026 } as const satisfies SafeHarborOptions;
const name = Text.meta({ pii: pii("name") }).optional();

/** What is left of a value in a field of a category. */
function left(category: PersonalDataCategory, it: unknown, more: SafeHarborOptions = {}): unknown {
  const type = typeof it === "string" ? Text : z.union([z.number(), z.boolean()]);
  const schema = closed({ name, it: type.meta({ pii: pii(category) }).optional() });
  const record: { name: string; it?: unknown } = { name: "Ann", it };
  return deidentify(schema, record, { ...options, ...more }).record.it;
}

describe("of a date", () => {
  test.each([
    ["in seconds, the start of its year", Date.UTC(2026, 4, 17) / 1000, Date.UTC(2026, 0) / 1000],
    ["in milliseconds, the start of its year", Date.UTC(2026, 4, 17), Date.UTC(2026, 0)],
    ["in words, its year", "the seventeenth of May 2026", "2026"],
    ["in words without a year, a constant", "last spring", "redacted"],
    ["that is a flag, nothing", true, undefined],
    ["that is a redaction, itself", "1970-01-01T00:00:01.000Z", "1970-01-01T00:00:01.000Z"],
  ])("%s", (_, clear, kept) => expect(left("date", clear)).toBe(kept));

  test("between days, their order where a rule needs it, and no more", () => {
    const Stay = withRules(closed({ name, from: CalendarDate, to: CalendarDate }), {
      order: rule("It begins before it ends.", earlier("from", "to")),
    }).meta({ id: "TestStay" });
    const { record, report } = deidentify(
      Stay,
      { name: "Ann", from: "2026-03-17", to: "2026-08-20" },
      options,
    );
    expect(record).toEqual({ from: "2026-01-01", to: "2026-01-02" });
    expect(report.dates).toBe("order");
  });

  test("of a record that broke its rules before, its year", () => {
    const Stay = withRules(closed({ name, from: Instant, to: Instant }), {
      order: rule("It begins before it ends.", earlier("from", "to")),
    }).meta({ id: "TestStay" });
    const backwards = { name: "Ann", from: "2026-08-20T10:00:00Z", to: "2026-03-17T10:00:00Z" };
    const { record, report } = deidentify(Stay, backwards, options);
    expect(record).toMatchObject({ from: "2026-01-01T00:00:00.000Z" });
    expect(report.dates).toBe("years");
  });
});

describe("of an age", () => {
  test.each([
    ["below ninety, itself", 54, 54],
    ["from ninety on, ninety", 93, 90],
    ["from ninety on as a text, ninety", "103", "90"],
    ["that is no number, a constant", "old", "redacted"],
    ["below zero, nothing", -4, undefined],
  ])("%s", (_, clear, kept) => expect(left("age", clear)).toBe(kept));
});

describe("of an identifier that tells when it was made", () => {
  const Made = closed({ name, more: freeForm().optional() });
  test.each([
    ["a ULID", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "0000000000TSV4RRFFQ69G5FAV"],
    ["a ULID without a time", "0000000000TSV4RRFFQ69G5FAV", "0000000000TSV4RRFFQ69G5FAV"],
    ["an ObjectId", "507f1f77bcf86cd799439011", "00000000bcf86cd799439011"],
    ["24 digits of another kind", "ffffffffbcf86cd799439011", "ffffffffbcf86cd799439011"],
  ])("%s, the rest", (_, id, kept) => {
    const { record } = deidentify(Made, { name: "Ann", more: { ref: id } }, options);
    expect(record.more).toEqual({ ref: kept });
  });
});

describe("of a field about health", () => {
  test.each([
    ["a measure, all of it", 36.6, {}, 36.6],
    ["what a detector is not sure of, where it need not be", "seen at 10.1.2.3", {}, undefined],
    ["a code, all of it", "E11.9", { detection: { threshold: 0.9 } }, "E11.9"],
  ])("%s", (_, clear, more, kept) => expect(left("health", clear, more)).toBe(kept));
});

test("of a record that is about nobody, all but its secrets", () => {
  const schema = closed({ made_at: Instant, text: Text, more: freeForm() });
  const record = {
    made_at: "2026-05-17T10:00:00Z",
    text: "The nightly job ran.",
    more: { password: "hunter2hunter2", rows: 12 },
  };
  const { record: kept, report } = deidentify(schema, record, options);
  expect(kept).toEqual({ ...record, more: { rows: 12 } });
  expect(report).toMatchObject({ is_about_person: false, dates: "none", risks: [] });
});

test("a field that another must equal changes with it, and the report names the rule", () => {
  const Twice = withRules(closed({ name, note: Text, again: Text, other: Text }), {
    same: rule("Both are the same.", eq("note", "again")),
    unlike: rule("The other is unlike.", ne("note", "other")),
  }).meta({ id: "TestTwice" });
  const clear = { name: "Ann", note: "Ann was here", again: "Ann was here", other: "nobody" };
  const { record } = deidentify(Twice, clear, options);
  expect(record.note).toBe(record.again);
  expect(record.note).not.toBe(record.other);
  expect(JSON.stringify(record)).not.toContain("Ann");
});

test("dates stay as rules that read a default need them", () => {
  const sinceOffset = sub(millisBetween(lit("1970-01-01T00:00:00.000Z"), "from"), "offset_ms");
  const Window = withRules(
    closed({ name, from: Instant, made_at: Instant, offset_ms: z.int().default(0) }),
    {
      aligned: rule("It begins at a minute.", multipleOf(sinceOffset, 60_000)),
      later: rule("It is made before it begins.", earlier("made_at", "from")),
    },
  ).meta({ id: "TestAligned" });
  const clear = { name: "Ann", from: "2026-03-02T20:11:00Z", made_at: "2026-03-01T12:00:00.100Z" };
  expect(() => deidentify(Window, clear, options)).toThrow(/intervals/);
  const { record, report } = deidentify(Window, clear, { ...options, dates: "weekdays" });
  expect(report.dates).toBe("weekdays");
  expect(z.safeParse(Window, record).success).toBe(true);
});

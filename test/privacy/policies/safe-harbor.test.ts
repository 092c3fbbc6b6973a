/**
 * Safe Harbor, case by case: the eighteen identifiers, dates, ages, ZIP codes, identifiers with a
 * time in them, texts, risks.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { freeForm } from "../../../src/core/free-form.js";
import { Uuid } from "../../../src/core/identifier.js";
import { CalendarDate, Instant } from "../../../src/core/instant.js";
import { PersonalDataCategory, pii } from "../../../src/core/personal-data.js";
import { earlier, eq, lit, millisBetween, multipleOf } from "../../../src/core/rules/expression.js";
import { rule } from "../../../src/core/rules/rule.js";
import { withRules } from "../../../src/core/rules/with-rules.js";
import { Text } from "../../../src/core/text.js";
import {
  DeidentificationError,
  deidentify,
  deidentifyAsync,
  IdentifierClass,
  MaskError,
  MemoryTokenStore,
  type SafeHarborOptions,
} from "../../../src/privacy/index.js";
import { safeHarborTable } from "../../../src/privacy/policies/identifier-class.js";

const options = { thisYear: 2026 } as const satisfies SafeHarborOptions;

const personal = (category: PersonalDataCategory) => Text.meta({ pii: pii(category) }).optional();

/** A record of a patient, with a field of each category. */
const Patient = closed(
  Object.fromEntries([
    ...PersonalDataCategory.options
      .filter((category) => category !== "card_authentication")
      .map((category) => [category, personal(category)]),
    ["fax_number", personal("phone_number")],
    ["seen_at", Instant.optional()],
    ["country", Text.optional()],
    ["note", Text.optional()],
    ["more", freeForm().optional()],
  ]),
);

const clear = {
  name: "Eleanor Rigby",
  email_address: "eleanor@rigby.example",
  phone_number: "+1 415 555 2671",
  fax_number: "+1 415 555 2672",
  postal_address: "12 Penny Lane",
  locality: "Liverpool",
  postal_code: "94110",
  coordinates: "37.75,-122.42",
  birth_date: "1971-06-18",
  age: "54",
  date: "2026-03-02",
  national_id: "536-90-4399",
  medical_record_id: "MRN-0042",
  health_plan_id: "HP-77",
  bank_account: "GB29NWBK60161331926819",
  customer_account: "cust-8",
  payment_card: "4111111111111111",
  license_number: "D1234567",
  vehicle_id: "1HGCM82633A004352",
  device_id: "dev-99",
  url: "https://rigby.example/u/eleanor",
  ip_address: "81.2.69.142",
  biometric: "template-aa",
  photo: "https://rigby.example/face.jpg",
  user_id: "u-17",
  online_id: "c-18",
  user_agent: "Mozilla/5.0 (X11)",
  other: "the mayor of Penny Lane",
  credential: "hunter2",
  health: "E11.9",
  demographic: "female",
};

describe("the eighteen identifiers", () => {
  test("every category has a letter, or is none of them; every letter is reached", () => {
    const letters = new Set(Object.values(safeHarborTable).map(([letter]) => letter));
    const reached = [...letters, "E"].filter((letter) => letter !== undefined).sort();
    expect(reached).toEqual([...IdentifierClass.options].sort());
  });

  test("of a record that has them all", () => {
    const { record, report } = deidentify(Patient, clear, options);
    expect(record).toEqual({
      postal_code: "941",
      birth_date: "1971-01-01",
      age: "54",
      date: "2026-01-01",
      health: "E11.9",
      demographic: "female",
    });
    const identifiers = new Set(report.fields.map(({ identifier }) => identifier));
    expect([...identifiers].filter((it) => it !== undefined).sort()).toEqual(
      IdentifierClass.options,
    );
    expect(JSON.stringify(report)).not.toMatch(/Rigby|eleanor|4111|MRN|Penny/i);
    expect(report).toMatchObject({
      policy: "hipaa_safe_harbor",
      census_year: 2000,
      is_about_person: true,
      dates: "years",
      risks: ["small_cells"],
    });
  });

  test("where they are required a constant stands, and nothing that is made of them", () => {
    const Required = closed({ user_id: Text.min(3).meta({ pii: pii("user_id") }) });
    const first = deidentify(Required, { user_id: "alice" }, options).record;
    const second = deidentify(Required, { user_id: "bob17" }, options).record;
    expect(first).toEqual({ user_id: "redacted" });
    expect(second).toEqual(first);
  });

  test("a kept field of health loses what identifies in it", () => {
    const write = (health: string) => deidentify(Patient, { ...clear, health }, options).record;
    expect(write("E11.9").health).toBe("E11.9");
    expect(write("call eleanor@rigby.example").health).toBeUndefined();
    expect(write("fell at Penny Lane").health).toBeUndefined();
  });
});

test.each([
  ["94110", "941"],
  ["94110-1234", "941"],
  ["941101234", "941"],
  ["94110", undefined, "DE"],
  ["94110", "941", "United States"],
  ["03601", "000"],
  ["89301", "000"],
  ["SW1A 1AA", undefined],
  ["941", "941"],
  ["1", undefined],
])("ZIP code %s: %s, %s", (postal_code, expected, country?: string) => {
  const value = { postal_code, ...(country === undefined ? {} : { country }) };
  const { record } = deidentify(Patient, value, { ...options, text: "sweep" });
  expect(record.postal_code).toBe(expected);
});

test("the areas that are sparse are the caller's", () => {
  const sparseZips = { censusYear: 2020, areas: ["941"] };
  const { record, report } = deidentify(
    Patient,
    { postal_code: "94110" },
    { ...options, sparseZips },
  );
  expect(record.postal_code).toBe("000");
  expect(report.census_year).toBe(2020);
});

describe("ages", () => {
  const Aged = closed({
    age: z
      .int()
      .min(0)
      .meta({ pii: pii("age") }),
    born: CalendarDate.meta({ pii: pii("birth_date") }).optional(),
    since: CalendarDate.optional(),
    at: Instant,
  });
  test.each([
    [89, 89],
    [90, 90],
    [104, 90],
    [0, 0],
  ])("%d: %d", (age, expected) => {
    const value = { age, at: "2026-05-01T10:00:00Z" };
    expect(deidentify(Aged, value, options).record.age).toBe(expected);
  });

  test.each([
    ["1971-06-18", "2026-05-01T10:00:00Z", "1971-01-01"],
    ["1937-06-18", "2026-05-01T10:00:00Z", "1937-01-01"],
    ["1936-06-18", "2026-05-01T10:00:00Z", "1936-01-01"],
    ["1921-06-18", "2026-05-01T10:00:00Z", "1936-01-01"],
    ["1921-06-18", "2009-05-01T10:00:00Z", "1921-01-01"],
    ["1901-06-18", "2009-05-01T10:00:00Z", "1919-01-01"],
    ["1901-06-18", "9999-05-01T10:00:00Z", "1936-01-01"],
  ])("born %s, in a record of %s: %s", (born, at, expected) => {
    expect(deidentify(Aged, { age: 3, born, at }, options).record.born).toBe(expected);
  });

  test("another date that tells such an age", () => {
    const value = { age: 3, since: "1921-06-18", at: "2026-05-01T10:00:00Z" };
    expect(deidentify(Aged, value, options).record.since).toBe("1936-01-01");
  });
});

describe("dates", () => {
  const user_id = Text.meta({ pii: pii("user_id") });
  const Span = (...rules: readonly ReturnType<typeof rule>[]) =>
    withRules(
      closed({ user_id, from: Instant, to: Instant, ms: z.int().optional() }),
      Object.fromEntries(rules.map((each, index) => [`rule_${index}`, each])),
    );
  const value = {
    user_id: "u-17",
    from: "2026-03-02T08:17:02.100Z",
    to: "2026-03-02T08:17:05.850Z",
    ms: 3750,
  };
  const plain = Span();
  const ordered = Span(rule("It begins before it ends.", earlier("from", "to")));
  const measured = Span(rule("It is as long as it says.", eq(millisBetween("from", "to"), "ms")));
  const monday = Span(
    rule(
      "It begins with a minute.",
      multipleOf(millisBetween(lit("2026-03-02T08:17:02.100Z"), "from"), 604_800_000),
    ),
  );

  test.each([
    ["years", plain, "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.000Z", []],
    ["order", ordered, "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.001Z", ["date_order"]],
    [
      "intervals",
      measured,
      "2026-01-01T00:00:00.000Z",
      "2026-01-01T00:00:03.750Z",
      ["date_intervals"],
    ],
  ] as const)("as little as the rules need: %s", (dates, schema, from, to, risks) => {
    const { record, report } = deidentify(schema, value, options);
    expect(record).toMatchObject({ from, to });
    expect(report).toMatchObject({ dates, risks });
  });

  test.each([
    ["years", ordered],
    ["order", measured],
    ["intervals", monday],
  ] as const)("a caller allows %s at most, and the rules need more", (dates, schema) => {
    expect(() => deidentify(schema, value, { ...options, dates })).toThrow(
      expect.objectContaining({ constructor: DeidentificationError, code: "dates" }),
    );
  });

  test("whole weeks, where a caller allows them", () => {
    const { record, report } = deidentify(monday, value, { ...options, dates: "weekdays" });
    expect(record.from).toBe("2026-01-05T08:17:02.100Z");
    expect(report.risks).toEqual(["date_weekdays"]);
  });

  test("an instant that its offset carries beyond the year 9999", () => {
    const late = { ...value, to: "9999-12-31T23:59:59.999-23:59" };
    expect(deidentify(ordered, late, options).record.to).toBe("9999-01-01T00:00:00.000Z");
  });

  test("a record about nobody keeps them", () => {
    const nobody = { seen_at: "2026-03-02T08:17:02.100Z", note: "All is well here." };
    const { record, report } = deidentify(Patient, nobody, options);
    expect(record).toBe(nobody);
    expect(report).toMatchObject({ is_about_person: false, dates: "none", fields: [], risks: [] });
  });

  test.each([
    ["2026-03-02T08:17:02.100+02:00", "2026-01-01T00:00:00.000Z"],
    ["2026-03-02", "2026-01-01"],
    ["March 2026", "2026"],
    ["2 March 2026", "2026"],
    ["3/2/2026", "2026"],
    ["2026-W10", "2026"],
    [1_772_438_400_000, 1_767_225_600_000],
    ["build 12", undefined],
  ])("in free-form maps: %s becomes %s", (visited_at, expected) => {
    const more = { visited_at };
    const { record } = deidentify(
      Patient,
      { user_id: "u-17", more },
      { ...options, text: "sweep" },
    );
    expect(record.more).toEqual({ visited_at: expected ?? visited_at });
  });
});

describe("identifiers of records", () => {
  const Ids = closed({
    id: Uuid,
    user_id: Text.meta({ pii: pii("user_id") }).optional(),
    more: freeForm().optional(),
  });
  const made = (id: string) => deidentify(Ids, { id, user_id: "u-17" }, options).record.id;
  test.each([
    ["version 7", "0192f0c1-2345-7abc-8def-0123456789ab", "00000000-0000-8000-8def-0123456789ab"],
    ["version 4", "4f7d2c1e-5b1a-4e5f-93d4-6a0e8b7c1d22", "4f7d2c1e-5b1a-4e5f-93d4-6a0e8b7c1d22"],
    ["version 1", "c232ab00-9414-11ec-b3c8-9f6bdeced846", "00000000-0000-8000-8000-000000000001"],
    ["version 5", "2ed6657d-e927-568b-95e1-2665a8aea6a2", "00000000-0000-8000-8000-000000000001"],
    ["version 8", "2489e9ad-2ee2-8e00-8ec9-32d5f69181c0", "00000000-0000-8000-8000-000000000001"],
  ])("a UUID of %s", (_, id, expected) => {
    expect(made(id)).toBe(expected);
    expect(made(expected)).toBe(expected);
  });

  test("different ids of version 7 stay different", () => {
    expect(made("0192f0c1-2345-7abc-8def-0123456789ab")).not.toBe(
      made("0192f0c1-2345-7abc-8def-0123456789ac"),
    );
  });

  test.each([
    ["01ARZ3NDEKTSV4RRFFQ69G5FAV", "0000000000TSV4RRFFQ69G5FAV"],
    ["65f0a1b2c3d4e5f607182930", "00000000c3d4e5f607182930"],
    ["job-0192f0c1-2345-7abc-8def-0123456789ab", "job-00000000-0000-8000-8def-0123456789ab"],
  ])("in free-form maps: %s", (run, expected) => {
    const id = "4f7d2c1e-5b1a-4e5f-93d4-6a0e8b7c1d22";
    const { record } = deidentify(Ids, { id, user_id: "u-17", more: { run } }, options);
    expect(record.more).toEqual({ run: expected });
  });

  test("random codes from a table of the caller's", async () => {
    const codes = new MemoryTokenStore();
    const coded = (user_id: string) =>
      deidentifyAsync(Patient, { user_id }, { ...options, codes, tenantOf: () => "acme" });
    const [first, again, other] = [await coded("u-17"), await coded("u-17"), await coded("u-18")];
    expect(first.record.user_id).toMatch(/^t_[a-z2-7]+$/);
    expect(again.record.user_id).toBe(first.record.user_id);
    expect(other.record.user_id).not.toBe(first.record.user_id);
    expect(() => deidentify(Patient, { user_id: "u-17" }, { codes })).toThrow(
      expect.objectContaining({ constructor: DeidentificationError, code: "needs_async" }),
    );
  });
});

describe("texts", () => {
  const value = {
    user_id: "u-17",
    note: "Eleanor picks up rice",
    more: { plan: "pro", why: "for Father McKenzie", 名: "山田太郎" },
  };

  test("are left out, and prose in free-form maps is redacted", () => {
    const { record, report } = deidentify(Patient, value, options);
    expect(record).toEqual({ more: { plan: "pro", why: "redacted", 名: "redacted-2" } });
    expect(report.risks).toEqual(["unknown_keys"]);
  });

  test("stay where a caller vouches for them, unless a detector finds something", () => {
    const keptTexts = ["note", "more.why"];
    const kept = deidentify(Patient, value, { ...options, keptTexts }).record;
    expect(kept).toMatchObject({ note: value.note, more: { why: "for Father McKenzie" } });
    const note = "write to eleanor@rigby.example";
    expect(
      deidentify(Patient, { ...value, note }, { ...options, keptTexts }).record.note,
    ).toBeUndefined();
  });

  test("are swept where a caller asks for it, and the report says so", () => {
    const note = "Eleanor, eleanor@rigby.example, on 2 March 2026";
    const swept = deidentify(Patient, { ...value, note }, { ...options, text: "sweep" });
    expect(swept.record.note).toMatch(/^Eleanor, ?.*, on 2026$/);
    expect(JSON.stringify(swept.record)).not.toContain("rigby");
    expect(swept.report.risks).toContain("free_text_kept");
  });

  test("a language model finds what detectors can't, in a record that says nothing else", async () => {
    const find = async (text: string) =>
      [...text.matchAll(/Eleanor/g)].map(({ index }) => ({
        category: "name" as const,
        detector: "model",
        start: index,
        end: index + 7,
        score: 0.9,
      }));
    const detection = { asyncDetectors: [find] };
    const { record, report } = await deidentifyAsync(
      Patient,
      { note: "Eleanor picks up rice", seen_at: "2026-03-02T08:00:00Z" },
      { ...options, detection },
    );
    expect(record).toEqual({ note: " picks up rice", seen_at: "2026-01-01T00:00:00.000Z" });
    expect(report).toMatchObject({ is_about_person: true });
  });
});

test.each([
  ["in a text that is left out anyway", { user_id: "u", note: "cvv: 123" }],
  ["under a key", { user_id: "u", more: { cvv: "123" } }],
  ["on a track", { more: { raw: ";4111111111111111=29121010000000000000?" } }],
])("card authentication data is refused %s", (_, value) => {
  expect(() => deidentify(Patient, value, options)).toThrow(
    expect.objectContaining({ constructor: MaskError, code: "card_authentication" }),
  );
});

test("hostile keys are kept as they are, and change no prototype", () => {
  const more = JSON.parse('{"constructor":{"toString":"a@b.example"},"a":"x"}');
  const { record } = deidentify(Patient, { user_id: "u-17", more }, options);
  expect(JSON.stringify(record)).not.toContain("a@b.example");
  expect(Object.getPrototypeOf(record.more)).toBe(Object.prototype);
});

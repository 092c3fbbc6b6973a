import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { LanguageTag } from "../../src/analytics/language-tag.js";
import { CalendarDate, Instant, now, TimeZone } from "../../src/core/instant.js";
import { realData } from "../_real-data.js";

describe("Instant", () => {
  test.each([
    ["2026-03-01T12:00:00Z"],
    ["2026-03-01T12:00:00.000Z"],
    ["2026-03-01T12:00:00.123456789+05:45"],
    ["2024-02-29T23:59:59-11:00"],
    ["2000-02-29T00:00:00Z"],
    ["1900-02-28T00:00:00Z"],
    ["0001-01-01T00:00:00Z"],
    [now()],
  ])("%s is accepted, and Date.parse reads it", (text) => {
    expect(Instant.safeParse(text).success).toBe(true);
    expect(Date.parse(text)).not.toBeNaN();
  });

  test.each([
    ["2026-02-29T12:00:00Z", "no leap year"],
    ["1900-02-29T12:00:00Z", "no leap year"],
    ["2026-04-31T12:00:00Z", "April has 30 days"],
    ["2026-13-01T12:00:00Z", "no such month"],
    ["2026-00-01T12:00:00Z", "no such month"],
    ["2026-03-00T12:00:00Z", "no such day"],
    ["2026-03-01T24:00:00Z", "no such hour"],
    ["2026-03-01T12:60:00Z", "no such minute"],
    ["2016-12-31T23:59:60Z", "a leap second"],
    ["2026-03-01T12:00:00", "no offset"],
    ["2026-03-01T12:00Z", "no seconds"],
    ["2026-03-01 12:00:00Z", "a space"],
    ["2026-03-01t12:00:00z", "lower case"],
    ["2026-03-01T12:00:00.Z", "no digits after the point"],
    ["2026-03-01T12:00:00.1234567890123Z", "over 12 digits"],
    ["2026-03-01T12:00:00+0100", "no colon in the offset"],
    ["2026-03-01T12:00:00+24:00", "no such offset"],
    ["2026-03-01T12:00:00Z\n", "a newline"],
    ["٢٠٢٦-03-01T12:00:00Z", "other digits"],
    ["1772366400", "seconds since 1970"],
    ["", "nothing"],
  ])("%j is refused: %s", (text) => {
    expect(Instant.safeParse(text).error?.issues[0]?.message).toMatch(/^Expected an RFC 3339/);
  });

  test("every day of four centuries is accepted, and the day after the last of a month is not", () => {
    for (let ms = Date.UTC(1896, 0, 1); ms < Date.UTC(2105, 0, 1); ms += 86_400_000) {
      const day = new Date(ms).toISOString().slice(0, 10);
      if (!CalendarDate.safeParse(day).success) expect.fail(day);
    }
    for (let month = 0; month < 12 * 200; month++) {
      const last = new Date(Date.UTC(1900, month + 1, 0));
      const day = `${last.toISOString().slice(0, 8)}${last.getUTCDate() + 1}`;
      if (CalendarDate.safeParse(day).success) expect.fail(day);
    }
  });
});

describe("TimeZone", () => {
  test("names every zone of this platform", () => {
    const unknown = Intl.supportedValuesOf("timeZone").filter(
      (z) => !TimeZone.safeParse(z).success,
    );
    expect(unknown).toEqual([]);
  });

  test.each([["Europe/"], ["/Berlin"], [" UTC"], ["+01:00"], ["a/b/c/d"]])(
    "%j is refused",
    (zone) => {
      expect(TimeZone.safeParse(zone).error?.issues[0]?.message).toMatch(/^Expected an IANA/);
    },
  );
});

/** A text, and whether it must be accepted. */
interface Vector {
  readonly value: string;
  readonly valid: boolean;
}

const vectors = join(realData, "datetime-vectors/bluesky-social__atproto");
const ofFile = (file: string, valid: boolean): Vector[] =>
  lines(join(vectors, `${file}.ndjson`)).map((line) => ({ value: JSON.parse(line).value, valid }));

const suite = join(realData, "json-schema-suite/json-schema-org__JSON-Schema-Test-Suite");
const dates = lines(join(suite, "draft2020-12/optional/format/date.json")).join("\n") || "[]";
const dateVectors: Vector[] = JSON.parse(dates)
  .flatMap(({ tests }: { tests: { data: unknown; valid: boolean }[] }) => tests)
  .filter(({ data }: { data: unknown }) => typeof data === "string")
  .map(({ data, valid }: { data: string; valid: boolean }) => ({ value: data, valid }));

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
}

/** What we refuse although it is valid: tags that BCP 47 keeps from before its grammar. */
const grandfathered = ["i-default", "sgn-BE-NL"];

describe.skipIf(!existsSync(vectors))("real vectors (skipped where they are absent)", () => {
  const instants = [
    ...ofFile("datetime_syntax_valid", true),
    ...ofFile("datetime_syntax_invalid", false),
    ...ofFile("datetime_parse_invalid", false),
  ];
  const languages = [
    ...ofFile("language_syntax_valid", true),
    ...ofFile("language_syntax_invalid", false),
  ];

  test.each(instants)("the instant $value is valid: $valid", ({ value, valid }) => {
    expect(Instant.safeParse(value).success).toBe(valid);
  });

  test.each(dateVectors)("the date $value is valid: $valid", ({ value, valid }) => {
    expect(CalendarDate.safeParse(value).success).toBe(valid);
  });

  test.each(languages)("the language $value is valid: $valid", ({ value, valid }) => {
    const expected = valid && !grandfathered.includes(value);
    expect(LanguageTag.safeParse(value).success).toBe(expected);
  });

  test("there are some, and every exception is one of them", () => {
    expect([instants, dateVectors, languages].map(({ length }) => length > 10)).toEqual([
      true,
      true,
      true,
    ]);
    const known = languages.map(({ value }) => value);
    expect(grandfathered.filter((value) => !known.includes(value))).toEqual([]);
  });
});

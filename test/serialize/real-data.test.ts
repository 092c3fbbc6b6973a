/**
 * Malformed JSON and naughty strings, collected by others.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AnalyticsEvent } from "../../src/analytics/analytics-event.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { decodeRecord } from "../../src/serialize/decode-record.js";
import { realData } from "../_real-data.js";

const malformed = join(realData, "json-malformed/nst__JSONTestSuite");
const naughty = join(
  realData,
  "naughty-strings/minimaxir__big-list-of-naughty-strings/blns.ndjson",
);

/** What a JSON parser must accept (`y_`) and I-JSON refuses. */
const refusedAsIJson: Readonly<Record<string, string>> = {
  "y_object_duplicated_key_and_value.json": "duplicate_key",
};

/** What a parser may do either with (`i_`), and what we do. */
const choices: Readonly<Record<string, string>> = {
  "i_number_double_huge_neg_exp.json": "number_not_exact",
  "i_number_real_pos_overflow.json": "number_not_exact",
  "i_number_too_big_pos_int.json": "accepted",
  "i_object_key_lone_2nd_surrogate.json": "lone_surrogate",
  "i_string_1st_surrogate_but_2nd_missing.json": "lone_surrogate",
  "i_string_UTF-8_invalid_sequence.json": "not_utf8",
  "i_string_UTF8_surrogate_U+D800.json": "not_utf8",
  "i_string_incomplete_surrogate_pair.json": "lone_surrogate",
  "i_string_invalid_lonely_surrogate.json": "lone_surrogate",
  "i_string_inverted_surrogates_U+1D11E.json": "lone_surrogate",
  "i_string_lone_second_surrogate.json": "lone_surrogate",
  "i_string_lone_utf8_continuation_byte.json": "not_utf8",
  "i_string_overlong_sequence_2_bytes.json": "not_utf8",
  "i_string_overlong_sequence_6_bytes.json": "not_utf8",
  "i_string_overlong_sequence_6_bytes_null.json": "not_utf8",
  "i_structure_UTF-8_BOM_empty_object.json": "byte_order_mark",
};

/** The names of the files of a folder; none where the data are absent. */
function filesOf(folder: string): string[] {
  return existsSync(join(malformed, folder)) ? readdirSync(join(malformed, folder)) : [];
}

describe.skipIf(!existsSync(malformed))("JSONTestSuite (skipped where the data are absent)", () => {
  const outcomes = filesOf("test_parsing").map((name) => {
    const decoded = decodeRecord(readFileSync(join(malformed, "test_parsing", name)));
    return { name, outcome: decoded.ok ? "accepted" : decoded.refusal.reason };
  });

  test("what must be accepted is accepted, but for what I-JSON refuses", () => {
    const refused = outcomes.filter(
      ({ name, outcome }) => name.startsWith("y_") && outcome !== "accepted",
    );
    const reasons = Object.fromEntries(refused.map(({ name, outcome }) => [name, outcome]));
    expect(reasons).toEqual(refusedAsIJson);
  });

  test("what must be refused is refused, as no JSON, no UTF-8 or for its byte-order mark", () => {
    const bad = outcomes.filter(({ name }) => name.startsWith("n_"));
    expect(bad.length).toBeGreaterThan(100);
    const reasons = new Set(bad.map(({ outcome }) => outcome));
    expect([...reasons].sort()).toEqual(["byte_order_mark", "not_json", "not_utf8"]);
  });

  test("what may be either", () => {
    const either = outcomes.filter(({ name }) => name.startsWith("i_"));
    expect(Object.fromEntries(either.map(({ name, outcome }) => [name, outcome]))).toEqual(choices);
  });

  test("what parsers transform in different ways", () => {
    for (const name of filesOf("test_transform")) {
      const decoded = decodeRecord(readFileSync(join(malformed, "test_transform", name)));
      expect(decoded.ok || decoded.refusal.message, name).toBeTruthy();
    }
  });
});

describe.skipIf(!existsSync(naughty))("naughty strings (skipped where the data are absent)", () => {
  const judge = (value: unknown) => inspect(AnalyticsEvent, value);
  const event = {
    metadata: { tenant_id: "acme", source: "web_app" },
    event_type: "user_action",
    event_name: "track_play",
    user_id: "u",
  };
  const lines = existsSync(naughty) ? readFileSync(naughty, "utf8").trimEnd().split("\n") : [];
  const texts: string[] = lines.map((line) => JSON.parse(line));

  test.each([
    ["user_id", (text: string) => ({ ...event, user_id: text }), 256],
    ["event_name", (text: string) => ({ ...event, event_name: text }), 255],
    ["a property", (text: string) => ({ ...event, properties: { text } }), 8192],
    ["a property's key", (text: string) => ({ ...event, properties: { [text]: 1 } }), 128],
  ])("as %s: accepted where well-formed and within bounds", (field, eventWith, maxLength) => {
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) {
      const decoded = decodeRecord(Buffer.from(JSON.stringify(eventWith(text))));
      const { valid } = judge(decoded.ok && decoded.value);
      const isFreeForm = field.startsWith("a property");
      const length = isFreeForm ? text.length : [...text].length;
      const isWithin = length <= maxLength && (length > 0 || isFreeForm);
      expect(valid, JSON.stringify(text)).toBe(isWithin && text.isWellFormed());
    }
  });
});

/**
 * One record: accepted, or refused with a reason, a sentence and a place.
 *
 * @module
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRecord } from "../../src/serialize/decode-record.js";

const limits = { maxBytes: 300_000, maxDepth: 3 };

function refusalOf(bytes: string | Uint8Array) {
  const decoded = decodeRecord(typeof bytes === "string" ? Buffer.from(bytes) : bytes, limits);
  return decoded.ok ? undefined : decoded.refusal;
}

describe("a record is refused with", () => {
  test.each([
    // not JSON
    ["", "not_json", 0, [], "Expected a value, found the end at column 1."],
    ['{"a":}', "not_json", 5, [], 'Expected a value, found "}" at column 6.'],
    ["{", "not_json", 1, [], "Expected a key in double quotes or }, found the end at column 2."],
    ['{"a":1,}', "not_json", 7, [], 'Expected a key in double quotes, found "}" at column 8.'],
    ["{'a':1}", "not_json", 1, [], `Expected a key in double quotes or }, found "'" at column 2.`],
    ['{"a" 1}', "not_json", 5, [], 'Expected a colon, found "1" at column 6.'],
    ['{"a":1 "b"}', "not_json", 7, [], 'Expected a comma or }, found "\\"" at column 8.'],
    ["[1 2]", "not_json", 3, [], 'Expected a comma or ], found "2" at column 4.'],
    ["[,1]", "not_json", 1, [], 'Expected a value or ], found "," at column 2.'],
    ["[1,]", "not_json", 3, [], 'Expected a value, found "]" at column 4.'],
    ["[1]x", "not_json", 3, [], 'Expected the end of the record, found "x" at column 4.'],
    ["[1,\n 2\n x]", "not_json", 8, [], 'Expected a comma or ], found "x" at line 3, column 2.'],
    ['"abc', "not_json", 4, [], "Expected a closing quote, found the end at column 5."],
    ['"\\x"', "not_json", 1, [], 'Expected a valid escape, found "\\\\" at column 2.'],
    [
      '["ü\t"]',
      "not_json",
      4,
      [],
      'Expected an escaped control character, found "\\t" at column 4.',
    ],
    ["NaN", "not_json", 0, [], 'Expected a value, found "N" at column 1.'],
    // numbers
    ["[1e400]", "number_not_exact", 1, [0], "The number 1e400 is too large for a double."],
    ["[1,-1E400]", "number_not_exact", 3, [1], "The number -1E400 is too large for a double."],
    [
      '{"a":{"b":1e-400}}',
      "number_not_exact",
      10,
      ["a", "b"],
      "The number 1e-400 is too small for a double.",
    ],
    [
      `[0.${"0".repeat(330)}1]`,
      "number_not_exact",
      1,
      [0],
      `The number 0.${"0".repeat(35)}... is too small for a double.`,
    ],
    [
      `[${"9".repeat(400)}]`,
      "number_not_exact",
      1,
      [0],
      `The number ${"9".repeat(37)}... is too large for a double.`,
    ],
    [
      "9007199254740993",
      "number_not_exact",
      0,
      [],
      "The integer 9007199254740993 is not exact as a double: send it as a text.",
    ],
    // half of a surrogate pair
    ['{"a":"\\ud800"}', "lone_surrogate", 5, ["a"], "The text holds half of a surrogate pair."],
    ['["ok","\\uDC00x"]', "lone_surrogate", 6, [1], "The text holds half of a surrogate pair."],
    [
      '{"a":{"\\ud83d\\ud83d":1}}',
      "lone_surrogate",
      6,
      ["a"],
      "A key holds half of a surrogate pair.",
    ],
    // two equal keys in one object
    ['{"a":1,"a":1}', "duplicate_key", 7, [], 'The key "a" stands twice in one object.'],
    ['{"ü":1,"":2, "" :3}', "duplicate_key", 14, [], 'The key "" stands twice in one object.'],
    [
      '[{"a":0},{"a":{},"b":[],"\\u0061":2}]',
      "duplicate_key",
      24,
      [1],
      'The key "a" stands twice in one object.',
    ],
    [
      '{"x":{"\\"":1,"y":[],"\\u0022":2}}',
      "duplicate_key",
      20,
      ["x"],
      'The key "\\"" stands twice in one object.',
    ],
    [
      '{"__proto__":1,"__proto__":2}',
      "duplicate_key",
      15,
      [],
      'The key "__proto__" stands twice in one object.',
    ],
    [
      `{"${"k".repeat(129)}":1,"${"k".repeat(129)}":2}`,
      "duplicate_key",
      135,
      [],
      `The key "${"k".repeat(125)}..." stands twice in one object.`,
    ],
    // what the last of two equal keys hides is found first
    [
      '{"a":1e400,"a":1}',
      "number_not_exact",
      5,
      ["a"],
      "The number 1e400 is too large for a double.",
    ],
    ['{"a":[[[[]]]],"a":1}', "duplicate_key", 14, [], 'The key "a" stands twice in one object.'],
    // depth
    [
      "[[[[]]]]",
      "too_deep",
      undefined,
      [0, 0, 0],
      "Expected at most 3 levels of objects and arrays.",
    ],
    [
      '{"a":[1,{"b":{}}]}',
      "too_deep",
      undefined,
      ["a", 1, "b"],
      "Expected at most 3 levels of objects and arrays.",
    ],
    // bytes
    [
      "\ufeff{}",
      "byte_order_mark",
      0,
      [],
      "The record begins with a byte-order mark: send UTF-8 without one.",
    ],
  ])("%j: %s", (text, reason, offset, path, message) => {
    const refusal = refusalOf(text);
    expect(refusal).toEqual({ reason, message, path, ...(offset !== undefined && { offset }) });
  });

  test.each([
    ["UTF-16BE", [0xfe, 0xff, 0, 0x7b], "byte_order_mark"],
    ["UTF-16LE and UTF-32LE", [0xff, 0xfe, 0x7b, 0], "byte_order_mark"],
    ["UTF-32BE", [0, 0, 0xfe, 0xff, 0x7b], "byte_order_mark"],
    ["no mark, but not JSON either", [0, 0, 0x7b], "not_json"],
    ["a byte that UTF-8 never has", [0x22, 0x61, 0xff, 0x22], "not_utf8"],
    ["a surrogate in UTF-8", [0x22, 0xed, 0xa0, 0x80, 0x22], "not_utf8"],
    ["an overlong slash", [0x22, 0xc0, 0xaf, 0x22], "not_utf8"],
    ["a character cut off", [0x22, 0xe2, 0x82], "not_utf8"],
  ])("bytes, %s", (_, bytes, reason) => {
    expect(refusalOf(Uint8Array.from(bytes))?.reason).toBe(reason);
  });

  test("the place of the first byte that is no UTF-8, whatever stands before it", () => {
    const bytes = Buffer.concat([Buffer.from('"ü\ufffd'), Buffer.from([0xff, 0x22])]);
    expect(refusalOf(bytes)).toMatchObject({
      offset: 6,
      message: "Expected UTF-8, found 0xFF at byte 7.",
    });
  });

  test("too many bytes", () => {
    expect(refusalOf(`"${"x".repeat(limits.maxBytes)}"`)).toEqual({
      reason: "too_long",
      message: "Expected at most 300000 bytes, found 300002.",
      path: [],
    });
  });
});

test.each([
  ["[0, -0, 0.0, 0e-400, 0.1, 1e23, 5e-324, 1.7976931348623157e308]"],
  ["[9007199254740992, 9007199254740994, 1e20, 18446744073709551616]"],
  ['{"id":"3e-1234","zero":0}'],
  ['["\\ud83d\\ude00", "\\u0000", "\\\\ud800", "\\u00ff", "\\uD83D\\uDE00"]'],
  ['[[["three levels"]]]'],
  [' {"a":1}\r'],
  ['{"a":{"a":1},"b":[{"a":2},{"a":3}],"A":4}'],
  ['{"a" :":-)", "::1"\n\t:" : ", "\\"":"\\":\\\\" , "\\\\" : 1,"1":1,"01":":"}'],
])("%s is accepted as JSON.parse reads it", (text) => {
  expect(decodeRecord(Buffer.from(text), limits)).toEqual({ ok: true, value: JSON.parse(text) });
});

test.each([
  ["opening brackets", "[".repeat(100_000), "not_json"],
  ["brackets", "[".repeat(100_000) + "]".repeat(100_000), "too_deep"],
  ["objects", `${'{"a":'.repeat(40_000)}1`, "not_json"],
])("100,000 %s do not overflow the stack", (_, text, reason) => {
  expect(refusalOf(text)?.reason).toBe(reason);
});

test("what is accepted is what JSON.parse gives, for any JSON without very long integers", () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), (text) => {
      fc.pre(!/[0-9]{16}/.test(text));
      const decoded = decodeRecord(Buffer.from(text), { maxBytes: 1_000_000, maxDepth: 64 });
      expect(decoded).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});

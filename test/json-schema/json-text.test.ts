/**
 * JSON as text that people read.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "../../src/json-schema/json-text.js";

test.each<[unknown, string]>([
  [{}, "{}\n"],
  [[], "[]\n"],
  [{ a: [1, "x", null], b: {} }, '{ "a": [1, "x", null], "b": {} }\n'],
  ["\u2028\u2029", '"\\u2028\\u2029"\n'],
  [
    { a: "x".repeat(60), b: "y".repeat(40) },
    `{\n  "a": "${"x".repeat(60)}",\n  "b": "${"y".repeat(40)}"\n}\n`,
  ],
  [
    { list: Array.from({ length: 40 }, (_, index) => index) },
    `{\n  "list": [\n    ${Array.from({ length: 26 }, (_, index) => index).join(", ")},\n    26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39\n  ]\n}\n`,
  ],
])("%j", (value, text) => {
  expect(jsonText(value)).toBe(text);
});

test("it reads back, and no line is long but for one long text", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      const text = jsonText(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      const long = text.split("\n").filter((line) => line.length > 100);
      expect(
        long.filter((line) => /, |\{ /.test(line.replace(/"(?:\\.|[^"\\])*"/g, '""'))),
      ).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

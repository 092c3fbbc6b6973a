/**
 * A JSON array cut into its elements.
 *
 * @module
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "./_records.js";

test.each([
  ["nothing", "", []],
  ["an empty array", " [ ] \n", []],
  [
    "elements",
    ' [1, "a,]" ,\n{"b":[2,{}]} ]',
    [
      [2, "1"],
      [5, '"a,]"'],
      [13, '{"b":[2,{}]}'],
    ],
  ],
  [
    "escapes",
    '["\\"]","\\\\",1]',
    [
      [1, '"\\"]"'],
      [7, '"\\\\"'],
      [12, "1"],
    ],
  ],
  [
    "arrays one after the other",
    "[1]\n[2]",
    [
      [1, "1"],
      [5, "2"],
    ],
  ],
  [
    "a malformed element",
    '[{"a":},{"b":1}]',
    [
      [1, '{"a":}'],
      [8, '{"b":1}'],
    ],
  ],
  [
    "a stray closing brace",
    "[1},2]",
    [
      [1, "1}"],
      [4, "2"],
    ],
  ],
  [
    "a missing element",
    "[1,,2]",
    [
      [1, "1"],
      [3, ",", "not_json"],
      [4, "2"],
    ],
  ],
  [
    "a leading comma",
    "[,1]",
    [
      [1, ",", "not_json"],
      [2, "1"],
    ],
  ],
  [
    "a trailing comma",
    "[1, ]",
    [
      [1, "1"],
      [2, ",", "not_json"],
    ],
  ],
  [
    "two trailing commas",
    "[1,,]",
    [
      [1, "1"],
      [3, ",", "not_json"],
    ],
  ],
  [
    "text after the array",
    "[1] x y \n",
    [
      [1, "1"],
      [4, "x y", "not_json"],
    ],
  ],
  [
    "text before the array",
    "x [1]",
    [
      [0, "x", "not_json"],
      [3, "1"],
    ],
  ],
  [
    "a byte-order mark",
    "\ufeff[1]",
    [
      [0, "\ufeff"],
      [4, "1"],
    ],
  ],
  ["no array at all", "hello", [[0, "hello", "not_json"]]],
  [
    "an array that is not closed",
    '[1, {"a":2} ',
    [
      [1, "1"],
      [4, '{"a":2}'],
      [12, "", "truncated"],
    ],
  ],
  [
    "an array cut off after a comma",
    "[1,",
    [
      [1, "1"],
      [3, "", "truncated"],
    ],
  ],
  ["an array cut off at once", "[", [[1, "", "truncated"]]],
  [
    "an element cut off",
    '[1, {"a":',
    [
      [1, "1"],
      [4, '{"a":', "truncated"],
    ],
  ],
  ["a text cut off", '["a', [[1, '"a', "truncated"]]],
  [
    "a number that may go on",
    "[1, 23",
    [
      [1, "1"],
      [4, "23", "truncated"],
    ],
  ],
  ["a quote left open, which takes what follows", '["a, 2]\n', [[1, '"a, 2]', "truncated"]]],
])("%s", (_, input, expected) => {
  for (const chunkBytes of [1, 2, 3, 1000]) {
    const records = cut("array", input, chunkBytes);
    const rows = records.map(({ byteOffset, text, reason }) =>
      reason === undefined ? [byteOffset, text] : [byteOffset, text, reason],
    );
    expect(rows).toEqual(expected);
    expect(records.map(({ number }) => number)).toEqual(expected.map((_, index) => index + 1));
  }
});

test("an element too long comes in parts, and the next is unharmed", () => {
  expect(cut("array", '["0123456789", 1]', 4, 5)).toMatchObject([
    { number: 1, byteOffset: 1, text: '"0123', part: { index: 0, hasMore: true } },
    { number: 1, byteOffset: 6, text: "45678", part: { index: 1, hasMore: true } },
    { number: 1, byteOffset: 11, text: '9"', part: { index: 2, hasMore: false } },
    { number: 2, byteOffset: 15, text: "1" },
  ]);
});

test("an array's elements are those of JSON.parse", () => {
  fc.assert(
    fc.property(
      fc.array(fc.jsonValue()),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(4),
      (items, chunkBytes, indent) => {
        const records = cut("array", JSON.stringify(items, null, indent), chunkBytes);
        expect(records.map(({ text }) => JSON.parse(text))).toEqual(
          JSON.parse(JSON.stringify(items)),
        );
      },
    ),
  );
});

test("whatever the chunks, the records are the same and cover the input", () => {
  const piece = fc.constantFrom("[", "]", "{", "}", ",", '"', "\\", " ", "\n", "1", "€", '{"a":1}');
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 4, max: 20 }),
      (input, chunkBytes, maxBytes) => {
        const records = cut("array", input, chunkBytes, maxBytes);
        expect(records).toEqual(cut("array", input, Number.MAX_SAFE_INTEGER, maxBytes));
        const left = Buffer.from(input);
        for (const { bytes, byteOffset } of records) {
          expect(bytes.length).toBeLessThanOrEqual(maxBytes);
          left.fill(" ", byteOffset, byteOffset + bytes.length);
        }
        expect(left.toString()).toMatch(/^[\s[\],]*$/);
      },
    ),
    { numRuns: 1000 },
  );
});

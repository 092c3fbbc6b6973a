/**
 * NDJSON cut into lines.
 *
 * @module
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "./_records.js";

test.each([
  ["nothing", "", []],
  ["blank lines", "\n \t\r\n\n", []],
  [
    "a last line without an end",
    '{"a":1}\n{"b":2}',
    [
      [1, 1, 0, '{"a":1}'],
      [2, 2, 8, '{"b":2}'],
    ],
  ],
  [
    "both line ends",
    "1\r\n2\n3\r\n",
    [
      [1, 1, 0, "1"],
      [2, 2, 3, "2"],
      [3, 3, 5, "3"],
    ],
  ],
  [
    "blank lines between",
    "1\n\n\n2\n",
    [
      [1, 1, 0, "1"],
      [2, 4, 4, "2"],
    ],
  ],
  ["white space around a record, kept", " 1 \n", [[1, 1, 0, " 1 "]]],
  [
    "bytes, not characters, in offsets",
    '"ü€"\n2\n',
    [
      [1, 1, 0, '"ü€"'],
      [2, 2, 8, "2"],
    ],
  ],
])("%s", (_, input, expected) => {
  for (const chunkBytes of [1, 2, 3, 1000]) {
    const records = cut("ndjson", input, chunkBytes);
    expect(
      records.map(({ number, line, byteOffset, text }) => [number, line, byteOffset, text]),
    ).toEqual(expected);
  }
});

test("a line too long comes in parts that share its number, and the next is unharmed", () => {
  expect(cut("ndjson", "0123456789abc\nx\n", 4, 5)).toMatchObject([
    { number: 1, byteOffset: 0, text: "01234", part: { index: 0, hasMore: true } },
    { number: 1, byteOffset: 5, text: "56789", part: { index: 1, hasMore: true } },
    { number: 1, byteOffset: 10, text: "abc", part: { index: 2, hasMore: false } },
    { number: 2, byteOffset: 14, text: "x", line: 2 },
  ]);
});

test.each([
  ["fits", "12345\n", ["12345"]],
  ["fits without its carriage return", "12345\r\n", ["12345"]],
  ["is one byte too long", "123456\n", ["12345", "6"]],
  ["is cut between characters", "1234€5\n", ["1234", "€5"]],
  ["ends with the input", "123456", ["12345", "6"]],
])("a line of about the most bytes %s", (_, input, texts) => {
  for (const chunkBytes of [1, 2, 100]) {
    const records = cut("ndjson", input, chunkBytes, 5);
    expect(records.map(({ text }) => text)).toEqual(texts);
    expect(records.every(({ part }) => (part === undefined) === (texts.length === 1))).toBe(true);
  }
});

test("what is no UTF-8 is cut all the same", () => {
  const records = cut("ndjson", Buffer.alloc(12, 0x80), 5, 5);
  expect(records.map(({ bytes }) => bytes.length)).toEqual([5, 5, 2]);
});

test("whatever the chunks, the records are the same and cover the input", () => {
  const piece = fc.constantFrom("\n", "\r\n", "\r", " ", '{"a":1}', "€", "x", '"', "[", ",");
  const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 4, max: 20 }),
      (input, chunkBytes, maxBytes) => {
        const records = cut("ndjson", input, chunkBytes, maxBytes);
        expect(records).toEqual(cut("ndjson", input, Number.MAX_SAFE_INTEGER, maxBytes));
        const whole = Buffer.from(input);
        const left = Buffer.from(input);
        for (const { bytes, byteOffset } of records) {
          expect(bytes.length).toBeLessThanOrEqual(maxBytes);
          expect(bytes).toEqual(whole.subarray(byteOffset, byteOffset + bytes.length));
          left.fill(" ", byteOffset, byteOffset + bytes.length);
        }
        expect(left.toString().trim()).toBe("");
      },
    ),
  );
});

/**
 * The form of an input, by what it looks like.
 *
 * @module
 */
import { expect, test } from "vitest";
import { cut } from "./_records.js";

const pretty = JSON.stringify({ a: [1, { b: 2 }], c: "d" }, null, 2);

test.each([
  ["nothing", "", []],
  ["white space", " \n\t", []],
  ["an array", ' \n[1,{"a":\n2}]', ["1", '{"a":\n2}']],
  ["an array after a byte-order mark", "\ufeff [1,2]", ["\ufeff", "1", "2"]],
  ["lines of objects", '{"a":1}\n{"b":2}\n', ['{"a":1}', '{"b":2}']],
  ["lines of anything", '1\n"a"\n', ["1", '"a"']],
  ["one object without a line end", '{"a":1}', ['{"a":1}']],
  ["one object over several lines", `\n${pretty}\n\n`, [pretty]],
  [
    "lines of which the first is broken",
    '{"a":\n{"b":2}\n{"c":3}',
    ['{"a":', '{"b":2}', '{"c":3}'],
  ],
  ["two objects over several lines", '{\n"a":1}\n{\n"a":2}', ["{", '"a":1}', "{", '"a":2}']],
  ["a broken object over several lines", '{\n"a":1', ["{", '"a":1']],
])("%s", (_, input, texts) => {
  for (const chunkBytes of [1, 2, 7, 1000]) {
    expect(cut("auto", input, chunkBytes).map(({ text }) => text)).toEqual(texts);
  }
});

test("an object over several lines that is too long is read line by line", () => {
  expect(cut("auto", pretty, 4, 16).map(({ text }) => text)).toEqual(pretty.split("\n"));
});

test("an object over several lines keeps its offset", () => {
  expect(cut("auto", `\n\n ${pretty}`)).toMatchObject([{ number: 1, byteOffset: 3, line: 1 }]);
});

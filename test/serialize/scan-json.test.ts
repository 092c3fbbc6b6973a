/**
 * The scanner and `JSON.parse` accept the same texts.
 *
 * @module
 */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scanJson, type Token } from "../../src/serialize/scan-json.js";

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

test("a text with one character changed is a fault to both or to neither", () => {
  const character = fc.constantFrom(...'[]{},:"\\ue01.-+ntf \n\u0001x');
  fc.assert(
    fc.property(fc.json(), fc.nat(), character, fc.boolean(), (json, place, other, insert) => {
      const at = place % (json.length + 1);
      const text = json.slice(0, at) + other + json.slice(insert ? at : at + 1);
      expect(scanJson(text, () => {}) === undefined).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test("every text, key and number is shown as it is written, with its place, path and object", () => {
  const seen: unknown[] = [];
  const look = ({ kind, literal, at, path, within }: Token) =>
    seen.push([kind, literal, at, [...path], within]);
  expect(scanJson('{"a":[1,{"b\\u0041":-2e1}],"c":"d","e":[true,null]}', look)).toBeUndefined();
  expect(seen).toEqual([
    ["key", '"a"', 1, [""], 0],
    ["number", "1", 6, ["a", 0], 5],
    ["key", '"b\\u0041"', 9, ["a", 1, ""], 8],
    ["number", "-2e1", 19, ["a", 1, "bA"], 8],
    ["key", '"c"', 26, ["a"], 0],
    ["text", '"d"', 30, ["c"], 0],
    ["key", '"e"', 34, ["c"], 0],
  ]);
});

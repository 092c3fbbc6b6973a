/**
 * Copies of foreign records: what is no JSON data is refused at its path, and nothing throws.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { foreignCopy } from "../../src/integrations/_foreign.js";

const circle: Record<string, unknown> = { a: 1 };
circle.self = circle;

const bush: Record<string, unknown> = {};
for (let index = 0; index < 20; index++) bush[`branch${index}`] = bush;

function nested(levels: number): unknown {
  return levels === 0 ? {} : { inside: nested(levels - 1) };
}

const revoked = Proxy.revocable({}, {});
revoked.revoke();

class Track {}

const NOT_JSON = "Expected a value that JSON can carry.";
const UNREADABLE = "The record can't be read: it throws when it is.";

test.each([
  ["a function", { a: () => 1 }, ["a"], NOT_JSON],
  ["a symbol", { a: [Symbol("x")] }, ["a", 0], NOT_JSON],
  ["a bigint", 1n, [], NOT_JSON],
  ["undefined", undefined, [], NOT_JSON],
  ["NaN", { a: Number.NaN }, ["a"], NOT_JSON],
  ["infinity", JSON.parse('{"a":1e999}'), ["a"], NOT_JSON],
  ["a hole in an array", { a: [1, undefined] }, ["a", 1], NOT_JSON],
  ["a date", { at: new Date(0) }, ["at"], "Expected a plain object."],
  ["an instance", { a: { b: new Track() } }, ["a", "b"], "Expected a plain object."],
  [
    "a prototype",
    JSON.parse('{"a":{"__proto__":1}}'),
    ["a", "__proto__"],
    'The key "__proto__" is not allowed.',
  ],
  ["too many levels", nested(16), Array(16).fill("inside"), "Expected at most 16 levels."],
  ["a circle", circle, Array(16).fill("self"), "Expected at most 16 levels."],
  ["too many values", Array(100_000).fill(0), [99_999], "Expected at most 100000 values."],
  [
    "a getter that throws",
    {
      get a() {
        throw new Error("no");
      },
    },
    [],
    UNREADABLE,
  ],
  ["a revoked proxy", revoked.proxy, [], UNREADABLE],
])("%s is refused", (_, record, path, message) => {
  expect(foreignCopy(record)).toEqual({ ok: false, issues: [{ path, message }] });
});

test("a record that contains itself many times comes to an end", () => {
  expect(foreignCopy(bush).ok).toBe(false);
});

test("a key without a value is left out, a computed one is read once", () => {
  let reads = 0;
  const record = {
    a: undefined,
    get b() {
      reads += 1;
      return reads;
    },
  };
  expect(foreignCopy(record)).toEqual({ ok: true, value: { b: 1 } });
});

test("JSON data is copied as it is", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      fc.pre(!JSON.stringify(value).includes("__proto__"));
      expect(foreignCopy(value)).toEqual({ ok: true, value });
    }),
  );
});

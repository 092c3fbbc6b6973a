/**
 * Canonical JSON under attack, and held against another implementation.
 *
 * @module
 */
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { CanonicalJsonError, canonicalJson } from "../../src/core/canonical-json.js";

test("100,000 values have the text that the package canonicalize gives them", () => {
  const any = fc.jsonValue({ maxDepth: 3, noUnicodeString: false });
  fc.assert(
    fc.property(any, (value) => {
      const text = canonicalJson(value);
      if (text !== canonicalize(value)) throw new Error(`other text for ${JSON.stringify(value)}`);
      if (canonicalJson(JSON.parse(text)) !== text) throw new Error("its text is not its own");
    }),
    { numRuns: 100_000, seed: 20261123 },
  );
}, 120_000);

const nested = (levels: number) => {
  let value: unknown = 0;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

test.each<[string, unknown, string | undefined]>([
  ["toJSON of its own", { a: 1, toJSON: () => ({ a: 2 }) }, undefined],
  ["an inherited toJSON", Object.create({ toJSON: () => 1 }), undefined],
  ["a boxed number", [Object(1)], undefined],
  ["a symbol", [Symbol("a")], undefined],
  ["a map", new Map([["a", 1]]), undefined],
  ["a getter", Object.defineProperty({}, "a", { get: () => 1, enumerable: true }), '{"a":1}'],
  ["what is not enumerable", Object.defineProperty({}, "a", { value: 1 }), "{}"],
  ["a proxy of an object", new Proxy({ b: 1, a: 2 }, {}), '{"a":2,"b":1}'],
  ["no prototype", Object.assign(Object.create(null), { b: 1 }), '{"b":1}'],
  ["integer keys", { 10: 1, 9: 2, a: 3, "": 4 }, '{"":4,"10":1,"9":2,"a":3}'],
  ["1000 levels", nested(1000), `${"[".repeat(1000)}0${"]".repeat(1000)}`],
  ["1001 levels", nested(1001), undefined],
  ["100,000 levels", nested(100_000), undefined],
  ["a large text", '\u00e4"'.repeat(1_000_000), `"${'\u00e4\\"'.repeat(1_000_000)}"`],
  [
    "many keys",
    Object.fromEntries(Array.from({ length: 3 }, (_, key) => [`k${2 - key}`, key])),
    '{"k0":2,"k1":1,"k2":0}',
  ],
])("%s", (_, value, text) => {
  if (text === undefined) expect(() => canonicalJson(value)).toThrow(CanonicalJsonError);
  else expect(canonicalJson(value) === text).toBe(true);
});

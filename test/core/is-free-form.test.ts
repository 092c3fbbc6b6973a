/**
 * The verdict on free-form values answers as the search for their problems does.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cardAuthenticationKeys } from "../../src/core/card-authentication-keys.js";
import type { FreeFormBounds } from "../../src/core/free-form-bounds.js";
import { problemInValue, problemsInMap } from "../../src/core/free-form-problems.js";
import { isFreeMap, isFreeValue } from "../../src/core/is-free-form.js";

const keys = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("a", "b", "data", "id", "ab", "__proto__", "", "😀b") },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom("cvv", "cvc2", "pinBlock", "\ud800", "a\udc00") },
);

const leaves = fc.oneof(
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("😀😀😀", "abcd", "abcde", "\ud83d", "x\ude00y"),
  fc.constantFrom(0, -0, 1.5, Number.NaN, Number.POSITIVE_INFINITY, true, false, null),
  fc.constantFrom(undefined, 1n, Symbol.iterator, () => 1, new Date(0), new Map(), new Array(2)),
);

const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    { weight: 3, arbitrary: leaves },
    { weight: 1, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.array(fc.tuple(keys, tie("value")), { maxLength: 4 }), fc.boolean())
        .map(([entries, isBare]) => {
          const made = Object.fromEntries(entries);
          return isBare ? Object.assign(Object.create(null), made) : made;
        }),
    },
  ),
}));

const bounds: fc.Arbitrary<FreeFormBounds> = fc.record(
  {
    maxKeys: fc.integer({ min: 0, max: 5 }),
    maxKeyLength: fc.constantFrom(0, 1, 2, 8),
    maxTextLength: fc.constantFrom(0, 2, 4, 8),
    maxItems: fc.integer({ min: 0, max: 3 }),
    maxDepth: fc.integer({ min: 1, max: 4 }),
    keyPattern: fc.constant(/^[a-z]{0,4}$/),
    reservedKeys: fc.constantFrom(["data", "id"], []),
    textOnly: fc.boolean(),
  },
  {
    requiredKeys: ["maxKeys", "maxKeyLength", "maxTextLength", "maxItems", "maxDepth"],
  },
);

/** Bounds that all but the odd value keep, so that both answers are common. */
const wide = { maxKeys: 9, maxKeyLength: 9, maxTextLength: 9, maxItems: 9, maxDepth: 9 };

test("A value is within bounds where no problem is found in it, and else not", () => {
  const seen = { valid: 0, invalid: 0 };
  fc.assert(
    fc.property(values, fc.oneof(bounds, fc.constant(wide)), (value, limits) => {
      const isMap = problemsInMap(value, limits).length === 0;
      seen[isMap ? "valid" : "invalid"] += typeof value === "object" ? 1 : 0;
      expect(isFreeMap(value, limits)).toBe(isMap);
      expect(isFreeValue(value, limits)).toBe(problemInValue(value, limits) === undefined);
    }),
    { seed: 7, numRuns: 10_000 },
  );
  expect(Math.min(seen.valid, seen.invalid)).toBeGreaterThan(300);
});

test.each([...cardAuthenticationKeys, "__proto__"])("The key %s is refused at any depth", (key) => {
  const map = Object.fromEntries([["a", [JSON.parse(`{${JSON.stringify(key)}:"1"}`)]]]);
  expect(isFreeMap(map, { ...wide, maxKeyLength: 99 })).toBe(false);
  expect(isFreeMap({ a: [{ [`${key}x`]: "1" }] }, { ...wide, maxKeyLength: 99 })).toBe(true);
});

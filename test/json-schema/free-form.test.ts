/**
 * Free-form maps and values: Ajv's verdict is Zod's at the edges of every bound.
 *
 * @module
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { freeForm, freeValue } from "../../src/core/free-form.js";
import { carried } from "./_ajv.js";

const small = { maxKeys: 2, maxKeyLength: 3, maxTextLength: 4, maxItems: 2, maxDepth: 3 };

const text = fc.constantFrom(
  "",
  "a",
  "abcd",
  "abcde",
  "\u{1f600}".repeat(4),
  "\u{1f600}".repeat(5),
);
const key = fc.constantFrom(
  ..."abc",
  ...[
    "",
    "abcd",
    "\u{1f600}".repeat(3),
    "\u{1f600}".repeat(4),
    "__proto__",
    "id",
    "cvv",
    "cardCvc",
    "a\n",
    "toString",
  ],
);
const single = fc.oneof(text, fc.constantFrom(0, -0, 1.5, Number.MAX_VALUE, null, true));
const object = (value: fc.Arbitrary<unknown>) =>
  fc
    .array(fc.tuple(key, value), { maxLength: 3 })
    .map((entries): unknown =>
      JSON.parse(
        `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${JSON.stringify(member)}`)}}`,
      ),
    );
const nested = (depth: number): fc.Arbitrary<unknown> =>
  depth === 0
    ? single
    : fc.oneof(
        { weight: 2, arbitrary: single },
        { weight: 2, arbitrary: object(nested(depth - 1)) },
        { weight: 1, arbitrary: fc.array(nested(depth - 1), { maxLength: 3 }) },
      );

test.each([
  ["a map", freeForm(small)],
  ["a flat map", freeForm({ ...small, maxItems: 0, maxDepth: 1 })],
  ["a map of texts", freeForm({ ...small, textOnly: true, maxDepth: 1 })],
  ["a map with a pattern for keys", freeForm({ ...small, keyPattern: /^[a-z]+$/ })],
  ["a map with half a pattern for keys", freeForm({ ...small, keyPattern: /^[a-z]/ })],
  ["a map with reserved keys", freeForm({ ...small, reservedKeys: ["id"] })],
  ["a map with longer keys", freeForm({ ...small, maxKeyLength: 10 })],
  ["a value", freeValue(small)],
  ["a flat value", freeValue({ ...small, maxDepth: 1 })],
  ["a value with patterns", freeValue({ ...small, keyPattern: /^[a-z]+$/, reservedKeys: ["id"] })],
])("%s", (_name, schema) => {
  const validate = carried(schema);
  const counts = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.oneof(object(nested(3)), nested(4)), (value) => {
      const { success } = schema.safeParse(value);
      counts[success ? "accepted" : "refused"] += 1;
      expect(validate(value)).toBe(success);
    }),
    { numRuns: 1000 },
  );
  expect(counts.accepted).toBeGreaterThan(50);
  expect(counts.refused).toBeGreaterThan(50);
});

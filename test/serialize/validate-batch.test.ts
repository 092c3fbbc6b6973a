/**
 * Values in, the valid ones out, and a dead letter for each of the others.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { DeadLetter } from "../../src/core/dead-letter.js";
import { Money } from "../../src/core/money.js";
import { ge } from "../../src/core/rules/expression.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { MOST_BYTES } from "../../src/serialize/checked-limits.js";
import { validateBatch } from "../../src/serialize/validate-batch.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";

const Thing = withRules(closed({ n: z.number(), unit: z.string().default("ms") }), {
  small: warn("It is not below 0.", ge("n", 0)),
}).meta({ id: "BatchThing" });

test("gives the valid ones parsed, in order, and the others with index and original", () => {
  const wrong = { n: "2" };
  const { valid, refused, warned } = validateBatch(
    Thing,
    [{ n: 1 }, wrong, { n: -3, unit: "s" }, null],
    { input: "memory" },
  );
  expect(valid).toEqual([
    { n: 1, unit: "ms" },
    { n: -3, unit: "s" },
  ]);
  expect(warned).toBe(1);
  expect(refused.map(({ index }) => index)).toEqual([1, 3]);
  expect(refused[0]?.value).toBe(wrong);
  expect(refused[0]?.deadLetter).toMatchObject({
    model: "BatchThing",
    reason: "invalid",
    input: "memory",
    record_number: 2,
    byte_count: 9,
    raw_text: '{"n":"2"}',
    issues: [{ path: ["n"], severity: "error", code: "invalid_type" }],
  });
  expect(refused[0]?.deadLetter).not.toHaveProperty("byte_offset");
  expectTypeOf(valid).toEqualTypeOf<readonly z.output<typeof Thing>[]>();
});

test("judges a rule by the severity that is asked for", () => {
  const severity = { "batch_thing.small": "error" } as const;
  const { valid, refused } = validateBatch(Thing, [{ n: 1 }, { n: -1 }], { severity });
  expect(valid).toHaveLength(1);
  expect(refused[0]?.deadLetter.issues[0]?.rule).toBe("batch_thing.small");
});

describe("whatever a value is, nothing is thrown and the dead letter is valid", () => {
  const cycle: Record<string, unknown> = {};
  cycle.self = cycle;
  const deep = JSON.parse(`${"[".repeat(9000)}${"]".repeat(9000)}`);
  const throwing = () => {
    throw new Error("secret");
  };
  test.each([
    ["undefined", undefined],
    ["a bigint", { n: 1n }],
    ["a cycle", cycle],
    ["a symbol", Symbol("n")],
    ["a function", () => 1],
    ["a getter that throws", Object.defineProperty({}, "n", { get: throwing, enumerable: true })],
    ["a proxy that throws", new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing })],
    ["a toJSON that throws", { n: 1, toJSON: throwing }],
    ["a toJSON that gives nothing", { n: "1", toJSON: () => undefined }],
    ["half of a surrogate pair", { "\ud800": "\udfff", n: 1 }],
    ["an own __proto__", JSON.parse('{"__proto__":{"n":1}}')],
    ["9000 levels", deep],
    ["NaN", Number.NaN],
    ["a sparse array", new Array(3)],
    ["a long unknown key", { ["k".repeat(10_000)]: 1 }],
    ["a custom view", { [Symbol.for("nodejs.util.inspect.custom")]: throwing, n: 1n }],
  ])("%s", (_, value) => {
    const { valid, refused, warned } = validateBatch(Thing, [value, { n: 1 }]);
    expect(valid).toEqual([{ n: 1, unit: "ms" }]);
    expect(warned).toBe(0);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.value).toBe(value);
    const letter = refused[0]?.deadLetter;
    expect(DeadLetter.parse(letter)).toEqual(letter);
    expect(JSON.stringify(letter)).not.toContain("secret");
  });
});

test("of a text that no dead letter holds, the first part is kept", () => {
  const value = `${"é".repeat(MOST_BYTES / 2)}!`;
  const [first] = validateBatch(Thing, [value]).refused;
  expect(first?.value).toBe(value);
  const { reason, byte_count, part_index, has_more_parts, raw_text } = first?.deadLetter ?? {};
  expect({ reason, part_index, has_more_parts }).toEqual({
    reason: "too_long",
    part_index: 0,
    has_more_parts: true,
  });
  // The quote before them sets two-byte characters apart from the limit.
  expect(byte_count).toBe(MOST_BYTES - 1);
  expect(raw_text?.endsWith("é")).toBe(true);
});

test("an empty batch has neither; holes of an array are values too", () => {
  expect(validateBatch(Money, [])).toEqual({ valid: [], refused: [], warned: 0 });
  expect(validateBatch(Money, new Set([1])).refused).toHaveLength(1);
});

test("a schema without a name is asked for one", () => {
  const bare = z.strictObject({});
  expect(() => validateBatch(bare, [])).toThrow(
    expect.objectContaining({ name: "SerializeError", code: "schema_unnamed" }),
  );
  expect(validateBatch(bare, [1], { model: "Bare" }).refused[0]?.deadLetter.model).toBe("Bare");
});

test("agrees with inspect on each value of every model, in any order", () => {
  for (const { name, schema } of models) {
    const right = examplesOf(name).map(({ value }) => value);
    const wrong = Object.values(breakagesOf(name)).map((it) => broken(name, it));
    fc.assert(
      fc.property(fc.shuffledSubarray([...right, ...wrong], { minLength: 1 }), (values) => {
        const { valid, refused, warned } = validateBatch(schema, values);
        const found = values.map((value) => inspect(schema, value));
        expect(valid.length).toBe(found.filter((it) => it.valid).length);
        expect(warned).toBe(found.filter((it) => it.valid && it.issues.length > 0).length);
        const indexes = found.flatMap((it, index) => (it.valid ? [] : [index]));
        expect(refused.map(({ index }) => index)).toEqual(indexes);
        for (const { index, deadLetter } of refused) {
          expect(deadLetter.issues).toEqual(found[index]?.issues);
          expect(JSON.parse(deadLetter.raw_text ?? "")).toEqual(values[index]);
        }
      }),
      { seed: 7, numRuns: 3 },
    );
  }
});

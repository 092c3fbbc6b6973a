/**
 * What cannot be carried to JSON Schema is told, all of it, with its place.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import { freeForm } from "../../src/core/free-form.js";
import { has } from "../../src/core/rules/expression.js";
import { rule } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { JsonSchemaError } from "../../src/json-schema/json-schema-error.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";

function problemsOf(schema: z.ZodType): string[] {
  try {
    toJsonSchema(schema);
    return [];
  } catch (error) {
    if (!(error instanceof JsonSchemaError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

const ruled = withRules(closed({ kind: z.literal("a"), a: z.boolean().optional() }), {
  has_a: rule("There is an a.", has("a")),
});
const plain = closed({ kind: z.literal("b") });
const own = { own_rule: rule("There is a kind.", has("kind")) };

test.each<[string, z.ZodType, string]>([
  ["any", z.any(), "anything passes"],
  ["unknown", z.unknown(), "anything passes"],
  ["a date", z.date(), "JSON has no dates"],
  ["a bigint", z.bigint(), "JSON has no bigint"],
  ["undefined", z.undefined(), "JSON has no undefined"],
  ["void", z.void(), "JSON has no undefined"],
  ["NaN", z.nan(), "JSON has no NaN"],
  ["a symbol", z.symbol(), "JSON has no symbols"],
  ["a map", z.map(z.string(), z.string()), "JSON has no Map"],
  ["a set", z.set(z.string()), "JSON has no Set"],
  ["a file", z.file(), "JSON has no files"],
  ["a promise", z.promise(z.string()), "JSON has no promises"],
  ["a transform", z.string().transform(Number), "a pipe, preprocess or codec"],
  ["preprocess", z.preprocess(String, z.string()), "a pipe, preprocess or codec"],
  ["catch", z.string().catch("x"), "a .catch() accepts"],
  [
    "a catch that throws",
    z.string().catch(() => {
      throw new Error("no");
    }),
    "a .catch() accepts",
  ],
  ["prefault", z.string().prefault("x"), "use .default()"],
  ["readonly", closed({}).readonly(), "leave out .readonly()"],
  ["nonoptional", z.nonoptional(z.string().optional()), "leave out .optional()"],
  ["a template", z.templateLiteral(["a", z.number()]), "write a pattern"],
  ["an intersection", z.intersection(closed({}), closed({})), "spread their shapes"],
  ["a custom check", z.custom<string>((value) => value === "x"), "use freeForm(), or say it"],
  ["instanceof", z.instanceof(Date), "use freeForm(), or say it"],
  ["a refinement", z.string().refine(() => true), "a refinement runs in TypeScript only"],
  ["an overwrite", z.string().trim(), "the check overwrite runs"],
  ["a part of a cent", z.number().multipleOf(0.01), "count in minor units"],
  ["a URL", z.url(), "the format url is judged by code"],
  ["an IPv6 address", z.ipv6(), "the format ipv6 is judged by code"],
  ["coercion", z.coerce.number(), "leave out z.coerce"],
  ["a literal bigint", z.literal(1n), "JSON has no such literal"],
  ["a literal undefined", z.literal([undefined, "a"]), "JSON has no such literal"],
  ["numbers as keys", z.record(z.number(), z.string()), "keys in JSON are texts"],
  ["a pattern", z.string().regex(/^\s$/), '"\\s" is not the same everywhere'],
  ["a pattern of keys", freeForm({ keyPattern: /^a/i }), 'the flags "i"'],
  ["a format's pattern", z.iso.duration(), "is not known everywhere"],
  ["a random default", z.number().default(() => Math.random()), "neither now() nor uuidv7()"],
  ["a clock in milliseconds", z.number().default(() => Date.now()), "neither now() nor uuidv7()"],
  ["a clock in seconds", z.number().default(() => Math.floor(Date.now() / 1000)), "neither now()"],
  [
    "a union with rules that no key tells apart",
    z.union([ruled, z.string()]),
    "use discriminatedUnion()",
  ],
  [
    "rules of a choice itself",
    withRules(z.discriminatedUnion("kind", [ruled, plain]), own),
    "by parse() only",
  ],
  ["rules of what may be absent", withRules(plain.optional(), own), "by parse() only"],
  ["rules in a tuple", z.tuple([ruled]), "the rules inside a tuple"],
  ["rules in a record", z.record(z.string(), closed({ a: ruled })), "the rules inside a record"],
  ["rules behind lazy", z.lazy(() => ruled), "the rules inside a lazy"],
  [
    "a tag that may be absent",
    z.discriminatedUnion("kind", [closed({ kind: z.literal("a").optional() }), plain]),
    "is always there",
  ],
  [
    "a tag that is a number",
    z.discriminatedUnion("kind", [
      closed({ kind: z.literal(1) }),
      closed({ kind: z.literal("1") }),
    ]),
    "is a text",
  ],
])("%s", (_name, schema, message) => {
  expect(problemsOf(schema)).toEqual([expect.stringMatching(/^: /)]);
  expect(problemsOf(schema)[0]).toContain(message);
  expect(problemsOf(closed({ list: z.array(closed({ field: schema.optional() })) }))).toEqual([
    expect.stringMatching(/^list\[\]\.field: /),
  ]);
});

test("everything is told at once, in the order of the schema", () => {
  const schema = closed({
    properties: closed({ items: z.date() }),
    list: z.array(z.array(z.bigint())),
    choice: z.union([
      z.nan(),
      z
        .string()
        .regex(/\s/)
        .regex(/\b/)
        .refine(() => true),
    ]),
    pair: z.tuple([z.string(), z.date()], z.any()),
    rest: closed({}).catchall(z.date().nullable()),
  });
  expect(problemsOf(schema).map((problem) => problem.slice(0, problem.indexOf(":")))).toEqual([
    "properties.items",
    "list[][]",
    "choice",
    "choice",
    "choice",
    "choice",
    "pair.1",
    "pair[]",
    "rest.*",
  ]);
});

test("a schema that was made from another is told once, and the other where it stands", () => {
  const text = z.string().regex(/\s/);
  expect(problemsOf(closed({ a: text.max(3).describe("x") }))).toHaveLength(1);
  expect(problemsOf(closed({ a: text.max(3), b: text }))).toHaveLength(2);
  expect(problemsOf(closed({ a: text, b: text.max(3) }))).toHaveLength(2);
});

test("the error says it in lines, with its code", () => {
  expect(() => toJsonSchema(closed({ a: z.date() }))).toThrow(
    expect.objectContaining({
      code: "not_portable",
      message:
        "The schema cannot be carried to JSON Schema:\na: JSON has no dates: use Instant or CalendarDate",
    }),
  );
});

test.each<[string, () => z.ZodType]>([
  [
    "a list of itself",
    () => {
      const tree: z.ZodType = closed({
        get inside() {
          return z.array(tree).max(2);
        },
      });
      return closed({ tree });
    },
  ],
])("%s needs a name", (_name, make) => {
  expect(problemsOf(make())).toEqual([
    ": a schema that holds itself needs a name: give it one by .meta({ id })",
  ]);
});

/**
 * Rules in plain keywords: refused is what breaks the rule, and nothing that keeps it.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { closed } from "../../src/core/closed.js";
import * as x from "../../src/core/rules/expression.js";
import { rule } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";
import { compiled } from "./_ajv.js";

const Item = closed({
  tag: z.string().optional(),
  n: z.number().optional(),
  maybe: z.string().nullable().optional(),
});
const shape = closed({
  a: z.number().optional(),
  b: z.number().optional(),
  text: z.string().optional(),
  flag: z.boolean().optional(),
  maybe: z.number().nullable().optional(),
  filled: z.number().default(1),
  inner: closed({ c: z.number().optional() }).optional(),
  tags: z.array(z.string().nullable()).optional(),
  words: z.array(z.string()).optional(),
  items: z.array(Item).optional(),
  choice: z.union([closed({ a: z.number() }), closed({ b: z.number() })]).optional(),
});

const values: unknown[] = [
  {},
  ...[0, 1, 2].flatMap((a) => [
    { a },
    { a, b: 1 },
    { a, text: "x" },
    { a, inner: {} },
    { a, inner: { c: 1 } },
  ]),
  { b: 1 },
  { text: "x" },
  { text: "y", b: 2 },
  { flag: true },
  { flag: false, a: 1 },
  { maybe: null },
  { maybe: 1, a: 1 },
  { filled: 2 },
  { inner: { c: 1 } },
  { inner: { c: 2 } },
  { tags: [] },
  { tags: [null] },
  { tags: ["x", null] },
  { words: [] },
  { words: ["x"] },
  { words: ["x", "y"] },
  { words: ["y", "z", "x"] },
  { items: [] },
  { items: [{}] },
  { items: [{ tag: "x" }, { tag: "y" }] },
  { items: [{ tag: "x", n: 1 }, {}], a: 1 },
  { items: [{ n: 0 }, { n: 2 }] },
  { items: [{ n: 2 }, { n: 0 }], a: 1 },
  { items: [{ maybe: null }, { maybe: "x" }] },
  { choice: { a: 1 } },
];

const { lit } = x;

test.each<[string, x.Condition]>([
  ["has", x.has("a")],
  ["has, deep", x.has("inner.c")],
  ["atLeastOne", x.atLeastOne("a", "inner.c")],
  ["exactlyOne", x.exactlyOne("a", "b", "text")],
  ["together", x.together("a", "b")],
  ["not", x.not(x.has("a"))],
  ["not of a comparison", x.not(x.eq("a", 1))],
  ["and", x.and(x.has("a"), x.has("b"))],
  ["or", x.or(x.has("a"), x.eq("b", 1))],
  ["when", x.when(x.eq("text", lit("x")), x.has("a"))],
  ["when, of what need not be there", x.when(x.has("text"), x.has("a"))],
  ["eq", x.eq("a", 1)],
  ["eq, a text", x.eq("text", lit("x"))],
  ["eq, a flag", x.eq("flag", true)],
  ["eq, the constant first", x.eq(1, "a")],
  ["ne", x.ne("a", 1)],
  ["lt", x.lt("a", 1)],
  ["le", x.le("a", 1)],
  ["gt", x.gt("a", 1)],
  ["ge", x.ge("inner.c", 2)],
  ["lt, the constant first", x.lt(1, "a")],
  ["ge, the constant first", x.ge(1, "a")],
  ["oneOf", x.oneOf("a", 0, 2)],
  ["oneOf, texts", x.oneOf("text", lit("x"), lit("z"))],
  ["contains", x.contains("words[]", lit("x"))],
  ...[0, 1, 2].flatMap((n): [string, x.Condition][] => [
    [`count is ${n}`, x.eq(x.count("words[]"), n)],
    [`count below ${n}`, x.lt(x.count("words[]"), n + 1)],
    [`count up to ${n}`, x.le(x.count("words[]"), n)],
    [`count above ${n}`, x.gt(x.count("words[]"), n)],
    [`count from ${n + 1}`, x.ge(x.count("words[]"), n + 1)],
  ]),
  ["count is not 0", x.ne(x.count("words[]"), 0)],
  ["each has", x.each("items[]", x.has("tag"))],
  ["each compares", x.each("items[]", x.eq("tag", lit("x")))],
  ["each with when", x.each("items[]", x.when(x.has("n"), x.has("tag")))],
  ["each, the item itself", x.each("words[]", x.eq(".", lit("x")))],
  ["when each", x.when(x.has("a"), x.each("items[]", x.ge("n", 1)))],
])("%s is said", (_name, condition) => {
  const schema = withRules(shape, { it: rule("It holds.", condition) });
  const document = toJsonSchema(schema);
  expect(document.allOf).toEqual([expect.objectContaining({ "x-rule": "it" })]);
  const validate = compiled(document);
  const verdicts = values.map((value) => schema.safeParse(value).success);
  expect(new Set(verdicts).size).toBe(2);
  expect(values.filter((value, index) => validate(value) !== verdicts[index])).toEqual([]);
});

test.each<[string, x.Condition]>([
  ["what may be null", x.has("maybe")],
  ["what is filled in", x.has("filled")],
  ["two fields", x.lt("a", "b")],
  ["a sum", x.eq(x.sum("items[]", "n"), "a")],
  ["a number of items that meet a condition", x.eq(x.count("items[]", x.has("tag")), 1)],
  ["a count that is no integer", x.ge(x.count("words[]"), 0.5)],
  ["a count below none", x.lt(x.count("words[]"), 0)],
  ["items that may be null", x.each("tags[]", x.eq(".", lit("x")))],
  ["a field of an item that may be null", x.each("items[]", x.eq("maybe", lit("x")))],
  ["the root from an item", x.each("items[]", x.ge("$.a", 1))],
  ["unique", x.unique("words[]")],
  ["one part of a choice", x.or(x.has("a"), x.has("maybe"))],
  ["a field of a union", x.has("choice.a")],
  ["a list of a list", x.contains("items[].tag", lit("x"))],
])("%s is not said", (_name, condition) => {
  const schema = withRules(shape, { it: rule("It holds.", condition) });
  expect(toJsonSchema(schema)).not.toHaveProperty("allOf");
  expect(toJsonSchema(schema)).toHaveProperty("x-rules");
});

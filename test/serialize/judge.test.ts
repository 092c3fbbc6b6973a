/**
 * The fast judge says what `inspect` says.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { Labels } from "../../src/core/free-form.js";
import { ge, lit, ne } from "../../src/core/rules/expression.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { type RuleSeverity, rule, warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { judgeOf } from "../../src/serialize/judge.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";

describe.each(models.map(({ name, schema }) => ({ name, schema })))("$name", ({ name, schema }) => {
  test("examples, and every rule broken", () => {
    const judge = judgeOf(schema);
    const values = [
      ...examplesOf(name).map(({ value }) => value),
      ...Object.values(breakagesOf(name)).map((breakage) => broken(name, breakage)),
      null,
      {},
    ];
    for (const value of values) {
      const { valid, issues } = inspect(schema, value);
      expect(judge(value)).toMatchObject({ valid, issues });
    }
  });
});

const Item = withRules(closed({ n: z.number(), m: z.number().default(1) }), {
  positive: warn("It is not below 0.", ge("n", 0)),
  other: rule("They differ.", ne("n", "m")),
}).meta({ id: "Item" });
const Box = withRules(
  closed({
    items: z.array(Item),
    by_name: z.object({}).catchall(Item).optional(),
    labels: Labels.optional(),
  }),
  {},
);
const Shape = z.discriminatedUnion("kind", [
  closed({ kind: z.literal("plain") }),
  withRules(closed({ kind: z.literal("ruled"), n: z.number() }), {
    big: warn("It is big.", ge("n", 10)),
  }),
]);
const Named = withRules(closed({ name: z.string() }), {
  named: rule("It has a name.", ne("name", lit(""))),
});

const settings: readonly Record<string, RuleSeverity>[] = [
  {},
  { "item.positive": "off" },
  { "item.positive": "error" },
  { "item.positive": "info", "item.other": "warning" },
  { big: "off", named: "off" },
];

test.each([
  ["an item of a list", Box, { items: [{ n: 2 }, { n: -1 }] }],
  ["a value of a map", Box, { items: [], by_name: { a: { n: 3 }, b: { n: -1 } } }],
  ["nothing wrong", Box, { items: [{ n: 2 }], by_name: {}, labels: { a: "b" } }],
  ["a default that breaks a rule", Box, { items: [{ n: 1 }] }],
  ["a shape without rules", Shape, { kind: "plain" }],
  ["a shape with a warning", Shape, { kind: "ruled", n: 1 }],
  ["a schema without warnings", Named, { name: "x" }],
  ["a broken rule without warnings", Named, { name: "" }],
  ["a broken structure", Box, { items: [{ n: -1 }, 1] }],
])("%s", (_, schema, value) => {
  for (const severity of settings) {
    const { valid, issues } = inspect(schema, value, { severity });
    expect(judgeOf(schema, { severity })(value)).toMatchObject({ valid, issues });
  }
});

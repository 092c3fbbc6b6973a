/**
 * All rules of a schema at once say what they say one by one.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../../src/catalog.js";
import { closed } from "../../../src/core/closed.js";
import { Labels } from "../../../src/core/free-form.js";
import { ge, lit, ne } from "../../../src/core/rules/expression.js";
import { rule, warn } from "../../../src/core/rules/rule.js";
import { allHold, ruledPlaces, rulePlans } from "../../../src/core/rules/rule-plan.js";
import { structureOf, withRules } from "../../../src/core/rules/with-rules.js";
import { breakagesOf, broken, examplesOf } from "../../_fixtures.js";

/** Whether all rules hold of a value, judged together and one by one. */
function bothWays(schema: z.ZodType, value: unknown): [boolean, boolean] {
  const data = structureOf(schema).parse(value);
  const plans = rulePlans(schema);
  const oneByOne = ruledPlaces(plans, { path: [], value: data }).every(({ rules, place }) =>
    rules.every((each) => each.holds(place.value, place.value)),
  );
  return [allHold(plans, data), oneByOne];
}

test.each(models)("$name", ({ name, schema }) => {
  for (const { value } of examplesOf(name)) expect(bothWays(schema, value)).toEqual([true, true]);
  for (const breakage of Object.values(breakagesOf(name))) {
    expect(bothWays(schema, broken(name, breakage))).toEqual([false, false]);
  }
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

test.each([
  ["an item of a list", Box, { items: [{ n: 2 }, { n: -1 }] }, false],
  ["a value of a map", Box, { items: [], by_name: { a: { n: 3 }, b: { n: -1 } } }, false],
  ["nothing wrong", Box, { items: [{ n: 2 }], by_name: {}, labels: { a: "b" } }, true],
  ["a default that breaks a rule", Box, { items: [{ n: 1 }] }, false],
  ["a shape without rules", Shape, { kind: "plain" }, true],
  ["a shape with a warning", Shape, { kind: "ruled", n: 1 }, false],
  ["a schema without warnings", Named, { name: "x" }, true],
  ["a broken rule without warnings", Named, { name: "" }, false],
])("%s", (_, schema, value, expected) => {
  expect(bothWays(schema, value)).toEqual([expected, expected]);
});

/**
 * What holds of every rule in the catalog.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { checkRules } from "../../src/core/rules/check-rules.js";
import { contains, each, eq, le, lit, ne, unique } from "../../src/core/rules/expression.js";
import { closures, flat } from "../../src/core/rules/flatten.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { rule } from "../../src/core/rules/rule.js";
import { allRules, ruledPlaces, rulePlans } from "../../src/core/rules/rule-plan.js";
import { sentence } from "../../src/core/rules/sentence.js";
import { type ReadyRule, rulesOf, withRules } from "../../src/core/rules/with-rules.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";
import { nodesOf } from "./_schema-problems.js";

/** The rules that a model's fixtures must break: all but those of other models inside it. */
function ownRules(name: string, schema: z.core.$ZodType): ReadyRule[] {
  const others = models.filter((model) => model.name !== name && isInside(model.schema, schema));
  const foreign = new Set(others.flatMap((model) => allRules(model.schema).map(({ id }) => id)));
  return allRules(schema).filter(({ id }) => !foreign.has(id));
}

function isInside(inner: z.core.$ZodType, outer: z.core.$ZodType): boolean {
  return nodesOf("", outer).some(({ schema }) => schema === inner);
}

describe.each(models)("$name", ({ name, schema }) => {
  const breakages = breakagesOf(name);
  const compiled = z.compile(schema, { strict: true });

  test("names only paths and values that its fields have", () => {
    const problems = nodesOf(name, schema).flatMap((node) => checkRules(node.schema));
    expect(problems).toEqual([]);
  });

  test("has a fixture for each rule, and no fixture without a rule", () => {
    const broken = Object.keys(breakages);
    const own = ownRules(name, schema).map(({ id }) => id);
    const all = allRules(schema).map(({ id }) => id);
    expect(
      own.filter((id) => !broken.includes(id)),
      "rules without a fixture",
    ).toEqual([]);
    expect(
      broken.filter((id) => !all.includes(id)),
      "fixtures without a rule",
    ).toEqual([]);
  });

  describe.each(Object.entries(breakages))("%s", (id, breakage) => {
    const value = broken(name, breakage);
    const { issues, valid } = inspect(schema, value);

    test("is broken by its fixture, and no other rule is", () => {
      expect(
        issues.map((issue) => issue.rule ?? `${issue.path.join(".")}: ${issue.message}`),
      ).toEqual([id]);
    });

    test("is an error to parse, plain and compiled, unless it is a warning", () => {
      const isError = issues.some(({ severity }) => severity === "error");
      expect(valid).toBe(!isError);
      const expected = isError
        ? [{ code: "custom", params: { rule: id }, message: issues[0]?.message }]
        : undefined;
      for (const each of [schema, compiled]) {
        const found = each.safeParse(value).error?.issues;
        expect(found?.map(({ path, ...rest }) => rest)).toEqual(expected);
        if (isError) expect(found?.[0]?.path).toEqual(issues[0]?.path);
      }
      expect(z.validate(compiled, value)).toBe(!isError);
    });
  });
});

const rules = [...new Set(models.flatMap(({ schema }) => allRules(schema)))];

/** Every object in the examples and fixtures of all models, by the rules that apply to it. */
const subjects = new Map<ReadyRule, unknown[]>(rules.map((each) => [each, []]));
for (const { name, schema } of models) {
  const documents = [
    ...examplesOf(name).map(({ value }) => value),
    ...Object.values(breakagesOf(name)).map((breakage) => broken(name, breakage)),
  ];
  for (const value of documents) {
    for (const { place, rules: applying } of ruledPlaces(rulePlans(schema), { path: [], value })) {
      for (const each of applying) subjects.get(each)?.push(place.value);
    }
  }
}

describe.each(rules.map((each) => ({ id: each.id, rule: each })))("$id", ({ id, rule }) => {
  test("has an id in snake_case, and a sentence", () => {
    expect(id).toMatch(/^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$/);
    expect(rule.message).toMatch(/^\p{Lu}.*\.$/u);
    expect(sentence(rule.expression)).not.toMatch(/\bundefined\b/);
  });

  test("is judged alike by closures and by generated code", () => {
    const generated = flat([rule.expression]);
    const plain = closures([rule.expression]);
    const samples = subjects.get(rule) ?? [];
    expect(samples.length).toBeGreaterThan(0);
    for (const sample of samples) {
      const holds = rule.holds(sample, sample);
      expect(generated(sample)).toBe(holds);
      expect(plain(sample)).toBe(holds);
    }
  });
});

test("no two rules have one id", () => {
  const ids = rules.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test("the first half of an id is the name of the rule's schema", () => {
  const problems = models
    .flatMap(({ name, schema }) => nodesOf(name, schema))
    .flatMap(({ schema }) =>
      rulesOf(schema)
        .map(({ id }) => id.split(".")[0])
        .filter((half) => half !== snake(z.globalRegistry.get(schema)?.id ?? "")),
    );
  expect(problems).toEqual([]);
});

function snake(name: string): string {
  return name
    .replace(/(?<=[a-z0-9])[A-Z]|(?<=[A-Z])[A-Z](?=[a-z])/g, (letter) => `_${letter}`)
    .toLowerCase();
}

describe("a rule with a flaw is found out", () => {
  const flawed = withRules(
    closed({
      metadata: closed({ timestamp: z.string() }),
      status: z.enum(["pass", "fail"]),
      tags: z.array(z.enum(["a", "b"])),
      size: z.number(),
    }),
    {
      misspelt: rule("A.", eq("metadata.timestmp", lit("x"))),
      not_listed: rule("B.", eq("status", lit("pas"))),
      no_wildcard: rule("C.", { op: "unique", args: ["tags"] }),
      many: rule("D.", le("tags[]", 1)),
      no_number: rule("E.", { op: "near", args: ["status", 1, { abs: 1 }] }),
      misplaced: rule("F.", le("size", 1), "sise"),
      misplaced_item: rule("G.", each("tags[]", ne(".", lit("a"))), "x"),
      no_list: rule("H.", unique("size")),
      two_kinds: rule("I.", le("size", lit("5"))),
      never_listed: rule("J.", contains("tags[]", lit("zz"))),
      other_kind: rule("K.", eq("size", "status")),
    },
  ).meta({ id: "FlawedRules" });

  test("a misspelt path, a value that no enum has, a list without its wildcard", () => {
    expect(checkRules(flawed)).toEqual([
      'flawed_rules.misspelt: the schema has no path "metadata.timestmp": did you mean "timestamp"?',
      'flawed_rules.not_listed: "status" is never "pas".',
      'flawed_rules.no_wildcard: "tags" is a list: write "tags[]" or "tags.*".',
      'flawed_rules.no_wildcard: "tags" is one value where a list is meant.',
      'flawed_rules.many: "tags[]" is many values where one is meant.',
      "flawed_rules.many: 1 is compared with a text.",
      'flawed_rules.no_number: "status" is no number.',
      'flawed_rules.misplaced: the schema has no path "sise": did you mean "size"?',
      'flawed_rules.misplaced_item: the schema has no path "tags[].x".',
      'flawed_rules.no_list: "size" is one value where a list is meant.',
      'flawed_rules.two_kinds: "5" is compared with a number.',
      'flawed_rules.never_listed: "tags[]" is never "zz".',
      'flawed_rules.other_kind: "status" is compared with a number.',
    ]);
  });
});

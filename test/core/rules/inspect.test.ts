import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { closed } from "../../../src/core/closed.js";
import { DataQuality } from "../../../src/core/data-quality.js";
import {
  each,
  eq,
  ge,
  has,
  le,
  lit,
  sum,
  unique,
  when,
} from "../../../src/core/rules/expression.js";
import { inspect } from "../../../src/core/rules/inspect.js";
import { rule, warn } from "../../../src/core/rules/rule.js";
import { rulesOf, withRules } from "../../../src/core/rules/with-rules.js";

const Line = withRules(
  closed({ quantity: z.number(), packs: z.number().optional(), state: z.string().optional() }),
  { packs_within: rule("No more packs than pieces.", le("packs", "quantity")) },
).meta({ id: "InspectLine" });

const Cash = closed({ kind: z.literal("cash") }).meta({ id: "InspectCash" });
const Card = withRules(closed({ kind: z.literal("card"), fee: z.number().optional() }), {
  fee_is_positive: rule("A fee is not below zero.", ge("fee", 0)),
}).meta({ id: "InspectCard" });

const Order = withRules(
  closed({
    lines: z.array(Line),
    total: z.number(),
    note: z.string().optional(),
    paid: z.discriminatedUnion("kind", [Cash, Card]).optional(),
    made_by: z.string().default("nobody"),
  }),
  {
    total_is_sum: rule("The total is the sum.", eq("total", sum("lines[].quantity"))),
    lines_are_shipped: rule(
      "Each line is shipped.",
      when(has("note"), each("lines[]", eq("state", lit("shipped")))),
      "state",
    ),
    quantities_differ: warn("Quantities differ.", unique("lines[].quantity"), "lines"),
    made_by_somebody: warn("Somebody made it.", eq("made_by", lit("me"))),
  },
).meta({ id: "InspectOrder" });

const found = (value: unknown, severity = {}) =>
  inspect(Order, value, { severity }).issues.map((it) => [it.path.join("."), it.rule ?? it.code]);

const valid = { lines: [{ quantity: 1 }, { quantity: 2 }], total: 3, made_by: "me" };

describe("inspect", () => {
  test("gives the parsed value when nothing is wrong", () => {
    const inspection = inspect(Order, valid);
    expect(inspection).toEqual({ valid: true, issues: [], data: valid });
    expectTypeOf(inspection.data).toEqualTypeOf<z.output<typeof Order> | undefined>();
  });

  test.each([
    [
      "a warning, judged after defaults",
      { ...valid, made_by: undefined },
      [["made_by", "inspect_order.made_by_somebody"]],
    ],
    ["a rule", { ...valid, total: 4 }, [["total", "inspect_order.total_is_sum"]]],
    [
      "a rule of a nested schema, at its place",
      { ...valid, lines: [{ quantity: 1 }, { quantity: 2, packs: 3 }] },
      [["lines.1.packs", "inspect_line.packs_within"]],
    ],
    [
      "a rule about each item, at the first that breaks it",
      {
        ...valid,
        note: "",
        lines: [
          { quantity: 1, state: "shipped" },
          { quantity: 2, state: "lost" },
        ],
      },
      [["lines.1.state", "inspect_order.lines_are_shipped"]],
    ],
    [
      "structure first, and every rule whose fields are well-formed",
      { ...valid, total: "3", lines: [{ quantity: 2 }, { quantity: 2, packs: 3 }] },
      [
        ["total", "invalid_type"],
        ["lines", "inspect_order.quantities_differ"],
        ["lines.1.packs", "inspect_line.packs_within"],
      ],
    ],
    [
      "no rule that reads a broken field",
      { ...valid, total: 9, lines: [{ quantity: "1" }, { quantity: 2, packs: 3 }] },
      [
        ["lines.0.quantity", "invalid_type"],
        ["lines.1.packs", "inspect_line.packs_within"],
      ],
    ],
    [
      "all other rules beside an unknown key",
      { ...valid, total: 4, colour: 1 },
      [
        ["", "unrecognized_keys"],
        ["total", "inspect_order.total_is_sum"],
      ],
    ],
    [
      "the rules of the option that a value claims",
      { ...valid, paid: { kind: "card", fee: -1 } },
      [["paid.fee", "inspect_card.fee_is_positive"]],
    ],
    ["no rule of another option", { ...valid, paid: { kind: "cash" } }, []],
    ["structure alone where there is nothing to judge", null, [["", "invalid_type"]]],
    ["structure alone where a list is none", { ...valid, lines: 5 }, [["lines", "invalid_type"]]],
  ])("reports %s", (_, value, expected) => {
    expect(found(value)).toEqual(expected);
  });

  test("lets the caller set a severity by rule id", () => {
    const id = "inspect_order.made_by_somebody";
    const unmade = { ...valid, made_by: "you" };
    expect(inspect(Order, unmade)).toMatchObject({
      valid: true,
      issues: [{ severity: "warning" }],
    });
    expect(inspect(Order, unmade, { severity: { [id]: "error" } }).valid).toBe(false);
    expect(inspect(Order, unmade, { severity: { [id]: "off" } }).issues).toEqual([]);
    const total = { ...valid, total: 4 };
    const lowered = inspect(Order, total, { severity: { "inspect_order.total_is_sum": "info" } });
    expect(lowered).toMatchObject({ valid: true, issues: [{ severity: "info" }] });
    expect(lowered.data).toEqual(total);
  });
});

test("inspect accepts what parse accepts, also where a default breaks a rule", () => {
  const Query = withRules(
    closed({ is_sampled: z.boolean().default(false), ratio: z.number().optional() }),
    { sampled_says_so: rule("Sampled.", when(has("ratio"), eq("is_sampled", true))) },
  ).meta({ id: "InspectQuery" });
  for (const value of [{}, { ratio: 1 }, { ratio: 1, is_sampled: true }]) {
    expect(inspect(Query, value).valid).toBe(Query.safeParse(value).success);
  }
});

test("inspect refuses what parse refuses in a union whose options no key tells apart", () => {
  const ordered = rule("A is below b.", le("a", "b"));
  const Pair = withRules(closed({ a: z.number(), b: z.number() }), { ordered });
  const Either = closed({ x: z.union([z.string(), Pair]) });
  for (const x of ["text", { a: 1, b: 2 }, { a: 2, b: 1 }]) {
    expect(inspect(Either, { x }).valid).toBe(Either.safeParse({ x }).success);
  }
});

test("inspect takes time in proportion to what is wrong", () => {
  const columns = (count: number) => ({
    columns: Array.from({ length: count }, () => ({ quantiles: Array(101).fill(0) })),
  });
  const time = (count: number) => {
    const start = performance.now();
    inspect(DataQuality, columns(count));
    return performance.now() - start;
  };
  time(20);
  expect(time(400) / Math.min(time(40), time(40), time(40))).toBeLessThan(60);
});

describe("withRules", () => {
  test("raises one issue for each broken rule, with its id", () => {
    expect(
      Order.safeParse({ ...valid, total: 4, note: "", lines: [{ quantity: 1, state: "" }] }).error
        ?.issues,
    ).toEqual([
      {
        code: "custom",
        path: ["total"],
        message: "The total is the sum.",
        params: { rule: "inspect_order.total_is_sum" },
      },
      {
        code: "custom",
        path: ["lines", 0, "state"],
        message: "Each line is shipped.",
        params: { rule: "inspect_order.lines_are_shipped" },
      },
    ]);
  });

  test("gives rules the name of the first schema that has one, for good", () => {
    const draft = { a_below_b: rule("A is below b.", le("a", "b")) };
    const unnamed = withRules(closed({ a: z.number(), b: z.number() }), draft);
    expect(rulesOf(unnamed).map(({ id }) => id)).toEqual(["a_below_b"]);
    const named = unnamed.meta({ id: "MLThing2Do" });
    const derived = named.extend({ c: z.number().optional() }).meta({ id: "Other" });
    for (const schema of [named, derived, named.describe("again"), z.compile(named)]) {
      expect(rulesOf(schema).map(({ id }) => id)).toEqual(["ml_thing2_do.a_below_b"]);
    }
    expect(derived.safeParse({ a: 2, b: 1 }).error?.issues[0]).toMatchObject({
      params: { rule: "ml_thing2_do.a_below_b" },
    });
  });
});

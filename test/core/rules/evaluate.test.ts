import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { evaluate } from "../../../src/core/rules/evaluate.js";
import {
  add,
  and,
  ascending,
  atLeastOne,
  type Condition,
  chronological,
  contains,
  count,
  div,
  each,
  earlier,
  eq,
  exactlyOne,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  max,
  millisBetween,
  min,
  mul,
  multipleOf,
  ne,
  near,
  not,
  notLater,
  oneOf,
  or,
  pow,
  product,
  startsWith,
  sub,
  subset,
  sum,
  together,
  unique,
  when,
} from "../../../src/core/rules/expression.js";
import { closures, flat, verdictOf } from "../../../src/core/rules/flatten.js";

const record = {
  a: 1,
  b: 2,
  zero: 0,
  name: "so what",
  flag: true,
  nothing: null,
  deep: { er: { est: 3 } },
  at: "2026-03-01T12:00:00.000Z",
  later: "2026-03-01T13:00:00+00:00",
  same: "2026-03-01T13:00:00.000+01:00",
  finer: "2026-03-01T12:00:00.0009Z",
  day: "2026-03-01",
  next_day: "2026-03-02",
  tags: ["x", "y", "x"],
  empty: [],
  times: ["2026-03-01T12:00:00Z", "2026-03-01T13:00:00.000+01:00", "2026-03-01T12:00:00.001Z"],
  jumps: [{ at: "2026-03-01T12:00:00Z" }, {}, { at: "2026-03-01T12:30:00+01:00" }],
  lines: [
    { quantity: 2, price: 3, discount: 1, parts: [1, 2] },
    { quantity: 1, price: 4, parts: [] },
  ],
  split: { one: 0.25, two: 0.75 },
  cells: [[1, null], [2]],
  scores: [{ of: { k: 1, at: [{ b: 1, a: 2 }] } }, { of: { at: [{ a: 2, b: 1 }], k: 1 } }],
  empties: [{ of: {} }, { of: [] }],
};

const cases: [Condition, boolean][] = [
  [has("a"), true],
  [has("nothing"), false],
  [has("missing"), false],
  [has("deep.er.est"), true],
  [has("deep.er.best"), false],
  [has("lines[].discount"), true],
  [atLeastOne("missing", "a"), true],
  [atLeastOne("missing", "nothing"), false],
  [exactlyOne("a", "missing"), true],
  [exactlyOne("a", "b"), false],
  [exactlyOne("missing", "nothing"), false],
  [together("a", "b"), true],
  [together("missing", "nothing"), true],
  [together("a", "missing"), false],
  [not(has("a")), false],
  [and(has("a"), has("b")), true],
  [and(has("a"), has("missing")), false],
  [or(has("missing"), has("b")), true],
  [or(has("missing"), has("nothing")), false],
  [when(has("a"), has("missing")), false],
  [when(has("missing"), has("missing")), true],
  [eq("a", 1), true],
  [eq("a", lit("1")), false],
  [eq("flag", true), true],
  [eq("name", lit("so what")), true],
  [ne("a", "b"), true],
  [ne("a", 1), false],
  [lt("a", "b"), true],
  [lt("b", "b"), false],
  [le("b", "b"), true],
  [gt("b", "a"), true],
  [gt("a", "a"), false],
  [ge("a", "a"), true],
  [le("day", "next_day"), true],
  [lt("next_day", "day"), false],
  [near("a", 1.05, { abs: 0.1 }), true],
  [near("a", 1.2, { abs: 0.1 }), false],
  [near("b", 2.02, { rel: 0.01 }), true],
  [near("b", 2.03, { rel: 0.01 }), false],
  [near("zero", 0, { rel: 0.01 }), true],
  [multipleOf("b", "a"), true],
  [multipleOf("a", "b"), false],
  [multipleOf("a", "zero"), false],
  [earlier("at", "later"), true],
  [earlier("at", "same"), false],
  [earlier("at", "finer"), false],
  [notLater("at", "same"), true],
  [notLater("finer", "at"), true],
  [notLater("later", "at"), false],
  [eq(millisBetween("at", "later"), 3_600_000), true],
  [eq(millisBetween("later", "at"), -3_600_000), true],
  [startsWith("name", lit("so")), true],
  [startsWith("name", lit("what")), false],
  [oneOf("a", 1, 2), true],
  [oneOf("a", 1), true],
  [oneOf("name", lit("x"), lit("y")), false],
  [contains("tags[]", lit("y")), true],
  [contains("tags[]", lit("z")), false],
  [contains("lines[].price", 4), true],
  [subset("lines[].quantity", "a", "b"), true],
  [subset("lines[].price", "a"), false],
  [subset("empty[]", "tags[]"), true],
  [unique("tags[]"), false],
  [unique("lines[].price"), true],
  [unique("empty[]"), true],
  [unique("lines[]", "quantity", "price"), true],
  [unique("lines[]", "nothing"), false],
  [unique("lines[]", "discount"), true],
  [unique("cells[]", count("[]")), true],
  [unique("scores[]", "of"), false],
  [unique("scores[]", "of.k", "of.at[]"), false],
  [unique("empties[]", "of"), true],
  [unique("tags[]", "."), false],
  [unique("empty[]", "."), true],
  [unique("split.*", mul(".", "$.zero")), false],
  [chronological("times[]"), true],
  [chronological("jumps[].at"), false],
  [chronological("empty[]"), true],
  [chronological("tags[]"), false],
  [ascending("lines[].price"), true],
  [ascending("lines[].quantity"), false],
  [ascending("split.*"), true],
  [each("lines[]", gt("quantity", 0)), true],
  [each("lines[]", gt("quantity", 1)), false],
  [each("lines[]", lt("discount", 1)), false],
  [each("lines[]", le("quantity", "$.b")), true],
  [each("lines[]", lt("quantity", "$.b")), false],
  [each("lines[]", lt("quantity", "$.missing")), true],
  [each("tags[]", oneOf(".", lit("x"), lit("y"))), true],
  [each("cells[]", ge(count("[]"), 2)), false],
  [each("cells[]", ge(count("[]"), 1)), true],
  [eq(add("a", "b"), 3), true],
  [eq(sub("a", "b"), -1), true],
  [eq(mul("b", "b"), 4), true],
  [eq(div("b", "a"), 2), true],
  [lt(div("a", "zero"), 1), false],
  [ge(div("zero", "zero"), 0), false],
  [eq(sum("lines[].price"), 7), true],
  [eq(sum("split.*"), 1), true],
  [eq(sum("lines[]", mul("quantity", "price")), 10), true],
  [eq(sum("lines[]", mul("quantity", "discount")), 2), true],
  [eq(sum("empty[]"), 0), true],
  [eq(sum("tags[]"), 0), false],
  [eq(sum("lines[].parts[]"), 3), true],
  [eq(count("lines[].parts[]"), 2), true],
  [eq(count("tags[]"), 3), true],
  [eq(count("split.*"), 2), true],
  [eq(count("lines[].discount"), 1), true],
  [eq(count("lines[]", gt("price", 3)), 1), true],
  [eq(count("lines[]", gt("price", "$.b")), 2), true],
  [eq(count("lines[]", lt("discount", 5)), 1), true],
  [eq(count("lines[]", not(lt("discount", 5))), 0), true],
  [eq(count("lines[]", not(has("discount"))), 1), true],
  [eq(count("tags[]", eq(".", lit("x"))), 2), true],
  [eq(count("split.*", ge(".", 0.5)), 1), true],
  [eq(count("lines[]", gt(count("parts[]", gt(".", 1)), 0)), 1), true],
  [eq(count("empty[]", gt(".", 0)), 0), true],
  [eq(pow("b", 3), 8), true],
  [near(pow(4, 0.5), "b", { abs: 1e-8 }), true],
  [ge(pow(-8, 0.5), 0), false],
  [eq(product("lines[].price"), 12), true],
  [eq(product("lines[]", add("quantity", "price")), 25), true],
  [eq(product("empty[]"), 1), true],
  [eq(min("lines[].price"), 3), true],
  [eq(max("lines[].price"), 4), true],
  [eq(max("lines[]", mul("quantity", "price")), 6), true],
  [eq(min("lines[]", mul("quantity", "discount")), 2), true],
  [eq(max("split.*"), 0.75), true],
  [le(max("empty[]"), 0), true],
  [ge(min("empty[]"), 0), true],
  [le(max("tags[]"), 5), false],
  [lt("name", 5), false],
];

describe("a condition", () => {
  test.each(cases)("%j is %s", (condition, expected) => {
    expect(evaluate(condition)(record, record)).toBe(expected);
    expect(closures([condition])(record)).toBe(expected);
    expect(flat([condition])(record)).toBe(expected);
  });

  test.each([
    [gt("missing", 5)],
    [gt(5, "nothing")],
    [not(eq("missing", 1))],
    [and(eq("a", 2), eq("missing", 1))],
    [unique("missing[]")],
    [each("missing[]", has("x"))],
    [eq(sum("missing[]"), 5)],
    [eq(max("missing[]"), 5)],
    [eq(count("missing[]", gt(".", 1)), 5)],
    [eq(count("lines[]", gt("price", "$.missing")), "missing")],
    [eq(pow("missing", 2), 5)],
    [eq("deep.missing.est", 1)],
    [lt(millisBetween("at", "missing"), 0)],
  ])("%j says nothing, since a path is absent", (condition) => {
    expect(evaluate(condition)(record, record)).toBe(true);
    expect(flat([condition])(record)).toBe(true);
  });
});

test("a text has no properties", () => {
  expect(evaluate(has("name.length"))(record, record)).toBe(false);
});

describe("one function for several conditions", () => {
  test("holds when all hold", () => {
    for (const made of [flat, closures, verdictOf]) {
      expect(made([])(record)).toBe(true);
      expect(made([has("a"), has("b")])(record)).toBe(true);
      expect(made([has("a"), has("missing")])(record)).toBe(false);
    }
  });

  test("is made of closures where code may not be made", () => {
    z.config({ jitless: true });
    try {
      expect(verdictOf([has("a")]).toString()).toBe(closures([has("a")]).toString());
    } finally {
      z.config({ jitless: false });
    }
    expect(verdictOf([has("a")]).toString()).not.toBe(closures([has("a")]).toString());
  });

  test("cannot be broken out of by a path or a text", () => {
    const hostile = `"]; throw new Error("out"); v["`;
    expect(flat([has(hostile)])(record)).toBe(false);
    expect(flat([eq("name", lit(hostile))])(record)).toBe(false);
    expect(flat([eq("name", lit(`\u2028\`$\{1}\\`))])(record)).toBe(false);
  });
});

describe("generated code and closures agree", () => {
  const path = fc.constantFrom("a", "b", "c.d", "c.e", "missing");
  const operand = fc.oneof(path, fc.integer({ min: -2, max: 2 }));
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { depthSize: "small" },
      fc.tuple(operand, operand).map(([x, y]) => le(x, y)),
      fc.tuple(operand, operand).map(([x, y]) => eq(x, y)),
      fc.tuple(operand, operand).map(([x, y]) => near(add(x, y), y, { abs: 1 })),
      fc.array(path, { minLength: 1 }).map((paths) => atLeastOne(...paths)),
      fc.array(path, { minLength: 1 }).map((paths) => exactlyOne(...paths)),
      path.map(has),
      tie("condition").map(not),
      fc.tuple(tie("condition"), tie("condition")).map(([x, y]) => and(x, y)),
      fc.tuple(tie("condition"), tie("condition")).map(([x, y]) => or(x, y)),
      fc.tuple(tie("condition"), tie("condition")).map(([x, y]) => when(x, y)),
    ),
  }));
  const number = fc.option(fc.integer({ min: -2, max: 2 }), { nil: undefined });
  const value = fc.record({ a: number, b: number, c: fc.record({ d: number, e: number }) });

  test("on any condition and record", () => {
    fc.assert(
      fc.property(condition, value, (it, subject) => {
        expect(flat([it])(subject)).toBe(evaluate(it)(subject, subject));
      }),
      { numRuns: 2000 },
    );
  });
});

import { describe, expect, test } from "vitest";
import { cel } from "../../../src/core/rules/cel.js";
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
import { sentence } from "../../../src/core/rules/sentence.js";

const cases: [Condition, string, string | undefined][] = [
  [
    le("latency_ms", "timeout_ms"),
    "latency_ms ≤ timeout_ms",
    "!(has(self.latency_ms) && has(self.timeout_ms)) || (self.latency_ms <= self.timeout_ms)",
  ],
  [has("a.b"), "a.b is present", "(has(self.a) && has(self.a.b))"],
  [atLeastOne("a", "b"), "at least one of a, b is present", "(has(self.a) || has(self.b))"],
  [
    exactlyOne("a", "b"),
    "exactly one of a, b is present",
    "(((has(self.a) ? 1.0 : 0.0) + (has(self.b) ? 1.0 : 0.0)) == 1.0)",
  ],
  [
    together("a", "b"),
    "a, b are present together or not at all",
    "(((has(self.a) ? 1.0 : 0.0) + (has(self.b) ? 1.0 : 0.0)) in [0.0, 2.0])",
  ],
  [
    when(not(has("a")), or(has("b"), has("c"))),
    "if not (a is present), then b is present or c is present",
    "((!((!((has(self.a))))) || ((has(self.b)) || (has(self.c)))))",
  ],
  [
    and(eq("a", true), or(ne("a", false), gt("b", 1.5))),
    "a = true and (a ≠ false or b > 1.5)",
    "!(has(self.a) && has(self.b)) || ((self.a == true) && ((self.a != false) || (self.b > 1.5)))",
  ],
  [
    oneOf("a", lit("x"), lit("y")),
    'a is one of "x", "y"',
    '!(has(self.a)) || (self.a in ["x", "y"])',
  ],
  [
    oneOf("a", 1, 2, 3, 4, 5, 6, 7),
    "a is one of 1, 2, 3, 4, 5 and 2 more",
    "!(has(self.a)) || (self.a in [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0])",
  ],
  [earlier("a", "b"), "a is before b", "!(has(self.a) && has(self.b)) || (self.a < self.b)"],
  [notLater("a", "b"), "a is not after b", "!(has(self.a) && has(self.b)) || (self.a <= self.b)"],
  [startsWith("a", lit("x")), 'a begins with "x"', '!(has(self.a)) || (self.a.startsWith("x"))'],
  [
    near("a", 1, { abs: 0.5 }),
    "a = 1 within 0.5",
    "!(has(self.a)) || ((self.a - 1.0 <= 0.5) && (1.0 - self.a <= 0.5))",
  ],
  [
    ge(add("a", sub("b", 1)), div(mul("a", 2), "b")),
    "(a + (b − 1)) ≥ ((a × 2) ÷ b)",
    "!(has(self.a) && has(self.b)) || ((self.a + (self.b - 1.0)) >= ((self.a * 2.0) / self.b))",
  ],
  [
    unique("tags[]"),
    "tags[] are all different",
    "!(has(self.tags)) || (self.tags.all(v, self.tags.exists_one(w, w == v)))",
  ],
  [
    contains("lines[].id", "a"),
    "lines[].id contains a",
    "!(has(self.a) && has(self.lines)) || (self.lines.exists(v, has(v.id) && v.id == self.a))",
  ],
  [
    subset("tags[]", "known[]", "a"),
    "tags[] are all among known[], a",
    "!(has(self.a) && has(self.tags) && has(self.known)) || (self.tags.all(v, v in self.known || self.a == v))",
  ],
  [
    unique("lines[].id"),
    "lines[].id are all different",
    "!(has(self.lines)) || (self.lines.all(v, !(has(v.id)) || self.lines.exists_one(w, has(w.id) && w.id == v.id)))",
  ],
  [
    subset("a[].b[]", "c[].d[].e"),
    "a[].b[] are all among c[].d[].e",
    "!(has(self.a) && has(self.c)) || (self.a.all(over_v, !(has(over_v.b)) || over_v.b.all(v, self.c.exists(over_w, has(over_w.d) && over_w.d.exists(w, has(w.e) && w.e == v)))))",
  ],
  [
    each("lines[].tax", lt("rate", 1)),
    "for each of lines[].tax: rate < 1",
    "!(has(self.lines)) || (self.lines.all(it, !(has(it.tax)) || !(has(it.tax.rate)) || (it.tax.rate < 1.0)))",
  ],
  [
    each("lines[]", lt("price", "$.limit")),
    "for each of lines[]: price < $.limit",
    "!(has(self.lines)) || (self.lines.all(it, !(has(it.price) && has(self.limit)) || (it.price < self.limit)))",
  ],
  [
    each("lines[]", each("parts[]", lt(".", 3))),
    "for each of lines[]: for each of parts[]: . < 3",
    "!(has(self.lines)) || (self.lines.all(it, !(has(it.parts)) || (it.parts.all(itt, (itt < 3.0)))))",
  ],
  [eq(count("a[]"), 2), "count of a[] = 2", "!(has(self.a)) || (double(size(self.a)) == 2.0)"],
  [
    eq(count("a.*"), 2),
    "count of a.* = 2",
    "!(has(self.a)) || (double(size(self.a.map(k, self.a[k]))) == 2.0)",
  ],
  [eq(count("a[].b[]"), 2), "count of a[].b[] = 2", undefined],
  [
    eq(count("lines[]", and(gt("price", 3), has("code"))), 2),
    "count of lines[] where (price > 3 and code is present) = 2",
    "!(has(self.lines)) || (double(size(self.lines.filter(it, has(it.price) && ((it.price > 3.0) && (has(it.code)))))) == 2.0)",
  ],
  [
    eq(count("a.*", gt(".", 3)), 2),
    "count of a.* where . > 3 = 2",
    "!(has(self.a)) || (double(size(self.a.map(k, self.a[k]).filter(it, (it > 3.0)))) == 2.0)",
  ],
  [unique("a[].b[]"), "a[].b[] are all different", undefined],
  [eq("in", 1), "in = 1", undefined],
  [has("a.null"), "a.null is present", undefined],
  [has("a-b"), "a-b is present", undefined],
  [
    eq("package", 2 ** 60),
    "package = 1152921504606847000",
    "!(has(self.package)) || (self.package == 1152921504606847000.0)",
  ],
  [le("a", 1e21), "a ≤ 1e+21", "!(has(self.a)) || (self.a <= 1e+21)"],
  [eq("a", lit('"\\\n')), 'a = "\\"\\\\\\n"', '!(has(self.a)) || (self.a == "\\"\\\\\\n")'],
  [earlier("a", lit("2026-03-01T12:00:00Z")), 'a is before "2026-03-01T12:00:00Z"', undefined],
  [eq(min("a[]"), 1), "smallest of a[] = 1", undefined],
  [eq(max("a[]", mul("b", "c")), 1), "largest of (b × c) over a[] = 1", undefined],
  [eq(product("a[]"), 1), "product of a[] = 1", undefined],
  [eq(pow("a", 2), 1), "(a to the power of 2) = 1", undefined],
  [eq(sum("a[]"), 1), "sum of a[] = 1", undefined],
  [eq(sum("a[]", mul("b", "c")), 1), "sum of (b × c) over a[] = 1", undefined],
  [ascending("a[]"), "a[] never fall", undefined],
  [chronological("a[].at"), "a[].at are in order of time", undefined],
  [unique("a[]", "b", mul("c", 2)), "no two of a[] are alike in b and (c × 2)", undefined],
  [multipleOf("a", 2), "a is a multiple of 2", undefined],
  [lt(millisBetween("a", "b"), 5), "milliseconds from a to b < 5", undefined],
];

describe("printing", () => {
  test.each(cases)("%j", (condition, asSentence, asCel) => {
    expect(sentence(condition)).toBe(asSentence);
    expect(cel(condition)).toBe(asCel);
  });

  test("a tolerance in proportion compares with either side", () => {
    const condition = near("a", "b", { rel: 0.01 });
    expect(sentence(condition)).toBe("a = b within 1 %");
    expect(cel(condition)).toContain("self.a - self.b <= 0.01 * self.a ||");
  });
});

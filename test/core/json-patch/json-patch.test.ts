/**
 * Patches of JSON documents: the examples of RFC 6901 and RFC 6902, what a patch must not do, and
 * patches made of two documents.
 *
 * @module
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { FreeForm, type JsonObject, type JsonValue } from "../../../src/core/free-form.js";
import { applyPatch, type PatchProblemKind } from "../../../src/core/json-patch/apply-patch.js";
import { diff } from "../../../src/core/json-patch/diff.js";
import { JsonPatch, PatchTest, PatchValue } from "../../../src/core/json-patch/json-patch.js";
import { JsonPointer, tokensOf } from "../../../src/core/json-patch/json-pointer.js";
import { valueAt } from "../../../src/core/json-patch/place.js";
import { sameJson } from "../../../src/core/same-json.js";

const applied = (document: JsonValue, patch: unknown) => {
  const outcome = applyPatch(document, JsonPatch.parse(patch));
  return outcome.ok ? outcome.document : outcome.problem;
};

describe("pointers", () => {
  test.each([
    ["", true],
    ["/", true],
    ["/a~1b/~0/0/-", true],
    ["a", false],
    ["#/a", false],
    ["/a~2", false],
    ["/a~", false],
  ])("%j: %s", (pointer, expected) => {
    expect(JsonPointer.safeParse(pointer).success).toBe(expected);
  });

  test("are at most 4096 characters long", () => {
    const [longest, longer] = ["a".repeat(4095), "a".repeat(4096)];
    expect(JsonPointer.safeParse(`/${longest}`).success).toBe(true);
    expect(JsonPointer.safeParse(`/${longer}`).success).toBe(false);
  });

  // RFC 6901, section 5.
  const document = {
    foo: ["bar", "baz"],
    "": 0,
    "a/b": 1,
    "c%d": 2,
    "e^f": 3,
    "g|h": 4,
    "i\\j": 5,
    'k"l': 6,
    " ": 7,
    "m~n": 8,
  };

  test.each<[string, JsonValue | undefined]>([
    ["", document],
    ["/foo", ["bar", "baz"]],
    ["/foo/0", "bar"],
    ["/", 0],
    ["/a~1b", 1],
    ["/c%d", 2],
    ["/e^f", 3],
    ["/g|h", 4],
    ["/i\\j", 5],
    ['/k"l', 6],
    ["/ ", 7],
    ["/m~0n", 8],
    ["/foo/2", undefined],
    ["/foo/-", undefined],
    ["/foo/00", undefined],
    ["/foo/1e0", undefined],
    ["/foo/length", undefined],
    ["/foo/0/0", undefined],
    ["/constructor", undefined],
    ["/__proto__", undefined],
    ["/~01", undefined],
  ])("%j leads to %j", (pointer, expected) => {
    expect(valueAt(document, tokensOf(pointer))).toEqual(expected);
  });
});

describe("a patch", () => {
  // RFC 6902, appendix A; A.11 and A.13 are of its parser.
  test.each<[string, JsonValue, unknown, JsonValue]>([
    [
      "A.1 adds a member",
      { foo: "bar" },
      [{ op: "add", path: "/baz", value: "qux" }],
      { baz: "qux", foo: "bar" },
    ],
    [
      "A.2 adds an item",
      { foo: ["bar", "baz"] },
      [{ op: "add", path: "/foo/1", value: "qux" }],
      { foo: ["bar", "qux", "baz"] },
    ],
    [
      "A.3 removes a member",
      { baz: "qux", foo: "bar" },
      [{ op: "remove", path: "/baz" }],
      { foo: "bar" },
    ],
    [
      "A.4 removes an item",
      { foo: ["bar", "qux", "baz"] },
      [{ op: "remove", path: "/foo/1" }],
      { foo: ["bar", "baz"] },
    ],
    [
      "A.5 replaces a value",
      { baz: "qux", foo: "bar" },
      [{ op: "replace", path: "/baz", value: "boo" }],
      { baz: "boo", foo: "bar" },
    ],
    [
      "A.6 moves a value",
      { foo: { bar: "baz", waldo: "fred" }, qux: { corge: "grault" } },
      [{ op: "move", from: "/foo/waldo", path: "/qux/thud" }],
      { foo: { bar: "baz" }, qux: { corge: "grault", thud: "fred" } },
    ],
    [
      "A.7 moves an item",
      { foo: ["all", "grass", "cows", "eat"] },
      [{ op: "move", from: "/foo/1", path: "/foo/3" }],
      { foo: ["all", "cows", "eat", "grass"] },
    ],
    [
      "A.8 tests a value",
      { baz: "qux", foo: ["a", 2, "c"] },
      [
        { op: "test", path: "/baz", value: "qux" },
        { op: "test", path: "/foo/1", value: 2 },
      ],
      { baz: "qux", foo: ["a", 2, "c"] },
    ],
    [
      "A.10 adds an object",
      { foo: "bar" },
      [{ op: "add", path: "/child", value: { grandchild: {} } }],
      { foo: "bar", child: { grandchild: {} } },
    ],
    [
      "A.14 escapes",
      { "/": 9, "~1": 10 },
      [{ op: "test", path: "/~01", value: 10 }],
      { "/": 9, "~1": 10 },
    ],
    [
      "A.16 adds a list",
      { foo: ["bar"] },
      [{ op: "add", path: "/foo/-", value: ["abc", "def"] }],
      { foo: ["bar", ["abc", "def"]] },
    ],
    ["nothing", { a: 1 }, [], { a: 1 }],
    ["adds over a member", { a: 1 }, [{ op: "add", path: "/a", value: null }], { a: null }],
    ["adds at the end", [1], [{ op: "add", path: "/1", value: 2 }], [1, 2]],
    ["puts another document", { a: 1 }, [{ op: "add", path: "", value: [1] }], [1]],
    ["replaces the document", { a: 1 }, [{ op: "replace", path: "", value: null }], null],
    ["replaces an item", [[1]], [{ op: "replace", path: "/0/0", value: 2 }], [[2]]],
    ["replaces null", { a: null }, [{ op: "replace", path: "/a", value: 0 }], { a: 0 }],
    ["moves nowhere", { a: 1 }, [{ op: "move", from: "/a", path: "/a" }], { a: 1 }],
    ["moves outwards", { a: { b: 1 } }, [{ op: "move", from: "/a/b", path: "/a" }], { a: 1 }],
    ["moves beside", { a: 1, ab: 2 }, [{ op: "move", from: "/a", path: "/ab" }], { ab: 1 }],
    ["copies into itself", { a: {} }, [{ op: "copy", from: "/a", path: "/a/a" }], { a: { a: {} } }],
    [
      "tests, keys in any order",
      { a: { b: 1, c: 2 } },
      asked("/a", { c: 2, b: 1 }),
      { a: { b: 1, c: 2 } },
    ],
    ["tests 0 and -0", { a: 0 }, asked("/a", -0), { a: 0 }],
    [
      "has members of functions",
      {},
      [{ op: "add", path: "/constructor", value: 1 }],
      JSON.parse('{"constructor":1}'),
    ],
  ])("%s", (_, document, patch, expected) => {
    const frozen = deepFreeze(structuredClone(document));
    expect(applied(frozen, patch)).toEqual(expected);
  });

  test.each<[string, JsonValue, unknown, PatchProblemKind, number, string]>([
    ["A.9 tests another value", { baz: "qux" }, asked("/baz", "bar"), "not_equal", 0, "/baz"],
    [
      "A.12 has no parent",
      { foo: "bar" },
      [{ op: "add", path: "/baz/bat", value: "qux" }],
      "not_found",
      0,
      "/baz/bat",
    ],
    [
      "A.15 tests a text for a number",
      { "/": 9, "~1": 10 },
      asked("/~01", "10"),
      "not_equal",
      0,
      "/~01",
    ],
    ["removes nothing", {}, [{ op: "remove", path: "/a" }], "not_found", 0, "/a"],
    ["removes behind the end", [1], [{ op: "remove", path: "/1" }], "not_found", 0, "/1"],
    ["removes the end", [1], [{ op: "remove", path: "/-" }], "not_found", 0, "/-"],
    [
      "removes a part of null",
      { a: null },
      [{ op: "remove", path: "/a/b" }],
      "not_found",
      0,
      "/a/b",
    ],
    ["replaces nothing", {}, [{ op: "replace", path: "/a", value: 1 }], "not_found", 0, "/a"],
    ["adds behind the end", [], [{ op: "add", path: "/1", value: 1 }], "not_found", 0, "/1"],
    ["adds at a name", [], [{ op: "add", path: "/a", value: 1 }], "not_found", 0, "/a"],
    ["adds at 01", [1, 2], [{ op: "add", path: "/01", value: 1 }], "not_found", 0, "/01"],
    [
      "adds into a text",
      { a: "b" },
      [{ op: "add", path: "/a/0", value: 1 }],
      "not_found",
      0,
      "/a/0",
    ],
    ["tests nothing for null", {}, asked("/a", null), "not_found", 0, "/a"],
    ["tests more keys", { a: {} }, asked("/a", { b: 1 }), "not_equal", 0, "/a"],
    ["tests a list for a map", { a: [] }, asked("/a", {}), "not_equal", 0, "/a"],
    ["copies nothing", {}, [{ op: "copy", from: "/a", path: "/b" }], "not_found", 0, "/a"],
    ["moves nothing", {}, [{ op: "move", from: "/a", path: "/a" }], "not_found", 0, "/a"],
    [
      "moves into itself",
      { a: {} },
      [{ op: "move", from: "/a", path: "/a/b" }],
      "moved_into_itself",
      0,
      "/a/b",
    ],
    [
      "moves all into itself",
      { a: {} },
      [{ op: "move", from: "", path: "/a" }],
      "moved_into_itself",
      0,
      "/a",
    ],
    [
      "moves to a place that goes",
      [1, 2],
      [{ op: "move", from: "/0", path: "/2" }],
      "not_found",
      0,
      "/2",
    ],
    ["removes all", {}, [{ op: "remove", path: "" }], "root_removed", 0, ""],
    [
      "puts a prototype",
      {},
      [{ op: "add", path: "/__proto__", value: { b: 1 } }],
      "forbidden_key",
      0,
      "/__proto__",
    ],
    [
      "reaches a prototype",
      {},
      [{ op: "add", path: "/__proto__/b", value: 1 }],
      "not_found",
      0,
      "/__proto__/b",
    ],
    [
      "reaches a constructor",
      {},
      [{ op: "add", path: "/constructor/prototype/b", value: 1 }],
      "not_found",
      0,
      "/constructor/prototype/b",
    ],
    [
      "moves a member to a prototype",
      { a: {} },
      [{ op: "move", from: "/a", path: "/__proto__" }],
      "forbidden_key",
      0,
      "/__proto__",
    ],
    [
      "fails later",
      { a: 1 },
      [
        { op: "remove", path: "/a" },
        { op: "remove", path: "/a" },
      ],
      "not_found",
      1,
      "/a",
    ],
  ])("%s", (_, document, patch, kind, index, pointer) => {
    const frozen = deepFreeze(structuredClone(document));
    expect(applied(frozen, patch)).toMatchObject({ kind, index, pointer });
    expect({}).not.toHaveProperty("b");
  });

  const doubling = Array.from({ length: 500 }, (_, index) => ({
    op: "copy",
    from: "",
    path: `/${index}`,
  }));

  test("copies of copies end", () => {
    expect(applied({ a: "b".repeat(1000) }, doubling)).toMatchObject({
      kind: "too_large",
      index: 12,
    });
  });

  test("levels end", () => {
    const deeper = Array.from({ length: 500 }, () => ({ op: "copy", from: "", path: "/a" }));
    expect(applied({ a: 0 }, deeper)).toMatchObject({ kind: "too_large", index: 63, op: "copy" });
  });

  test("a document that is too deep already is not measured to its end", () => {
    const deep = Array.from({ length: 5000 }).reduce<JsonValue>((inner) => [inner], 0);
    const patch = [{ op: "add", path: "/-", value: 1 }];
    expect(applied(deep, patch)).toMatchObject({ kind: "too_large", index: 0, pointer: "/-" });
  });

  test("a large document stays as it is", () => {
    expect(
      applied(
        Array.from({ length: 5_000_000 }, () => 0),
        [],
      ),
    ).toHaveLength(5_000_000);
  });
});

describe("values of a patch", () => {
  test.each<[string, JsonValue, boolean]>([
    ["8 lists in one another", [[[[[[[[1]]]]]]]], true],
    ["9 lists in one another", [[[[[[[[[1]]]]]]]]], false],
    ["a list of 1025 items", Array(1025).fill(0), false],
    ["a number that is none", Number.NaN, false],
    ["a key of a prototype", JSON.parse('[{"__proto__":1}]'), false],
    ["lists in a map in a list", [{ a: [[1, 2]] }], true],
    ["a text of 8193 characters", "a".repeat(8193), false],
  ])("%s", (_, value, expected) => {
    expect(PatchValue.safeParse(value).success).toBe(expected);
    expect(
      z.compile(PatchTest, { strict: true }).safeParse({ op: "test", path: "", value }),
    ).toHaveProperty("success", expected);
  });
});

test.each([undefined, new Date(0), () => 0])("%s is no value of a patch", (value) => {
  expect(PatchTest.safeParse({ op: "test", path: "", value }).error?.issues).toMatchObject([
    { path: ["value"], code: "custom" },
  ]);
});

test("a step without its value is refused where it is missing", () => {
  expect(PatchTest.safeParse({ op: "test", path: "" }).error?.issues).toMatchObject([
    { path: ["value"] },
  ]);
});

describe("the difference", () => {
  test.each<[string, JsonValue, JsonValue, unknown]>([
    ["none", { a: 1, b: [2] }, { b: [2], a: 1 }, []],
    ["a member", { a: 1 }, { a: 2 }, [{ op: "replace", path: "/a", value: 2 }]],
    ["a member gone", { a: 1, b: 2 }, { b: 2 }, [{ op: "remove", path: "/a" }]],
    ["a member more", {}, { "a/~": null }, [{ op: "add", path: "/a~1~0", value: null }]],
    ["null and absent", { a: null }, {}, [{ op: "remove", path: "/a" }]],
    ["an item more", ["a", "c"], ["a", "b", "c"], [{ op: "add", path: "/1", value: "b" }]],
    [
      "items gone here and there",
      ["a", "b", "c", "d"],
      ["b", "d"],
      [
        { op: "remove", path: "/2" },
        { op: "remove", path: "/0" },
      ],
    ],
    [
      "a part of an item",
      [{ id: 1, on: true }, { id: 2 }],
      [{ id: 1, on: false }, { id: 2 }],
      [{ op: "replace", path: "/0/on", value: false }],
    ],
    [
      "keys of an item in another order",
      [{ a: 1, b: { c: 1, d: 2 } }, 1],
      [{ b: { d: 2, c: 1 }, a: 1 }, 2],
      [{ op: "replace", path: "/1", value: 2 }],
    ],
    ["a list and a map", [], {}, [{ op: "replace", path: "", value: {} }]],
    ["one of repeated items", [1, 1, 1], [1, 1], [{ op: "remove", path: "/2" }]],
  ])("%s", (_, left, right, expected) => {
    expect(diff(left, right)).toEqual(expected);
    expect(applied(left, diff(left, right))).toEqual(right);
  });

  test("too many steps become one, as deep as it can be", () => {
    const numbers = (first: number) => Array.from({ length: 600 }, (_, index) => first + index);
    const right = { list: numbers(1000), title: "b" };
    expect(diff({ list: numbers(0), title: "a" }, right)).toEqual([
      { op: "replace", path: "/list", value: numbers(1000) },
      { op: "replace", path: "/title", value: "b" },
    ]);
  });

  const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue; map: JsonObject }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<JsonValue>("a", "b", "", 0, 1, -1.5, true, null),
      fc.array(tie("value"), { maxLength: 6 }),
      tie("map"),
    ),
    map: fc.dictionary(fc.constantFrom("a", "b", "~", "/", "0", "-", "constructor"), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  })).map;

  test("leads from one to the other, in steps that the schema accepts", () => {
    fc.assert(
      fc.property(json, json, (left, right) => {
        const [before, target] = [deepFreeze(left), deepFreeze(right)];
        const patch = JsonPatch.parse(diff(before, target));
        const outcome = applyPatch(before, patch);
        expect(outcome.ok && sameJson(outcome.document, target)).toBe(true);
        expect(outcome.ok && outcome.document).toEqual(target);
        expect(patch.length === 0).toBe(sameJson(before, target));
      }),
      { numRuns: 2000 },
    );
  });

  test("of any two free-form maps is a patch that the schema accepts", () => {
    const deep = fc.object({ maxDepth: 6, maxKeys: 5, values: [fc.string({ unit: "grapheme" })] });
    fc.assert(
      fc.property(deep, deep, (left, right) => {
        const [before, target] = [FreeForm.safeParse(left), FreeForm.safeParse(right)];
        if (!before.success || !target.success) return;
        const patch = diff(before.data, target.data);
        expect(JsonPatch.safeParse(patch).success).toBe(true);
        expect(applied(before.data, patch)).toEqual(target.data);
      }),
    );
  });

  test("a long list costs no more than its length", () => {
    const list = (step: number) => Array.from({ length: 200_000 }, (_, index) => index * step);
    const begin = performance.now();
    diff(list(2), list(3));
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});

/** A patch that asks whether a value stands at a place. */
function asked(path: string, value: JsonValue) {
  return [{ op: "test", path, value }];
}

/** The same value; whoever changes a part of it throws. */
function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/**
 * Values that JSON cannot have made: compiled code and Zod agree about them, or Zod decides.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { examplesOf } from "../_fixtures.js";
import { compare } from "./_agreement.js";
import { compiled } from "./_compiled.js";

type Members = Record<string, unknown>;
type Trick = (example: Members) => unknown;

const firstKey = (example: Members) => Object.keys(example)[0] ?? "";

/** An object whose prototype has the members, as getters. */
function instance(example: Members): unknown {
  class Held {}
  for (const [key, value] of Object.entries(example)) {
    Object.defineProperty(Held.prototype, key, { get: () => value, enumerable: true });
  }
  return new Held();
}

function withGetters(example: Members): unknown {
  const made = {};
  for (const [key, value] of Object.entries(example)) {
    Object.defineProperty(made, key, { get: () => value, enumerable: true });
  }
  return made;
}

class List<Item> extends Array<Item> {
  override includes(): boolean {
    return true;
  }
}

/** The value with each list in it made otherwise. */
function withLists(value: unknown, make: (items: unknown[]) => unknown): unknown {
  if (Array.isArray(value)) return make(value.map((item) => withLists(item, make)));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withLists(member, make)]),
  );
}

function deepFrozen(value: unknown): unknown {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(deepFrozen);
  return Object.freeze(value);
}

const withMember =
  (key: string, member: string): Trick =>
  (example) =>
    JSON.parse(`{${JSON.stringify(key)}:${member},${JSON.stringify(example).slice(1)}`);

const tricks: Readonly<Record<string, Trick>> = {
  "an own key __proto__": withMember("__proto__", "{}"),
  "an own key __proto__ that holds a member": withMember("__proto__", '{"tenant_id":"x"}'),
  "a key constructor": withMember("constructor", "1"),
  "a key toString": withMember("toString", "1"),
  "getters that give the same each time": withGetters,
  "an instance of a class with getters": instance,
  "inherited members": (example) => Object.create(example),
  "one member inherited": (example) => {
    const { [firstKey(example)]: first, ...own } = example;
    return Object.assign(Object.create({ [firstKey(example)]: first }), own);
  },
  "no prototype": (example) => Object.assign(Object.create(null), example),
  "a transparent proxy": (example) => new Proxy(example, {}),
  "a proxy inside": (example) =>
    Object.fromEntries(
      Object.entries(example).map(([key, value]) => [
        key,
        typeof value === "object" && value !== null ? new Proxy(value, {}) : value,
      ]),
    ),
  "a key that is a symbol": (example) => ({ ...example, [Symbol("x")]: 1 }),
  "frozen values": (example) => deepFrozen(structuredClone(example)),
  "values of another realm": (example) => runInNewContext(`(${JSON.stringify(example)})`),
  "lists of a subclass": (example) => withLists(example, (items) => List.from(items)),
  "lists with a hole": (example) =>
    withLists(example, (items) => Object.assign(new Array(items.length + 1), items)),
  "lists with a member of their own": (example) =>
    withLists(example, (items) => Object.assign(items, { x: 1 })),
  "a list with the members": (example) => Object.assign([], example),
  "a function with the members": (example) =>
    Object.defineProperties(() => 1, Object.getOwnPropertyDescriptors(example)),
  "a date": () => new Date(0),
  "a map": () => new Map(),
  "a boxed text": () => new String("x"),
};

describe.each(models)("$name", ({ name, schema }) => {
  const sides = { plain: schema, ...compiled(schema) };
  const examples = examplesOf(name).map(({ value }) => value as Members);

  test.each(Object.entries(tricks))("%s", (_, trick) => {
    for (const example of examples) {
      expect(compare(sides, trick(example), false).difference).toBeUndefined();
    }
  });

  test.each([Number.NaN, -0, Number.POSITIVE_INFINITY, "\ud800", undefined, null, 1n])(
    "%s at each place",
    (value) => {
      for (const example of examples) {
        for (const key of Object.keys(example)) {
          const changed = { ...example, [key]: value };
          expect(compare(sides, changed, true).difference).toBeUndefined();
        }
      }
    },
  );

  test("a member that must be there, and is not enumerable", () => {
    for (const example of examples) {
      for (const key of Object.keys(example)) {
        const { [key]: member, ...others } = example;
        if (schema.safeParse(others).success) continue;
        const hidden = Object.defineProperty(others, key, { value: member, enumerable: false });
        expect(compare(sides, hidden, false).difference).toBeUndefined();
      }
    }
  });

  test("a getter that changes its answer brings no invalid value out", () => {
    for (const example of examples) {
      for (const key of Object.keys(example)) {
        for (const right of [1, 2, 3]) {
          let asked = 0;
          const answer = () => {
            asked += 1;
            return asked <= right ? example[key] : Symbol.iterator;
          };
          const value = Object.defineProperty({ ...example }, key, { get: answer });
          const parsed = sides.code.parse(value);
          if (parsed !== z.INVALID) expect(schema.safeParse(parsed).success).toBe(true);
        }
      }
    }
  });

  test("a proxy that throws throws its error", () => {
    const fault = new Error("out of reach");
    const value = new Proxy(examples[0] ?? {}, {
      get: () => {
        throw fault;
      },
    });
    expect(() => schema.safeParse(value)).toThrow(fault);
    expect(() => sides.fast.safeParse(value)).toThrow(fault);
    expect(() => sides.code.verdict(value)).toThrow(fault);
    expect(sides.code.verdict(examples[0])).toBe(true);
  });
});

test("an optional member that is not enumerable does not count: compiled code asks for-in", () => {
  const schema = z.strictObject({ id: z.string(), note: z.string().optional() });
  const { fast, code } = compiled(schema);
  const hidden = Object.defineProperty({ id: "a" }, "note", { value: 1, enumerable: false });
  expect(schema.safeParse(hidden).success).toBe(false);
  expect(code.verdict(hidden)).toBe(true);
  expect(isDeepStrictEqual(fast.parse(hidden), { id: "a" })).toBe(true);
});

test("what a proxy hides from for-in does not count either", () => {
  const schema = z.strictObject({ id: z.string(), note: z.string().optional() });
  const { fast } = compiled(schema);
  const value = new Proxy({ id: "a", note: 1 }, { ownKeys: () => ["id"] });
  expect(schema.safeParse(value).success).toBe(false);
  expect(fast.parse(value)).toEqual({ id: "a" });
});

/**
 * Random values of a schema's structure, and random changes of a value.
 *
 * @module
 */
import fc from "fast-check";
import * as core from "zod/v4/core";
import { pick, type Random } from "../../scripts/random.js";
import { isRecord } from "../../src/core/is-record.js";

/** What no field expects, or what stands at the edge of what it expects. */
const wild: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  -1,
  0.1 + 0.2,
  10n,
  "",
  " ",
  "\ud800",
  "a\udc00",
  "x".repeat(256),
  "\u{1f600}".repeat(128),
  "1970-01-01T00:00:00Z",
  true,
  Symbol.iterator,
  () => 1,
  new Array(3),
  [undefined],
  [[]],
  {},
  { a: 1 },
  JSON.parse('{"__proto__":{"a":1}}'),
];

const freeMaps: readonly unknown[] = [
  {},
  { a: "b" },
  { a: { b: [1, null, true, "x"] } },
  { service: "checkout", region: "eu" },
  { constructor: "x", toString: "y" },
  { "\u{1f600}": "\u{1f600}" },
];

const isNothing = (value: unknown) => value === undefined;

/** A random value of the structure of a schema; its rules may be broken. */
export function randomOf(schema: core.$ZodType, random: Random): unknown {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault) {
    return random() < 0.5 ? undefined : randomOf(schema._zod.def.innerType, random);
  }
  if (schema instanceof core.$ZodNullable) {
    return random() < 0.3 ? null : randomOf(schema._zod.def.innerType, random);
  }
  if (schema instanceof core.$ZodUnion)
    return randomOf(pick(schema._zod.def.options, random), random);
  if (schema instanceof core.$ZodArray) {
    const { minimum = 0, maximum = 4 } = schema._zod.bag as Bounds;
    const length = Math.min(maximum, minimum + Math.floor(random() * 4));
    return Array.from({ length }, () => randomOf(schema._zod.def.element, random));
  }
  if (schema instanceof core.$ZodObject) {
    const members = Object.entries(schema._zod.def.shape)
      .map(([key, field]) => [key, randomOf(field, random)] as const)
      .filter(([, member]) => !isNothing(member) || random() < 0.02);
    return Object.fromEntries(random() < 0.3 ? members.reverse() : members);
  }
  return pick(leavesOf(schema), random);
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
}

const known = new WeakMap<core.$ZodType, readonly unknown[]>();

function leavesOf(schema: core.$ZodType): readonly unknown[] {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const valid = candidatesOf(schema).filter((value) => core.safeParse(schema, value).success);
  const leaves = valid.length === 0 ? [null] : valid;
  known.set(schema, leaves);
  return leaves;
}

function candidatesOf(schema: core.$ZodType): readonly unknown[] {
  if (schema._zod.values !== undefined) return [...schema._zod.values];
  if (schema instanceof core.$ZodBoolean) return [true, false];
  if (schema instanceof core.$ZodNumber) {
    const { minimum = -1000, maximum = 1000 } = schema._zod.bag as Bounds;
    const between = [0.01, 0.1, 0.5, 0.9].map((part) => minimum + part * (maximum - minimum));
    const near = [minimum, maximum, 0, -0, 1, 2, 10, 100, ...between];
    return [...near, ...between.map(Math.round), minimum + 1, maximum - 1, 0.5, 1_767_225_600_000];
  }
  if (schema instanceof core.$ZodString) {
    const { minimum = 0, maximum = 64 } = schema._zod.bag as Bounds;
    const made = patternsOf(schema).flatMap((pattern) =>
      fc.sample(fc.stringMatching(pattern), { numRuns: 30, seed: 7 }),
    );
    const most = Math.min(maximum, 300);
    const lengths = [minimum, minimum + 1, most - 1, most].filter((length) => length >= 0);
    const plain = lengths.flatMap((length) => ["x".repeat(length), "\u{1f600}".repeat(length)]);
    return [...made, ...plain, "checkout", "a b", "é", "__proto__", "2026-03-01T00:00:00Z"];
  }
  return [...freeMaps, 1, "x", null, true, [1, "x"]];
}

function patternsOf(schema: core.$ZodString): RegExp[] {
  return (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) =>
    "pattern" in def && def.pattern instanceof RegExp ? [def.pattern] : [],
  );
}

/** The value with another one somewhere: mostly one that the schema has there, else a wild one. */
export function varied(schema: core.$ZodType, value: unknown, random: Random): unknown {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault) {
    if (random() < 0.1) return undefined;
    return varied(schema._zod.def.innerType, value, random);
  }
  if (schema instanceof core.$ZodNullable) return varied(schema._zod.def.innerType, value, random);
  if (schema instanceof core.$ZodDiscriminatedUnion && isRecord(value)) {
    const { options, discriminator } = schema._zod.def;
    const tag = value[discriminator] as core.util.Primitive;
    const option = options.find((it) => it._zod.propValues?.[discriminator]?.has(tag));
    if (option !== undefined && random() < 0.95) return varied(option, value, random);
  }
  if (schema instanceof core.$ZodArray && Array.isArray(value) && value.length > 0) {
    const at = Math.floor(random() * value.length);
    const draw = random();
    if (draw < 0.1) return value.toSpliced(at, 1);
    if (draw < 0.2) return [...value, randomOf(schema._zod.def.element, random)];
    if (draw < 0.95) return value.with(at, varied(schema._zod.def.element, value[at], random));
  }
  if (schema instanceof core.$ZodObject && isRecord(value) && random() < 0.97) {
    const { shape } = schema._zod.def;
    const keys = Object.keys(shape);
    if (keys.length === 0) return { x: 1 };
    const key = pick(keys, random);
    const field = shape[key];
    const member = field && varied(field, value[key], random);
    const { [key]: _, ...others } = value;
    return isNothing(member) && random() < 0.9 ? others : { ...others, [key]: member };
  }
  return random() < 0.8 ? randomOf(schema, random) : pick(wild.slice(1), random);
}

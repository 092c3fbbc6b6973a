/**
 * Documents of single schemas: what they hold, and in which dialect.
 *
 * @module
 */

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { Uuid } from "../../src/core/identifier.js";
import { Instant, now } from "../../src/core/instant.js";
import { Money } from "../../src/core/money.js";
import { open } from "../../src/core/open.js";
import { pii } from "../../src/core/personal-data.js";
import { eq, has, lit, sum } from "../../src/core/rules/expression.js";
import { rule, warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { uuidv7 } from "../../src/core/uuid.js";
import { bundle } from "../../src/json-schema/bundle.js";
import { normalForm } from "../../src/json-schema/normal-form.js";
import { schemaId } from "../../src/json-schema/schema-id.js";
import { toJsonSchema } from "../../src/json-schema/to-json-schema.js";
import { variants } from "../../src/json-schema/variants.js";
import { carried } from "./_ajv.js";

const finite = { minimum: -Number.MAX_VALUE, maximum: Number.MAX_VALUE };
const field = (schema: z.ZodType) => {
  const { properties } = toJsonSchema(closed({ field: schema }));
  return (properties as Readonly<Record<string, unknown>>).field;
};

describe("a field", () => {
  test.each<[string, z.ZodType, object]>([
    ["a number", z.number(), { type: "number", ...finite }],
    [
      "a number above 0",
      z.number().positive(),
      { type: "number", exclusiveMinimum: 0, maximum: finite.maximum },
    ],
    ["a bounded number", z.number().min(0).max(1), { type: "number", minimum: 0, maximum: 1 }],
    [
      "an integer",
      z.int().min(0),
      { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    ],
    [
      "tens",
      z.int().min(0).max(90).multipleOf(10),
      { type: "integer", minimum: 0, maximum: 90, multipleOf: 10 },
    ],
    [
      "a number or null",
      z.number().nullable(),
      { anyOf: [{ type: "number", ...finite }, { type: "null" }] },
    ],
    [
      "kinds",
      z.union([z.boolean(), z.string()]),
      { anyOf: [{ type: "boolean" }, { type: "string" }] },
    ],
    [
      "personal data",
      z
        .boolean()
        .meta({ pii: pii("health") })
        .optional(),
      { type: "boolean", "x-pii": pii("health") },
    ],
    ["one value", z.enum(["a"]), { type: "string", const: "a" }],
    [
      "a default",
      z.int32().default(3),
      { type: "integer", minimum: -(2 ** 31), maximum: 2 ** 31 - 1, default: 3 },
    ],
    [
      "a default that is empty",
      z.array(z.boolean()).max(2).default([]),
      { type: "array", maxItems: 2, items: { type: "boolean" }, default: [] },
    ],
    [
      "a date that is no clock",
      Instant.default("2020-01-01T00:00:00Z"),
      { default: "2020-01-01T00:00:00Z" },
    ],
    [
      "two patterns",
      z.string().regex(/^a/).regex(/b$/),
      {
        type: "string",
        allOf: [
          { pattern: "^a" },
          { pattern: "b$", not: { pattern: "[\\n\\r\\x85\u2028\u2029]$" } },
        ],
      },
    ],
    [
      "metadata",
      z.boolean().meta({ deprecated: true, description: "No." }),
      { type: "boolean", deprecated: true, description: "No." },
    ],
  ])("%s", (_name, schema, expected) => {
    expect(field(schema)).toMatchObject(expected);
    if (!("default" in expected)) expect(field(schema)).toEqual(expected);
  });
});

describe("a default that is made anew", () => {
  beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2030, 0, 1) }));
  afterEach(() => vi.useRealTimers());

  test.each<[string, z.ZodType, string]>([
    ["now", Instant.default(now), "now"],
    ["the clock by hand", Instant.default(() => new Date().toISOString()), "now"],
    ["an id", Uuid.default(() => uuidv7()), "uuid_v7"],
  ])("%s", (_name, schema, generator) => {
    expect(field(schema)).toMatchObject({ "x-generated": generator });
    expect(field(schema)).not.toHaveProperty("default");
  });
});

test("open keeps every rule and bound, and the values of maps", () => {
  const schema = closed({
    inner: closed({ a: z.int().max(5) }),
    map: closed({}).catchall(z.boolean()),
    kind: z.discriminatedUnion("kind", [
      closed({ kind: z.literal("a") }),
      closed({ kind: z.literal("b") }),
    ]),
    items: z.array(withRules(closed({ a: z.int().optional() }), { has_a: rule("A.", has("a")) })),
  });
  const validate = carried(schema, { open: true });
  const value = { inner: { a: 1 }, map: { x: true }, kind: { kind: "a" }, items: [{ a: 1 }] };
  const cases: unknown[] = [
    value,
    { ...value, extra: 1 },
    { ...value, inner: { a: 1, extra: {} } },
    { ...value, kind: { kind: "b", extra: 1 } },
    { ...value, items: [{ a: 1, extra: 1 }] },
    { ...value, inner: { a: 6 } },
    { ...value, map: { x: 1 } },
    { ...value, kind: { kind: "c" } },
    { ...value, items: [{ extra: 1 }] },
    { extra: 1 },
  ];
  const verdicts = cases.map((each) => open(schema).safeParse(each).success);
  expect(cases.map((each) => validate(each))).toEqual(verdicts);
  expect(verdicts).toEqual([true, true, true, true, true, false, false, false, false, false]);
});

test("the output has what parse fills in", () => {
  const schema = closed({ a: z.int().default(1), b: z.boolean().optional() });
  expect(carried(schema, { io: "output" })(schema.parse({}))).toBe(true);
  expect(carried(schema, { io: "output" })({})).toBe(false);
  expect(carried(schema)({})).toBe(true);
});

describe("rules", () => {
  const Part = closed({
    a: z.string(),
    b: z.int().optional(),
    list: z.array(z.int()).optional(),
  }).meta({ id: "TestPart" });
  const makeAround = () =>
    withRules(Part, {
      has_b: rule("There is a b.", has("b")),
      sum_is_b: warn("The list adds up to b.", eq("b", sum("list[]"))),
    });
  const around = makeAround();

  test("are data, with a path and CEL where it can say them", () => {
    expect(toJsonSchema(around)["x-rules"]).toEqual([
      {
        id: "has_b",
        message: "There is a b.",
        severity: "error",
        path: "b",
        expr: has("b"),
        cel: "(has(self.b))",
      },
      {
        id: "sum_is_b",
        message: "The list adds up to b.",
        severity: "warning",
        path: "b",
        expr: eq("b", sum("list[]")),
      },
    ]);
  });

  test.each([
    ["the root", toJsonSchema(around)],
    ["a field", (toJsonSchema(closed({ field: around })).properties as { field: object }).field],
    [
      "a definition",
      (
        toJsonSchema(closed({ field: makeAround().meta({ id: "TestAround" }) })).$defs as {
          TestAround: object;
        }
      ).TestAround,
    ],
  ])("never stand beside a reference to the schema that got them: %s", (_name, made) => {
    expect(made).toHaveProperty("x-rules");
    expect(made).not.toHaveProperty("$ref");
    expect(made).toMatchObject({ type: "object", required: ["a"], additionalProperties: false });
  });

  test("of a schema that was derived stay with it", () => {
    const named = makeAround().meta({ id: "TestNamed" });
    const more = withRules(named, { a_is_x: rule("A is x.", eq("a", lit("x"))) });
    const rules = toJsonSchema(more)["x-rules"] as readonly { id: string }[];
    expect(rules.map(({ id }) => id)).toEqual([
      "test_named.has_b",
      "test_named.sum_is_b",
      "a_is_x",
    ]);
  });
});

test("a schema that holds itself by name", () => {
  const Tree: z.ZodType = closed({
    get inside() {
      return z.array(Tree).max(2).optional();
    },
  }).meta({ id: "TestTree" });
  const validate = carried(Tree);
  expect(
    [{}, { inside: [{ inside: [] }] }, { inside: [{ x: 1 }] }].map((each) => validate(each)),
  ).toEqual([true, true, false]);
});

describe("$id", () => {
  const model = { name: "Money", domain: "core", schema: Money } as const;

  test.each([
    [undefined, "urn:analytics-schemas:core:Money:1"],
    ["https://example.com/schemas", "https://example.com/schemas/core/Money/1"],
    ["https://example.com/schemas//", "https://example.com/schemas/core/Money/1"],
  ])("with the base %s", (base, id) => {
    const options = base === undefined ? {} : { baseUri: base };
    expect(schemaId(model, base)).toBe(id);
    expect(toJsonSchema(Money, options).$id).toBe(id);
  });

  test("is given, or there is none", () => {
    expect(toJsonSchema(Money, { id: "urn:x:y" }).$id).toBe("urn:x:y");
    expect(toJsonSchema(z.boolean())).not.toHaveProperty("$id");
    expect(bundle([Money])).not.toHaveProperty("$id");
    expect(bundle([Money], { id: "urn:x:y" }).$id).toBe("urn:x:y");
  });
});

describe("a bundle", () => {
  test("has the same definitions whichever schema comes first", () => {
    const some = models.slice(0, 12).map(({ schema }) => schema);
    expect(bundle([...some].reverse())).toEqual(bundle(some));
    expect(JSON.stringify(bundle([...some].reverse()))).toBe(JSON.stringify(bundle(some)));
  });

  test("has names that come from no order", () => {
    const names = Object.keys(bundle(models.map(({ schema }) => schema)).$defs as object);
    expect(names.filter((name) => /^_*schema\d+$/.test(name))).toEqual([]);
    expect(names.length).toBeGreaterThan(500);
  });

  test.each<[string, z.ZodType[], RegExp]>([
    ["a schema without a name", [Money, z.boolean()], /needs a name/],
    [
      "two schemas of one name",
      [1, 2].map((n) => z.literal(n).meta({ id: "TestTwin" })),
      /have one name/,
    ],
  ])("refuses %s", (_name, schemas, message) => {
    expect(() => bundle(schemas)).toThrow(message);
  });

  test("holds a schema that is given twice once", () => {
    expect(bundle([Money, Money])).toEqual(bundle([Money]));
  });
});

describe("OpenAPI 3.1", () => {
  const option = (kind: string) =>
    closed({ kind: z.literal(kind), price: Money }).meta({ id: `TestOption${kind}` });
  const Choice = z
    .discriminatedUnion("kind", [option("a"), option("b")])
    .meta({ id: "TestChoice" });
  const document = toJsonSchema(Choice, { target: "openapi-3.1" });
  const { schemas } = document.components as { schemas: Readonly<Record<string, object>> };

  test("has components whose references lead to one another", () => {
    expect(Object.keys(document)).toEqual(["components"]);
    expect(Object.keys(schemas)).toEqual(["Money", "TestChoice", "TestOptiona", "TestOptionb"]);
    const refs = [
      ...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
    ];
    expect(refs.length).toBeGreaterThan(3);
    expect(refs.map((all) => all[1] ?? "").filter((name) => !(name in schemas))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain("$defs");
  });

  test("maps each tag to its option", () => {
    expect(schemas.TestChoice).toMatchObject({
      discriminator: {
        propertyName: "kind",
        mapping: { a: "#/components/schemas/TestOptiona", b: "#/components/schemas/TestOptionb" },
      },
    });
  });

  test("needs a name", () => {
    expect(() => toJsonSchema(z.boolean(), { target: "openapi-3.1" })).toThrow(/needs a name/);
  });
});

describe("normal form", () => {
  test.each([
    [{ type: ["string", "null"] }, { anyOf: [{ type: "string" }, { type: "null" }] }],
    [{ enum: ["a"] }, { const: "a" }],
    [{ additionalProperties: {} }, {}],
    [
      { maximum: 1, type: "number", minimum: 0 },
      { type: "number", minimum: 0, maximum: 1 },
    ],
    [{ $defs: { b: {}, a: {} } }, { $defs: { a: {}, b: {} } }],
    [{ default: { type: ["a"] } }, { default: { type: ["a"] } }],
    [
      { properties: { type: { enum: [1] }, a: true } },
      { properties: { type: { const: 1 }, a: true } },
    ],
  ])("%j is %j", (schema, expected) => {
    expect(JSON.stringify(normalForm(schema))).toBe(JSON.stringify(expected));
  });
});

test("variants are the options of every choice, those in lists and maps too", () => {
  const Named = closed({ kind: z.literal("a") }).meta({ id: "TestNamedOption" });
  const inner = z
    .discriminatedUnion("kind", [Named, closed({ kind: z.literal("b") })])
    .meta({ id: "TestInner" });
  const schema = closed({
    list: z.array(inner).max(1),
    map: closed({}).catchall(
      z.discriminatedUnion("type", [
        closed({ type: z.enum(["x", "y"]) }),
        closed({ type: z.literal("z") }),
      ]),
    ),
  });
  expect(
    variants(schema).map(({ name, property, values }) => ({ name, property, values })),
  ).toEqual([
    { name: "TestNamedOption", property: "kind", values: ["a"] },
    { name: "TestInner_b", property: "kind", values: ["b"] },
    { name: "Choice_x_y", property: "type", values: ["x", "y"] },
    { name: "Choice_z", property: "type", values: ["z"] },
  ]);
});

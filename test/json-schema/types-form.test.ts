import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as z from "zod";
import { versions } from "../../conformance/types/generators.js";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { freeForm } from "../../src/core/free-form.js";
import { Money } from "../../src/core/money.js";
import { isSchema, type JsonSchema } from "../../src/json-schema/json-schema.js";
import { typeDocuments, typesDocument, typesForm } from "../../src/json-schema/types-form.js";
import { root } from "../_fixtures.js";

const form = typesForm(models.map(({ schema }) => schema));
const $schema = "http://json-schema.org/draft-07/schema#";

test("keeps fields, types and what is required, and leaves out bounds, patterns and rules", () => {
  expect(typesForm([Money])).toEqual({
    definitions: {
      Money: {
        type: "object",
        properties: {
          amount_minor: { type: "integer" },
          currency: { type: "string" },
          exponent: { type: "integer" },
        },
        required: ["amount_minor", "currency"],
      },
    },
    choices: {},
  });
});

test("keeps descriptions", () => {
  const docs = { Money: { doc: "An amount.", fields: { currency: "Its currency." } } };
  expect(typesForm([Money], { docs }).definitions.Money).toMatchObject({
    description: "An amount.",
    properties: { currency: { description: "Its currency." } },
  });
});

test("a field with a default may be absent, unless the side after parsing is meant", () => {
  const Door = closed({ is_open: z.boolean().default(false) }).meta({ id: "TestDoor" });
  expect(typesForm([Door]).definitions.TestDoor).not.toHaveProperty("required");
  expect(typesForm([Door], { io: "output" }).definitions.TestDoor).toMatchObject({
    required: ["is_open"],
  });
});

const Cat = closed({ kind: z.literal("cat") }).meta({ id: "TestCat" });
const Dog = closed({ kind: z.literal(["dog", "puppy"]) }).meta({ id: "TestDog" });
const Pet = z.discriminatedUnion("kind", [Cat, Dog]);

test("a choice without a name gets that of its field, and tells which tag means which type", () => {
  const Home = closed({ first_pet: Pet, others: z.array(Pet).max(3) }).meta({ id: "TestHome" });
  const { definitions, choices } = typesForm([Home]);
  expect(definitions.TestHome).toMatchObject({
    properties: {
      first_pet: { $ref: "#/definitions/TestHomeFirstPet" },
      others: { type: "array", items: { $ref: "#/definitions/TestHomeOthersItem" } },
    },
  });
  const choice = {
    property: "kind",
    types: { cat: "TestCat", dog: "TestDog", puppy: "TestDog" },
  };
  expect(choices).toEqual({ TestHomeFirstPet: choice, TestHomeOthersItem: choice });
  expect(definitions.TestHomeFirstPet).toEqual({
    oneOf: [{ $ref: "#/definitions/TestCat" }, { $ref: "#/definitions/TestDog" }],
  });
});

test.each<[string, z.ZodType, JsonSchema]>([
  [
    "simple types",
    z.union([z.string(), z.int()]),
    { oneOf: [{ type: "string" }, { type: "integer" }] },
  ],
  ["one simple type", z.union([z.literal("..."), z.string().max(9)]), { type: "string" }],
  ["a list and a text", z.union([z.array(z.string()), z.string()]), {}],
  ["values of which two make one name", z.enum(["<", "<="]), { type: "string" }],
  [
    "values that make names",
    z.enum(["at-most", "1.0"]),
    { type: "string", enum: ["at-most", "1.0"] },
  ],
])("%s", (_, field, expected) => {
  const Holder = closed({ field }).meta({ id: "TestHolder" });
  expect(typesForm([Holder]).definitions.TestHolder).toMatchObject({
    properties: { field: expected },
  });
  const { properties } = typesForm([Holder]).definitions.TestHolder as Record<string, JsonSchema>;
  expect(properties?.field).toEqual(expected);
});

test("a free-form map is one object of any values", () => {
  const bounds = { maxDepth: 3, maxKeys: 8, maxKeyLength: 8, maxTextLength: 8, maxItems: 8 };
  const Bag = closed({ any: freeForm(bounds) }).meta({ id: "TestBag" });
  expect(typesForm([Bag]).definitions).toEqual({
    TestBag: {
      type: "object",
      properties: {
        any: { type: "object", existingJavaType: "java.util.Map<String, Object>" },
      },
      required: ["any"],
    },
  });
});

test("is one document, or one each that point to files", () => {
  const made = typesForm([closed({ price: Money }).meta({ id: "TestPriced" })]);
  expect(typesDocument(made)).toEqual({ $schema, definitions: made.definitions });
  expect(typeDocuments(made).TestPriced).toEqual({
    $schema,
    type: "object",
    properties: { price: { $ref: "Money.json" } },
    required: ["price"],
  });
});

test("every model has its type, and every address leads to one", () => {
  for (const { name } of models) expect(form.definitions).toHaveProperty(name);
  const addresses = JSON.stringify(form.definitions).matchAll(/"#\/definitions\/(\w+)"/g);
  for (const [, name] of addresses) expect(form.definitions).toHaveProperty(String(name));
});

test("every choice tells types apart that are there and have its tag", () => {
  for (const { property, types } of Object.values(form.choices)) {
    for (const [value, type] of Object.entries(types)) {
      const { properties } = form.definitions[type] ?? {};
      const tag = isSchema(properties) ? properties[property] : undefined;
      expect({ type, tag }).toMatchObject({ tag: { type: "string" } });
      expect(isSchema(tag) ? tag.enum : []).toContain(value);
    }
  }
});

test("names of types differ in more than case, for file systems that do not tell it apart", () => {
  const names = Object.keys(form.definitions);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
});

test("the page for other languages names the versions that are tried", () => {
  const page = readFileSync(join(root, "docs", "other-languages.md"), "utf8");
  for (const tools of Object.values(versions)) {
    for (const version of Object.values(tools)) expect(page).toContain(version);
  }
});

/**
 * What holds of every schema in the catalog.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { liftFieldDocs } from "../../scripts/field-docs.js";
import { models } from "../../src/catalog.js";
import { closed } from "../../src/core/closed.js";
import { nameOf } from "../../src/core/schema-tree.js";
import { root } from "../_fixtures.js";
import {
  boundProblems,
  docProblems,
  idProblems,
  keyProblems,
  nodesOf,
  opennessProblems,
  patternProblems,
  wireProblems,
} from "./_schema-problems.js";

const docs = liftFieldDocs(root);

describe.each(models)("$name", ({ name, schema }) => {
  test("is registered under its name, with a title", () => {
    expect(nameOf(schema)).toBe(name);
    expect(z.globalRegistry.get(schema)?.title).toBeTruthy();
  });

  test("has a description on every object, field and value of an enum", () => {
    expect(docs[name]?.doc).toBeTruthy();
    expect(docProblems(name, schema, docs)).toEqual([]);
  });

  test("has an upper bound on every text, number, list and map", () => {
    expect(boundProblems(name, schema)).toEqual([]);
  });

  test("has closed objects only, which name the nearest known key", () => {
    expect(opennessProblems(name, schema)).toEqual([]);
  });

  test("has keys in snake_case that no object inherits", () => {
    expect(keyProblems(name, schema)).toEqual([]);
  });

  test("has patterns that mean the same in every language", () => {
    expect(patternProblems(name, schema)).toEqual([]);
  });

  test("has nothing that JSON cannot carry or that rewrites its input", () => {
    expect(wireProblems(name, schema)).toEqual([]);
  });
});

test("no two schemas have one id", () => {
  expect(idProblems(models.flatMap(({ name, schema }) => nodesOf(name, schema)))).toEqual([]);
});

describe("a schema with a flaw is found out", () => {
  const flawed = closed({
    text: z.string(),
    number: z.number(),
    list: z.array(z.boolean()),
    map: z.custom(),
    pattern: z.string().regex(/^\s+$/),
    camelCase: z.boolean(),
    loose: z.object({ at: z.date() }),
  }).meta({ id: "Flawed" });

  test("a field without a bound", () => {
    expect(boundProblems("Flawed", flawed)).toEqual([
      "Flawed.text: string without a bound",
      "Flawed.number: number without a bound",
      "Flawed.list: array without a bound",
      "Flawed.map: custom without a bound",
      "Flawed.pattern: string without a bound",
    ]);
  });

  test("a field without a description, an object without an id", () => {
    const documented = { Flawed: { doc: "", fields: { text: "A text." } } };
    expect(docProblems("Flawed", flawed, documented)).toEqual([
      "Flawed.number: a field without a description",
      "Flawed.list: a field without a description",
      "Flawed.map: a field without a description",
      "Flawed.pattern: a field without a description",
      "Flawed.camelCase: a field without a description",
      "Flawed.loose: a field without a description",
      "Flawed.loose: an object without an id",
    ]);
  });

  test("a value of an enum that is not explained", () => {
    const color = z.enum({ RED: "red", BLUE: "blue" }).meta({ id: "FlawedColor" });
    const documented = { FlawedColor: { doc: "- `red`: warm.", fields: {} } };
    expect(docProblems("FlawedColor", color, documented)).toEqual([
      'FlawedColor: "blue" is not explained',
    ]);
  });

  test("a pattern that other languages read otherwise", () => {
    expect(patternProblems("Flawed", flawed)).toEqual(["Flawed.pattern: /^\\s+$/ is not portable"]);
  });

  test("a key in camelCase", () => {
    expect(keyProblems("Flawed", flawed)).toEqual(["Flawed.camelCase: not a plain snake_case key"]);
  });

  test("an open object, and a value that JSON cannot carry", () => {
    expect(opennessProblems("Flawed", flawed)).toEqual([
      "Flawed.loose: an object that is not closed",
    ]);
    expect(wireProblems("Flawed", flawed)).toEqual(["Flawed.loose.at: date is not for the wire"]);
  });

  test("a second schema with the same id", () => {
    const twins = [1, 2].map(() => ({
      path: "Twin",
      schema: closed({}).meta({ id: "Twin" }),
      field: closed({}),
    }));
    expect(idProblems(twins)).toEqual(["Twin: a second schema with the id Twin"]);
  });
});

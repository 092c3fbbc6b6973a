/**
 * What holds of every shipped example.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { open } from "../../src/core/open.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { branches, shapes } from "../../src/core/schema-tree.js";
import { examplesOf } from "../_fixtures.js";

describe.each(models)("$name", ({ name, schema }) => {
  const examples = examplesOf(name);
  const compiled = z.compile(schema, { strict: true });

  test("has at least three examples", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
  });

  describe.each(examples)("$name", ({ value }) => {
    test("is valid, without a warning", () => {
      expect(inspect(schema, value).issues).toEqual([]);
    });

    test("is the same after it was parsed, sent and parsed again", () => {
      const parsed = schema.parse(value);
      expect(schema.parse(parsed)).toEqual(parsed);
      expect(schema.parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
    });

    test("is judged and parsed by the compiled schema as by the plain one", () => {
      const parsed = schema.parse(value);
      expect(z.validate(compiled, parsed)).toBe(true);
      expect(compiled.parse(parsed)).toEqual(parsed);
    });

    test("keeps what a newer sender adds, for a reader that asks for it", () => {
      const newer = { ...z.record(z.string(), z.unknown()).parse(value), added_later: { a: 1 } };
      expect(schema.safeParse(newer).success).toBe(false);
      expect(open(schema).parse(newer)).toMatchObject({ added_later: { a: 1 } });
    });
  });

  test("has every field in some example", () => {
    expect(
      untouched(
        name,
        schema,
        examples.map(({ value }) => value),
      ),
    ).toEqual([]);
  });
});

/** Models that stand in others too: their own examples show their fields. */
const shown = new Set<z.core.$ZodType>(models.map(({ schema }) => schema));

/** The fields of a schema that none of the values has. */
function untouched(path: string, schema: z.core.$ZodType, values: readonly unknown[]): string[] {
  return shapes(schema).flatMap((shape) => {
    const ofShape = values.filter((value) => shape.claims(value));
    return branches(shape.schema).flatMap(({ step, schema: inner }) => {
      const found = ofShape.flatMap((value) => membersAt(value, step));
      const here = `${path}.${step}`;
      if (found.length === 0) return [here];
      return shapes(inner).some((at) => shown.has(at.schema)) ? [] : untouched(here, inner, found);
    });
  });
}

function membersAt(value: unknown, step: string): unknown[] {
  if (step === "[]") return Array.isArray(value) ? value : [];
  const member = Object.entries(value ?? {}).find(([key]) => key === step);
  return member === undefined ? [] : [member[1]];
}

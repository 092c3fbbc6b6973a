/**
 * A schema that uses compiled code stays what it is in all else.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import * as core from "zod/v4/core";
import { models } from "../../src/catalog.js";
import { isValid, useCompiled } from "../../src/core/compiled.js";
import { inspect } from "../../src/core/rules/inspect.js";
import { nameOf } from "../../src/core/schema-tree.js";
import { breakagesOf, broken, examplesOf } from "../_fixtures.js";
import { codeOf } from "./_compiled.js";

/** The JSON Schema of a schema as text, without what a default makes anew. */
function jsonSchemaOf(schema: z.ZodType): string {
  const text = JSON.stringify(z.toJSONSchema(schema, { unrepresentable: "any", io: "input" }));
  return text.replace(/"default":"(?:[0-9a-f-]{36}|\d{4}-\d\d-\d\dT[^"]*)"/g, "");
}

describe.each(models)("$name", ({ name, schema }) => {
  const plain: z.ZodType = core.clone<z.ZodType>(schema, schema._zod.def);
  const jsonSchema = jsonSchemaOf(schema);
  const [example] = examplesOf(name).map(({ value }) => value);
  const [wrong = null] = Object.values(breakagesOf(name)).map((how) => broken(name, how));
  const inspected = [example, wrong, null].map((value) => inspect(schema, value).issues);
  useCompiled(schema, codeOf(schema));

  test("its name and JSON Schema", () => {
    expect(nameOf(schema)).toBe(name);
    expect(jsonSchemaOf(schema)).toBe(jsonSchema);
  });

  test("every way to parse", async () => {
    expect(schema.parse(example)).toMatchObject(Object(example));
    expect(schema.safeParse(example).success).toBe(true);
    expect((await schema.safeParseAsync(example)).success).toBe(true);
    expect(schema.safeDecode(Object(example)).success).toBe(true);
    expect(schema.safeEncode(Object(example))).toEqual(plain.safeEncode(example));
    expect(await schema["~standard"].validate(example)).not.toHaveProperty("issues");
    expect(isValid(schema, example)).toBe(true);
    for (const value of [wrong, null, "x"]) {
      const expected = plain.safeParse(value);
      const issues = expected.error?.issues;
      expect(schema.safeParse(value).error?.issues).toEqual(issues);
      expect((await schema.safeParseAsync(value)).error?.issues).toEqual(issues);
      expect(isValid(schema, value)).toBe(expected.success);
      const standard = await schema["~standard"].validate(value);
      expect(standard.issues?.map(({ message }) => message)).toEqual(
        issues?.map(({ message }) => message),
      );
    }
  });

  test("inside another schema", () => {
    const around = z.strictObject({ all: z.array(schema), one: schema.optional() });
    expect(around.safeParse({ all: [example] }).success).toBe(true);
    expect(z.validate(z.compile(around), { all: [example, null] })).toBe(false);
    const { error } = around.safeParse({ all: [null] });
    expect(error?.issues.map(({ path }) => path)).toEqual([["all", 0]]);
  });

  test("its issues", () => {
    expect([example, wrong, null].map((value) => inspect(schema, value).issues)).toEqual(inspected);
  });

  test("extended", () => {
    if (!(schema instanceof z.ZodObject)) return;
    const more = schema.safeExtend({ more_of_it: z.literal(1) });
    expect(more.safeParse({ ...Object(example), more_of_it: 1 }).success).toBe(true);
    expect(more.safeParse(example).success).toBe(false);
    expect(schema.safeParse({ ...Object(example), more_of_it: 1 }).success).toBe(false);
  });
});

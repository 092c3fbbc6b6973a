/**
 * What a user writes in a schema stays text in compiled code, and the same schema makes the same code.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { models } from "../../src/catalog.js";
import { CompileError } from "../../src/compile/compile-error.js";
import { compileModule } from "../../src/compile/compile-module.js";
import { eq, lit } from "../../src/core/rules/expression.js";
import { rule } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { compare } from "./_agreement.js";
import { compiled } from "./_compiled.js";

const runtime = "runtime";

test.each(models)("$name makes the same code each time", ({ name, schema }) => {
  const text = compileModule({ [name]: schema }, { runtime });
  expect(compileModule({ [name]: schema }, { runtime })).toBe(text);
});

const hostile = [
  `"`,
  `'`,
  "`",
  `\${globalThis.isBroken = true}`,
  `"; globalThis.isBroken = true; "`,
  `"]; globalThis.isBroken = true; ["`,
  "\\",
  "\\u0022",
  "*/ globalThis.isBroken = true; /*",
  "// x",
  "</script><script>globalThis.isBroken = true</script>",
  "a\nb",
  "a\r\u2028\u2029b",
  "\u0000",
  "\ud800",
  "a b-c.d",
  "__proto__",
  "Plain",
  "doubt",
  "c0",
  "v",
];

const fieldsOf = (text: string, field: z.ZodType) =>
  z.strictObject({ [`${text} `]: field, other: z.string().optional() });

const schemas: Readonly<Record<string, (text: string) => z.ZodType>> = {
  "a key": (text) => fieldsOf(text, z.string()),
  "a literal": (text) => z.strictObject({ a: z.literal(text) }),
  "an enum": (text) => z.strictObject({ a: z.enum([text, ..."abcdefghijk"]) }),
  "a pattern": (text) =>
    z.strictObject({
      a: z.string().regex(new RegExp(text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"))),
    }),
  "a default": (text) => z.strictObject({ a: z.string().default(text) }),
  "a default's key": (text) =>
    z.strictObject({ a: fieldsOf(text, z.string()).default({ [`${text} `]: text }) }),
  "a message": (text) => z.strictObject({ a: z.string(text).min(2, text) }, text),
  "a description": (text) => z.strictObject({ a: z.string().describe(text) }).describe(text),
  "a constant of a rule": (text) =>
    withRules(z.strictObject({ a: z.string() }), { x: rule(text, eq("a", lit(text))) }),
  "a key that tells apart": (text) =>
    z.strictObject({
      a: z.discriminatedUnion(`${text} `, [
        z.strictObject({ [`${text} `]: z.literal(text) }),
        z.strictObject({ [`${text} `]: z.literal("b"), x: z.string() }),
      ]),
    }),
  "the name": (text) => z.strictObject({ a: z.strictObject({}).meta({ id: text }) }),
};

const rows = Object.entries(schemas).flatMap(([where, make]) =>
  hostile.map((text) => [where, text, make] as const),
);

test.each(rows)("%s %j stays text", (_, text, make) => {
  const schema = make(text);
  const sides = { plain: schema, ...compiled(schema) };
  const inside = { [`${text} `]: text };
  for (const a of [undefined, text, "a", "x", {}, inside, { [`${text} `]: "b" }]) {
    for (const value of [{ a }, inside, {}]) {
      expect(compare(sides, value, true).difference).toBeUndefined();
    }
  }
  expect(globalThis).not.toHaveProperty("isBroken");
  z.globalRegistry.remove(schema);
});

test.each(["a b", "a;b", "", "1", "a-b", "}"])("%j names no variable: refused", (name) => {
  expect(() => compileModule({ [name]: z.string() }, { runtime })).toThrow(CompileError);
});

test.each(["INVALID", "doubt", "c0", "isPlain", "v"])("a schema may be exported as %s", (name) => {
  const text = compileModule({ [name]: z.strictObject({ a: z.enum(["b"]) }) }, { runtime });
  expect(text).toContain(`export { model0 as ${name} };`);
});

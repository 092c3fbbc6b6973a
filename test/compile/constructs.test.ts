/**
 * What the compiler knows, and what it refuses by name.
 *
 * @module
 */
import { expect, test } from "vitest";
import * as z from "zod";
import { CompileError } from "../../src/compile/compile-error.js";
import { freeForm } from "../../src/core/free-form.js";
import { eq, lit } from "../../src/core/rules/expression.js";
import { rule, warn } from "../../src/core/rules/rule.js";
import { withRules } from "../../src/core/rules/with-rules.js";
import { compare } from "./_agreement.js";
import { codeOf, compiled } from "./_compiled.js";

const Node: z.ZodType = z.strictObject({
  get next() {
    return Node.optional();
  },
});
const Twin = () => z.strictObject({ a: z.string() });

test.each<[string, z.ZodType, string]>([
  ["transform", z.string().transform(Number), "type pipe"],
  ["pipe", z.string().pipe(z.string()), "type pipe"],
  ["preprocess", z.preprocess(String, z.string()), "type pipe"],
  ["refine", z.string().refine((text) => text !== ""), "a check that is a function"],
  ["superRefine", z.string().superRefine(() => {}), "a check that is a function"],
  ["trim", z.string().trim(), "check overwrite"],
  ["record", z.record(z.string(), z.string()), "type record"],
  ["map", z.map(z.string(), z.string()), "type map"],
  ["set", z.set(z.string()), "type set"],
  ["tuple", z.tuple([z.string()]), "type tuple"],
  ["date", z.date(), "type date"],
  ["bigint", z.bigint(), "type bigint"],
  ["any", z.any(), "type any"],
  ["unknown", z.unknown(), "type unknown"],
  ["never", z.never(), "type never"],
  ["nan", z.nan(), "type nan"],
  ["lazy", z.lazy(() => z.string()), "type lazy"],
  ["readonly", z.string().readonly(), "type readonly"],
  ["catch", z.string().catch("x"), "type catch"],
  ["prefault", z.string().prefault("x"), "type prefault"],
  ["exact optional", z.strictObject({ a: z.exactOptional(z.string()) }), "type exact optional"],
  ["intersection", z.intersection(Twin(), Twin()), "type intersection"],
  ["exclusive union", z.xor([z.string(), z.number()]), "type union"],
  ["template literal", z.templateLiteral(["a", z.string()]), "type template_literal"],
  ["instanceof", z.instanceof(Date), "type custom"],
  ["custom with a rule", z.custom<string>(() => false), "type custom"],
  ["coerced text", z.coerce.string(), "a string that is coerced"],
  ["coerced number", z.coerce.number(), "a number that is coerced"],
  ["coerced boolean", z.coerce.boolean(), "a boolean that is coerced"],
  ["loose object", z.looseObject({}), "an object that takes other keys"],
  ["stripping object", z.object({}), "an object that takes other keys"],
  ["catchall", z.object({}).catchall(z.string()), "an object that takes other keys"],
  ["email", z.email(), "a text of a named format"],
  ["uuid", z.uuid(), "a text of a named format"],
  ["iso date", z.iso.date(), "a text of a named format"],
  ["startsWith", z.string().startsWith("a"), "text format starts_with"],
  ["multiple of", z.number().multipleOf(2), "check multiple_of"],
  ["int32", z.int32(), "number format int32"],
  ["a stateful pattern", z.string().regex(/a/g), "text format regex"],
  ["a literal bigint", z.literal(1n), "a literal that JSON cannot carry"],
  ["itself", Node, "a schema that contains itself"],
  [
    "a check after optional",
    z
      .string()
      .optional()
      .refine(() => false),
    "optional",
  ],
  [
    "a check after default",
    z
      .string()
      .default("a")
      .refine(() => false),
    "default",
  ],
  [
    "a check after nullable",
    z
      .string()
      .nullable()
      .refine(() => false),
    "nullable",
  ],
  ["a symbol", z.strictObject({ [Symbol("a")]: z.string() }), "Symbol(a)"],
  ["a field toString", z.strictObject({ toString: z.string().optional() }), '"toString"'],
  ["a field __proto__", z.strictObject({ ["__proto__"]: z.string() }), '"__proto__"'],
  ["a default that changes", z.string().default(() => String(Math.random())), "makes anew"],
  [
    "a fallback",
    z.discriminatedUnion("a", [z.strictObject({ a: z.literal(1) })], { unionFallback: true }),
    "falls back",
  ],
  [
    "two of one name",
    z.strictObject({ a: Twin().meta({ id: "CompileTwin" }), b: twinOf("CompileTwin") }),
    'two schemas named "CompileTwin"',
  ],
])("%s is refused by name", (_, schema, construct) => {
  expect(() => codeOf(schema)).toThrow(CompileError);
  expect(() => codeOf(schema)).toThrow(construct);
});

function twinOf(id: string) {
  const twin = z.strictObject({ b: z.string() });
  z.globalRegistry.add(twin, { id });
  return twin;
}

const field = (schema: z.ZodType) => z.strictObject({ a: schema });
const kinds = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal(["a", "b"]), x: z.number() }),
  z.strictObject({ kind: z.literal(null), y: z.string().default("y") }),
]);
const members = [
  undefined,
  null,
  true,
  0,
  -0,
  1,
  3,
  "",
  "x",
  "y",
  [],
  ["x"],
  {},
  { x: 1 },
  { b: 2 },
];
const tagged = [{ kind: "a", x: 1 }, { kind: "b" }, { kind: null }, { kind: null, y: 1 }];
const values = [{}, ...[...members, ...tagged].flatMap((a) => [{ a }, { a, b: 1 }, { a: [a] }, a])];

test.each<[string, z.ZodType]>([
  ["boolean", field(z.boolean())],
  ["null", field(z.null())],
  ["a list of booleans", field(z.array(z.boolean()))],
  ["nullable", field(z.string().nullable())],
  ["optional nullable", field(z.string().nullable().optional())],
  ["nullable optional", field(z.string().optional().nullable())],
  ["default", field(z.string().default("d"))],
  ["optional default", field(z.string().default("d").optional())],
  ["default optional", field(z.string().optional().default("d"))],
  ["nullable default", field(z.string().default("d").nullable())],
  ["default nullable", field(z.string().nullable().default("d"))],
  ["default null", field(z.string().nullable().default(null))],
  ["default twice", field(z.string().default("d").default("e"))],
  ["default -0", field(z.number().default(-0))],
  ["default of a list", field(z.array(z.string()).default(["d"]))],
  [
    "a warning",
    withRules(field(z.string().optional()), { is_x: warn("It is x.", eq("a", lit("x"))) }),
  ],
  ["nested defaults", field(field(z.string().default("d")).default({ a: "e" }))],
  ["a map by default", field(freeForm().default({ a: 1 }))],
  ["empty object", z.strictObject({})],
  ["empty object inside", field(z.strictObject({}))],
  ["many literals", field(z.enum([..."abcdefghijkxy"]))],
  ["literals of many types", field(z.literal([1, "x", null, true, undefined]))],
  ["union", field(z.union([z.string(), z.number(), z.null()]))],
  ["union of objects", field(z.union([field(z.string()), z.strictObject({ x: z.number() })]))],
  ["union of lists", field(z.union([z.array(z.string()), z.strictObject({ x: z.number() })]))],
  ["union by a key", field(kinds)],
  ["union by a key, on top", kinds],
  ["list of unions", field(z.array(kinds))],
  [
    "keys like numbers",
    z.strictObject({ b: z.number().optional(), 1: z.string().optional(), a: z.string() }),
  ],
  ["text of a length", field(z.string().length(1))],
  ["range", field(z.number().gt(0).lt(3))],
  [
    "a rule on a default",
    withRules(field(z.string().default("x")), { is_x: rule("It is x.", eq("a", lit("x"))) }),
  ],
])("%s agrees", (_, schema) => {
  const sides = { plain: schema, ...compiled(schema) };
  for (const value of values)
    expect({ value, ...compare(sides, value, true) }).toMatchObject({ difference: undefined });
});

/**
 * Verdicts in compiled code: whether a value is valid.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { checkTexts } from "./check-text.js";
import { CompileError } from "./compile-error.js";
import { refuseUnknown } from "./known-construct.js";
import { literalText, tagsOf } from "./literal-text.js";
import type { ModuleWriter } from "./module-writer.js";

/** An expression that is true where a value is valid. The value is a variable: it is named often. */
export function verdictText(writer: ModuleWriter, schema: core.$ZodType, value: string): string {
  refuseUnknown(schema);
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodDefault) {
    return `(${value} === undefined || ${verdictText(writer, schema._zod.def.innerType, value)})`;
  }
  if (schema instanceof core.$ZodNullable) {
    return `(${value} === null || ${verdictText(writer, schema._zod.def.innerType, value)})`;
  }
  const body = bodyOf(writer, schema);
  if (body !== undefined) return `${writer.functionOf("is", schema, body)}(${value})`;
  // In brackets, since what asks for it may negate it.
  return `(${[typeText(writer, schema, value), ...checkTexts(writer, schema, value)].join(" && ")})`;
}

/** What writes the function of a schema that gets one of its own. */
function bodyOf(writer: ModuleWriter, schema: core.$ZodType): (() => string) | undefined {
  if (schema instanceof core.$ZodObject) return () => objectBody(writer, schema);
  if (schema instanceof core.$ZodArray) return () => arrayBody(writer, schema);
  if (schema instanceof core.$ZodDiscriminatedUnion) return () => choiceBody(writer, schema);
  return undefined;
}

/** Whether a schema gets functions of its own: an object, a list, a choice by a key. */
export function hasFunctions(schema: core.$ZodType): boolean {
  return (
    schema instanceof core.$ZodObject ||
    schema instanceof core.$ZodArray ||
    schema instanceof core.$ZodDiscriminatedUnion
  );
}

function typeText(writer: ModuleWriter, schema: core.$ZodType, value: string): string {
  if (schema instanceof core.$ZodStringFormat) throw new CompileError("a text of a named format");
  if (schema instanceof core.$ZodString) return `typeof ${value} === "string"`;
  if (schema instanceof core.$ZodNumber) return numberText(schema, value);
  if (schema instanceof core.$ZodBoolean) return `typeof ${value} === "boolean"`;
  if (schema instanceof core.$ZodNull) return `${value} === null`;
  if (schema instanceof core.$ZodEnum || schema instanceof core.$ZodLiteral) {
    return oneOfText(writer, [...(schema._zod.values ?? [])], value);
  }
  if (schema instanceof core.$ZodUnion && schema._zod.def.inclusive !== false) {
    return `(${schema._zod.def.options.map((it) => verdictText(writer, it, value)).join(" || ")})`;
  }
  if (schema instanceof core.$ZodCustom) return "true";
  throw new CompileError(`type ${schema._zod.def.type}`);
}

function numberText(schema: core.$ZodNumber, value: string): string {
  if (!(schema instanceof core.$ZodNumberFormat)) return `Number.isFinite(${value})`;
  const { format } = schema._zod.def;
  if (format === "safeint") return `Number.isSafeInteger(${value})`;
  throw new CompileError(`number format ${format}`);
}

/** From how many values on a set is asked. */
const MANY = 8;

function oneOfText(writer: ModuleWriter, values: readonly unknown[], value: string): string {
  if (values.length === 0) return "false";
  const texts = values.map(literalText);
  return values.length > MANY
    ? `${writer.keep(`new Set([${texts.join(", ")}])`)}.has(${value})`
    : `(${texts.map((text) => `${value} === ${text}`).join(" || ")})`;
}

function arrayBody(writer: ModuleWriter, schema: core.$ZodArray): string {
  const [first = "true", ...checks] = [
    `${writer.call("isList")}(v)`,
    ...checkTexts(writer, schema, "v"),
  ];
  const before = checks.filter((text) => text.startsWith("v.length"));
  const after = checks.filter((text) => !text.startsWith("v.length"));
  return `if (!(${[first, ...before].join(" && ")})) return false;
for (let at = 0; at < v.length; at++) {
  const x = v[at];
  if (!${verdictText(writer, schema._zod.def.element, "x")}) return false;
}
return ${after.join(" && ") || "true"};`;
}

function choiceBody(writer: ModuleWriter, schema: core.$ZodDiscriminatedUnion): string {
  const { options, discriminator } = schema._zod.def;
  const cases = options.map((option) => {
    const labels = tagsOf(option, discriminator).map((tag) => `case ${tag}:`);
    return `${labels.join(" ")} return ${[verdictText(writer, option, "v"), ...checkTexts(writer, schema, "v")].join(" && ")};`;
  });
  return `if (typeof v !== "object" || v === null) return false;
switch (v[${JSON.stringify(discriminator)}]) {
${cases.join("\n")}
}
return false;`;
}

/** Up to how many keys one switch tells them apart. */
const FEW_KEYS = 6;

/** One loop over the keys that are there: absent fields cost nothing, unknown ones are seen. */
function objectBody(writer: ModuleWriter, schema: core.$ZodObject): string {
  const { shape } = schema._zod.def;
  const fields = Object.entries(shape);
  const required = fields.filter(([, field]) => field._zod.optin === undefined);
  const cases = fields.map(([key, field]) => ({
    key,
    text: `case ${JSON.stringify(key)}: if (!${verdictText(writer, field, "x")}) return false;${
      field._zod.optin === undefined ? " n++;" : ""
    } break;`,
  }));
  const keys = writer.keep(JSON.stringify(required.map(([key]) => key)));
  const checks = checkTexts(writer, schema, "v");
  return `if (!${writer.call("isPlain")}(v)) return false;
let n = 0;
for (const k in v) {
const x = v[k];
${switchText(cases)}
}
if (n !== ${required.length}) return ${writer.call("lacks")}(v, ${keys});
return ${checks.join(" && ") || "true"};`;
}

interface Case {
  readonly key: string;
  readonly text: string;
}

/** Keys are told apart by their lengths first, where there are many. */
function switchText(cases: readonly Case[]): string {
  const flat = (some: readonly Case[]) =>
    `switch (k) {\n${some.map(({ text }) => text).join("\n")}\ndefault: return false;\n}`;
  if (cases.length <= FEW_KEYS) return flat(cases);
  const lengths = [...new Set(cases.map(({ key }) => key.length))].sort((a, b) => a - b);
  const parts = lengths.map(
    (length) => `case ${length}: ${flat(cases.filter(({ key }) => key.length === length))} break;`,
  );
  return `switch (k.length) {\n${parts.join("\n")}\ndefault: return false;\n}`;
}

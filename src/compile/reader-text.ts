/**
 * Copies in compiled code: a value as it is after parsing, its defaults filled in.
 *
 * A copy is judged after it is made, so that what is judged is what the caller gets, whatever a
 * getter of the original says the next time.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { defaultText } from "./default-text.js";
import { tagsOf } from "./literal-text.js";
import type { ModuleWriter } from "./module-writer.js";
import { verdictText } from "./verdict-text.js";

/** An expression for the copy of a value; the value is a variable. */
export function readerText(writer: ModuleWriter, schema: core.$ZodType, value: string): string {
  if (schema instanceof core.$ZodOptional || schema instanceof core.$ZodNullable) {
    const inner = readerText(writer, schema._zod.def.innerType, value);
    const filling = defaultText(writer, schema);
    const kept = inner === value ? value : `(${value} == null ? ${value} : ${inner})`;
    return filling === undefined ? kept : `(${value} === undefined ? ${filling} : ${kept})`;
  }
  if (schema instanceof core.$ZodDefault) {
    const inner = readerText(writer, schema._zod.def.innerType, value);
    return `(${value} === undefined ? ${defaultText(writer, schema)} : ${inner})`;
  }
  const body = bodyOf(writer, schema);
  return body === undefined ? value : `${writer.functionOf("read", schema, body)}(${value})`;
}

/** What writes the function that copies values of a schema; none where they are no objects. */
function bodyOf(writer: ModuleWriter, schema: core.$ZodType): (() => string) | undefined {
  if (schema instanceof core.$ZodObject) return () => objectBody(writer, schema);
  if (schema instanceof core.$ZodArray) return () => arrayBody(writer, schema);
  if (schema instanceof core.$ZodDiscriminatedUnion) return () => choiceBody(writer, schema);
  if (schema instanceof core.$ZodUnion && schema._zod.def.options.some(isCopied)) {
    return () => unionBody(writer, schema);
  }
  return undefined;
}

function isCopied(schema: core.$ZodType): boolean {
  return ["object", "array", "union", "default", "optional"].includes(schema._zod.def.type);
}

function objectBody(writer: ModuleWriter, schema: core.$ZodObject): string {
  const fields = Object.entries(schema._zod.def.shape).map(([key, field], index) => ({
    key: JSON.stringify(key),
    slot: `f${index}`,
    field,
    filling: defaultText(writer, field),
    read: readerText(writer, field, "x"),
  }));
  if (fields.length === 0) {
    return `if (!${writer.call("isPlain")}(v)) return ${writer.call("INVALID")};
for (const _ in v) return ${writer.call("INVALID")};
return {};`;
  }
  const none = writer.call("none");
  const cases = fields.map(({ key, slot, read }) => `case ${key}: ${slot} = ${read}; break;`);
  const stores = fields.map(({ key, slot, filling }) =>
    filling === undefined
      ? `if (${slot} !== ${none}) copy[${key}] = ${slot};`
      : `copy[${key}] = ${slot} === ${none} ? ${filling} : ${slot};`,
  );
  return `if (!${writer.call("isPlain")}(v)) return ${writer.call("INVALID")};
let ${fields.map(({ slot }) => `${slot} = ${none}`).join(", ")};
for (const k in v) {
const x = v[k];
switch (k) {
${cases.join("\n")}
default: return ${writer.call("INVALID")};
}
}
const copy = {};
${stores.join("\n")}
return copy;`;
}

function arrayBody(writer: ModuleWriter, schema: core.$ZodArray): string {
  const checks = schema._zod.def.checks ?? [];
  const max = checks.flatMap(({ _zod: { def } }) =>
    "maximum" in def && typeof def.maximum === "number" ? [def.maximum] : [],
  );
  const most = Math.min(...max, 2 ** 32);
  return `if (!Array.isArray(v) || v.length > ${most}) return ${writer.call("INVALID")};
const copy = [];
for (let at = 0; at < v.length; at++) {
const x = v[at];
copy.push(${readerText(writer, schema._zod.def.element, "x")});
}
return copy;`;
}

function choiceBody(writer: ModuleWriter, schema: core.$ZodDiscriminatedUnion): string {
  const { options, discriminator } = schema._zod.def;
  const cases = options.map((option) => {
    const labels = tagsOf(option, discriminator).map((tag) => `case ${tag}:`);
    return `${labels.join(" ")} return ${readerText(writer, option, "v")};`;
  });
  return `if (typeof v !== "object" || v === null) return ${writer.call("INVALID")};
switch (v[${JSON.stringify(discriminator)}]) {
${cases.join("\n")}
}
return ${writer.call("INVALID")};`;
}

/** The copy is made by the first option of which the value is valid. */
function unionBody(writer: ModuleWriter, schema: core.$ZodUnion): string {
  const tries = schema._zod.def.options.map(
    (option) =>
      `if (${verdictText(writer, option, "v")}) return ${readerText(writer, option, "v")};`,
  );
  return `${tries.join("\n")}\nreturn ${writer.call("INVALID")};`;
}

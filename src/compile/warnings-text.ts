/**
 * Warnings in compiled code: whether a parsed value breaks no rule that only warns.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { rulesOf } from "../core/rules/with-rules.js";
import { branches, unwrap } from "../core/schema-tree.js";
import { tagsOf } from "./literal-text.js";
import type { ModuleWriter } from "./module-writer.js";
import { rulesText } from "./rules-text.js";

/** An expression that is true where no rule of a parsed value, at any depth, warns. */
export function warningsText(writer: ModuleWriter, field: core.$ZodType, value: string): string {
  const schema = unwrap(field);
  if (!mayWarn(schema)) return "true";
  const call = `${writer.functionOf("heeds", schema, () => bodyOf(writer, schema))}(${value})`;
  return field === schema ? call : `(${value} == null || ${call})`;
}

const known = new WeakMap<core.$ZodType, boolean>();

/** Whether a schema, or one inside it, has a rule that warns. */
function mayWarn(field: core.$ZodType): boolean {
  const schema = unwrap(field);
  const before = known.get(schema);
  if (before !== undefined) return before;
  const inside =
    schema instanceof core.$ZodDiscriminatedUnion
      ? schema._zod.def.options
      : branches(schema).map((branch) => branch.schema);
  const found =
    rulesOf(schema).some(({ severity }) => severity === "warning") || inside.some(mayWarn);
  known.set(schema, found);
  return found;
}

function bodyOf(writer: ModuleWriter, schema: core.$ZodType): string {
  if (schema instanceof core.$ZodDiscriminatedUnion) return choiceBody(writer, schema);
  const inside = branches(schema).map(({ step, schema: field }) => {
    const text = warningsText(writer, field, step === "[]" ? "x" : `v[${JSON.stringify(step)}]`);
    return step === "[]" ? `v.every((x) => ${text})` : text;
  });
  const all = [rulesText(writer, schema, "v", "warning"), ...inside];
  return `return ${all.filter((text) => text !== "true").join(" &&\n")};`;
}

function choiceBody(writer: ModuleWriter, { _zod: { def } }: core.$ZodDiscriminatedUnion): string {
  const cases = def.options.flatMap((option) => {
    const text = warningsText(writer, option, "v");
    const labels = tagsOf(option, def.discriminator).map((tag) => `case ${tag}:`);
    return text === "true" ? [] : [`${labels.join(" ")} return ${text};`];
  });
  return `switch (v[${JSON.stringify(def.discriminator)}]) {\n${cases.join("\n")}\n}\nreturn true;`;
}

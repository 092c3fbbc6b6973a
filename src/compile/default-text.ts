/**
 * Defaults in compiled code.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { generatorOf } from "../core/default-generator.js";
import { isPlainObject } from "../core/is-record.js";
import { CompileError } from "./compile-error.js";
import type { ModuleWriter } from "./module-writer.js";

/** The text of the value that a field gets where it is absent; undefined where it stays absent. */
export function defaultText(writer: ModuleWriter, field: core.$ZodType): string | undefined {
  if (field instanceof core.$ZodOptional || field instanceof core.$ZodNullable) {
    return defaultText(writer, field._zod.def.innerType);
  }
  if (!(field instanceof core.$ZodDefault)) return undefined;
  switch (generatorOf(field)) {
    case "constant":
      return valueText(field._zod.def.defaultValue);
    case "now":
      return `${writer.call("now")}()`;
    case "uuid_v7":
      return `${writer.call("uuidv7")}()`;
    case "unknown":
      throw new CompileError("a default that a function makes anew, other than now and uuidv7");
  }
}

/** The same for reading only: a list or map is made once. */
export function sharedDefaultText(writer: ModuleWriter, field: core.$ZodType): string | undefined {
  const text = defaultText(writer, field);
  return text?.startsWith("[") === true || text?.startsWith("{") === true
    ? writer.keep(text)
    : text;
}

/** A value that JSON can carry, as JavaScript: a key `__proto__` in it stays a key. */
function valueText(value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (Number.isFinite(value)) return Object.is(value, -0) ? "-0" : String(value);
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return `[${Array.from(value, valueText).join(", ")}]`;
  if (!isPlainObject(value)) throw new CompileError("a default that JSON cannot carry");
  const members = Object.entries(value).map(
    ([key, member]) => `[${JSON.stringify(key)}]: ${valueText(member)}`,
  );
  return `{ ${members.join(", ")} }`;
}

/**
 * Defaults in compiled code.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { generatorOf } from "../core/default-generator.js";
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
      return JSON.stringify(field._zod.def.defaultValue);
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

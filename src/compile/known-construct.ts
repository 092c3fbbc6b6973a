/**
 * What of a schema the compiler does not know, beside its type and checks.
 *
 * @module
 */
import * as core from "zod/v4/core";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { CompileError } from "./compile-error.js";

/** Throws for what a schema asks for that compiled code would pass over in silence. */
export function refuseUnknown(schema: core.$ZodType): void {
  const unknown = unknownOf(schema);
  if (unknown !== undefined) throw new CompileError(unknown);
}

function unknownOf(schema: core.$ZodType): string | undefined {
  const { checks = [] } = schema._zod.def;
  if ("coerce" in schema._zod.def && schema._zod.def.coerce === true) {
    return `a ${schema._zod.def.type} that is coerced`;
  }
  if (schema instanceof core.$ZodExactOptional) return "type exact optional";
  if (isWrapper(schema) && checks.length > 0) {
    return `a check of what is ${schema._zod.def.type}: put it before`;
  }
  if (schema instanceof core.$ZodDiscriminatedUnion && schema._zod.def.unionFallback === true) {
    return "a union by a key that falls back to one without";
  }
  if (schema instanceof core.$ZodObject) return unknownOfObject(schema);
  // What a map or value of the sender's asks for stands in its check. Any other asks by a function.
  if (schema instanceof core.$ZodCustom && !(freeFormBounds(schema) ?? freeValueBounds(schema))) {
    return "type custom";
  }
  return undefined;
}

function isWrapper(schema: core.$ZodType): boolean {
  return (
    schema instanceof core.$ZodOptional ||
    schema instanceof core.$ZodNullable ||
    schema instanceof core.$ZodDefault
  );
}

function unknownOfObject({ _zod: { def } }: core.$ZodObject): string | undefined {
  if (!(def.catchall instanceof core.$ZodNever)) {
    return "an object that takes other keys than its own: make it strict";
  }
  const [first] = Object.getOwnPropertySymbols(def.shape);
  if (first !== undefined) return `a field whose key is ${String(first)}`;
  // Zod takes what every object inherits for a member.
  const inherited = Object.keys(def.shape).find((key) => key in Object.prototype);
  return inherited === undefined ? undefined : `a field named ${JSON.stringify(inherited)}`;
}

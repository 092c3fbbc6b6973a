/**
 * Schemas whose compiled code runs, without a file.
 *
 * @module
 */
import { runInThisContext } from "node:vm";
import type * as z from "zod";
import * as core from "zod/v4/core";
import { compileModule } from "../../src/compile/compile-module.js";
import * as runtime from "../../src/compile/runtime.js";
import { type CompiledSchema, useCompiled } from "../../src/core/compiled.js";

/** The code of a schema. */
export function codeOf(schema: core.$ZodType): CompiledSchema {
  return run(compileModule({ Subject: schema }, { runtime: "runtime" }));
}

/** Runs a module that exports one compiled schema, which it names `Subject`. */
export function run(text: string): CompiledSchema {
  const body = text
    .replace(/^import \{ (.*) \} from "runtime";$/m, (_, names) => `const { ${names} } = runtime;`)
    .replace(/^export const Subject = /m, "return ")
    .replace(/^export \{ (\w+) as Subject \};$/m, "return $1;");
  return runInThisContext(`(runtime) => {\n${body}\n}`)(runtime);
}

/** The schema made again, so that it uses its code, while the given one stays with Zod. */
export function compiled<Schema extends z.ZodType>(
  schema: Schema,
): { readonly fast: Schema; readonly code: CompiledSchema } {
  const code = codeOf(schema);
  const fast = core.clone(schema, schema._zod.def);
  useCompiled(fast, code);
  return { fast, code };
}

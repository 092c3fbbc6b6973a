/**
 * Writes `build/compiled/`: the flat code of every model, which the build puts into the package.
 *
 * A schema that has a name has a module, so that models which hold it share its functions.
 *
 * @module
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type * as core from "zod/v4/core";
import { models } from "../src/catalog.js";
import { compileModule, compilePart } from "../src/compile/compile-module.js";
import { hasFunctions } from "../src/compile/verdict-text.js";
import { branches, nameOf, shapes } from "../src/core/schema-tree.js";

const folder = join(import.meta.dirname, "..", "build", "compiled");
const runtime = "../../src/compile/runtime.js";

/** Every schema with a name that stands in a model. */
function parts(): Map<string, core.$ZodType> {
  const found = new Map<string, core.$ZodType>();
  const seen = new Set<core.$ZodType>();
  const visit = (schema: core.$ZodType) => {
    for (const { schema: inner } of shapes(schema)) {
      if (seen.has(inner)) continue;
      seen.add(inner);
      const name = nameOf(inner);
      if (name !== undefined && hasFunctions(inner)) found.set(name, inner);
      for (const branch of branches(inner)) visit(branch.schema);
    }
  };
  for (const { schema } of models) visit(schema);
  return found;
}

const named = parts();
const elsewhere = (schema: core.$ZodType) => {
  const name = nameOf(schema);
  return name !== undefined && named.get(name) === schema ? `./${name}.js` : undefined;
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, schema] of named) {
  write(name, compilePart(schema, { runtime, elsewhere }));
}
for (const { name, schema } of models) {
  write(`${name}.model`, compileModule({ [name]: schema }, { runtime, elsewhere }));
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, `${name}.ts`), `// @ts-nocheck\n${text}`);
}

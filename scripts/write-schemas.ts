/**
 * Writes `schemas/`: the JSON Schema files that are checked in and ship with the package.
 *
 * @module
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { models } from "../src/catalog.js";
import { schemaFiles } from "../src/cli/schema-files.js";
import { writeFiles } from "../src/cli/write-files.js";
import { liftFieldDocs } from "./field-docs.js";

const root = join(import.meta.dirname, "..");

/** One file a model, and one of all. */
export function shippedSchemas() {
  const options = { docs: liftFieldDocs(root) };
  return [...schemaFiles(models, options), ...schemaFiles(models, { ...options, bundle: true })];
}

if (process.argv[1] === import.meta.filename) {
  const folder = join(root, "schemas");
  const files = shippedSchemas();
  rmSync(folder, { recursive: true, force: true });
  await writeFiles(folder, files);
  process.stdout.write(`${files.length} files in schemas.\n`);
}

/**
 * Writes the doc comments of all schemas to `dist/field-docs.json`, where `explain` reads them.
 *
 * @module
 */
import { writeFileSync } from "node:fs";
import { liftFieldDocs } from "./field-docs.js";

const docs = liftFieldDocs(process.cwd());
writeFileSync("dist/field-docs.json", `${JSON.stringify(docs, null, 1)}\n`);

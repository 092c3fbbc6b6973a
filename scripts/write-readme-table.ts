/**
 * Brings the table of models in the README up to date.
 *
 * @module
 */
import { readFileSync, writeFileSync } from "node:fs";
import { liftFieldDocs } from "./field-docs.js";
import { modelsTable, withTable } from "./models-table.js";

const readme = readFileSync("README.md", "utf8");
writeFileSync("README.md", withTable(readme, modelsTable(liftFieldDocs(process.cwd()))));

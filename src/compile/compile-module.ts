/**
 * From schemas to the text of a module of flat JavaScript.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { ModuleWriter } from "./module-writer.js";
import { readerText } from "./reader-text.js";
import { verdictText } from "./verdict-text.js";

/**
 * The text of an ES module that exports, by the name of each schema, its `verdict` and its `parse`.
 *
 * @param from Whence the module imports the runtime.
 * @throws {CompileError} for a construct that the compiler does not know.
 */
export function compileModule(
  schemas: Readonly<Record<string, core.$ZodType>>,
  from: string,
): string {
  const writer = new ModuleWriter();
  const exported = Object.entries(schemas).map(([name, schema]) => exportText(writer, name, schema));
  return `${writer.text(from)}\n${exported.join("\n")}\n`;
}

function exportText(writer: ModuleWriter, name: string, schema: core.$ZodType): string {
  const verdict = verdictText(writer, schema, "v");
  const doubt = writer.call("doubt");
  return `export const ${name} = {
verdict(v) {
const before = ${doubt}.isRaised;
${doubt}.isRaised = false;
const isValid = ${verdict};
const isSure = isValid || !${doubt}.isRaised;
${doubt}.isRaised = before;
return isSure ? isValid : undefined;
},
parse(original) {
const v = ${readerText(writer, schema, "original")};
return ${verdict} ? v : ${writer.call("INVALID")};
},
};`;
}

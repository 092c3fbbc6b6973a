/**
 * From schemas to the text of a module of flat JavaScript.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { CompileError } from "./compile-error.js";
import { type Elsewhere, ModuleWriter } from "./module-writer.js";
import { readerText } from "./reader-text.js";
import { verdictText } from "./verdict-text.js";
import { warningsText } from "./warnings-text.js";

/** Where the text of a module says that other modules stand. */
export interface ModulePlaces {
  /** Whence it imports the runtime. */
  readonly runtime: string;
  /** Whence it imports the functions of a schema; undefined: they stand in the module itself. */
  readonly elsewhere?: Elsewhere;
}

/**
 * The text of an ES module that exports, by the name of each schema, its `CompiledSchema`. The names
 * are names of variables.
 *
 * @throws {CompileError} for a construct that the compiler does not know.
 */
export function compileModule(
  schemas: Readonly<Record<string, core.$ZodType>>,
  { runtime, elsewhere }: ModulePlaces,
): string {
  const writer = new ModuleWriter(elsewhere);
  const models = Object.entries(schemas).map(([name, schema], index) => {
    if (!variableName.test(name)) throw new CompileError(`the name ${JSON.stringify(name)}`);
    const variable = `model${index}`;
    return `const ${variable} = ${codeText(writer, schema)};\nexport { ${variable} as ${name} };`;
  });
  return `${writer.text(runtime)}\n${models.join("\n")}\n`;
}

const variableName = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;

/**
 * The text of an ES module that exports the functions of one named schema, for the modules of schemas
 * that hold it.
 *
 * @throws {CompileError} as `compileModule` does.
 */
export function compilePart(schema: core.$ZodType, { runtime, elsewhere }: ModulePlaces): string {
  const writer = new ModuleWriter((it) => (it === schema ? undefined : elsewhere?.(it)));
  const calls = [verdictText, readerText, warningsText].map((write) => write(writer, schema, "v"));
  const names = calls.flatMap((call) => /^([\w$]+)\(v\)$/.exec(call)?.[1] ?? []);
  return `${writer.text(runtime)}\nexport { ${names.join(", ")} };\n`;
}

function codeText(writer: ModuleWriter, schema: core.$ZodType): string {
  const verdict = verdictText(writer, schema, "v");
  const doubt = writer.call("doubt");
  return `{
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
heeds(v) {
return ${warningsText(writer, schema, "v")};
},
}`;
}

/**
 * One run of `json-schema`.
 *
 * @module
 */
import { models } from "../catalog.js";
import { AbsoluteUri } from "../core/absolute-uri.js";
import type { JsonSchemaTarget } from "../json-schema/document.js";
import { exitCodes } from "./exit-code.js";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";
import { counted } from "./numbers.js";
import { Output } from "./output.js";
import { schemaFiles, typesFiles } from "./schema-files.js";
import { UsageError } from "./usage-error.js";
import { staleFiles, writeFiles } from "./write-files.js";

/** The options of `json-schema`, as they are given. */
export interface JsonSchemaCommandOptions {
  readonly out?: string;
  readonly check?: true;
  readonly target: JsonSchemaTarget;
  readonly io: "input" | "output";
  readonly open?: true;
  readonly bundle?: true;
  readonly variants?: true;
  readonly types?: true;
  readonly baseUri?: string;
}

/** Writes models as JSON Schema, or finds stale files. Gives the exit code. */
export async function writeJsonSchema(
  names: readonly string[],
  options: JsonSchemaCommandOptions,
  io: Io,
): Promise<number> {
  const chosen =
    names.length === 0 ? models : await Promise.all([...new Set(names)].map(findModel));
  const { out, check: isCheck = false, ...how } = options;
  if (how.baseUri !== undefined) checkBaseUri(how.baseUri);
  refuse(out, chosen.length, options);
  const settings = { ...how, docs: await io.fieldDocs() };
  const files = options.types ? typesFiles(chosen, settings) : schemaFiles(chosen, settings);
  if (out === undefined) {
    await new Output(io.stdout).write(files.map(({ text }) => text).join(""));
    return exitCodes.allValid;
  }
  if (isCheck) {
    const stale = await staleFiles(out, files);
    await new Output(io.stdout).write(stale.map((path) => `${path} is stale.\n`).join(""));
    return stale.length === 0 ? exitCodes.allValid : exitCodes.someInvalid;
  }
  await writeFiles(out, files);
  io.stderr.write(`${counted(files.length, "file")} in ${out}.\n`);
  return exitCodes.allValid;
}

/** Throws a `UsageError` for what one document on standard output cannot be. */
function refuse(
  out: string | undefined,
  count: number,
  { bundle, check, types, variants }: JsonSchemaCommandOptions,
): void {
  if (out !== undefined) return;
  if (check) throw new UsageError("--check needs the folder that it looks into, --out DIR.");
  if (types || variants) {
    throw new UsageError("Types and variants are many files: name a folder for them, --out DIR.");
  }
  if (count > 1 && !bundle) {
    throw new UsageError("Many models need a folder, --out DIR, or one document, --bundle.");
  }
}

/** Throws a `UsageError` for what no `$id` can begin with. */
function checkBaseUri(text: string): void {
  if (AbsoluteUri.safeParse(text).success && !/[?#]/.test(text)) return;
  throw new UsageError("--base-uri: Expected a URI such as https://example.com/schemas.");
}

/**
 * `analytics-schemas json-schema`: the schemas for other languages.
 *
 * @module
 */
import { Command, InvalidArgumentError, Option } from "commander";
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

interface Options {
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

const help = `
Examples:
  analytics-schemas json-schema Money
  analytics-schemas json-schema --out schemas
  analytics-schemas json-schema --out schemas/open --open MLModel MLPrediction
  analytics-schemas json-schema --out types --types
  analytics-schemas json-schema --out schemas --check
  analytics-schemas json-schema --bundle --target openapi-3.1 > components.json

A file holds all that a model needs. Rules between fields stand under x-rules,
as data: docs/other-languages.md says how Python, Go, Java and Rust judge them.
The package ships the files of draft 2020-12 too, under schemas/.`;

/** The command, which hands its exit code to `done`. */
export function jsonSchemaCommand(io: Io, done: (code: number) => void): Command {
  return new Command("json-schema")
    .description("write models as JSON Schema")
    .argument("[models...]", "the models; all of them unless given")
    .option("-o, --out <dir>", "the folder for the files; one document needs none")
    .option("--check", "write nothing: exit with 1 when files in the folder are stale")
    .addOption(
      new Option("--target <target>", "the dialect")
        .choices(["draft-2020-12", "draft-07", "openapi-3.1"])
        .default("draft-2020-12"),
    )
    .addOption(
      new Option("--io <side>", "input: what a sender may write; output: with defaults filled in")
        .choices(["input", "output"])
        .default("input"),
    )
    .option("--open", "accept unknown keys, for readers of newer senders")
    .option("--bundle", "all models in one document, what they share once")
    .addOption(
      new Option(
        "--variants",
        "each option of a choice as a file too, for generators of types",
      ).conflicts("bundle"),
    )
    .addOption(
      new Option("--base-uri <uri>", "what each $id begins with (default: urn:analytics-schemas)")
        .argParser(baseUri)
        .conflicts("bundle"),
    )
    .addOption(
      new Option(
        "--types",
        "the shape alone, for generators of types, without what only a validator needs",
      ).conflicts(["bundle", "variants", "target", "open", "baseUri"]),
    )
    .addHelpText("after", help)
    .action(async (names: readonly string[], options: Options) => {
      const chosen = names.length === 0 ? models : [...new Set(names)].map(findModel);
      const { out, check: isCheck = false, ...how } = options;
      refuse(out, chosen.length, options);
      const settings = { ...how, docs: await io.fieldDocs() };
      const files = options.types ? typesFiles(chosen, settings) : schemaFiles(chosen, settings);
      if (out === undefined) {
        await new Output(io.stdout).write(files.map(({ text }) => text).join(""));
        return done(exitCodes.allValid);
      }
      if (isCheck) {
        const stale = await staleFiles(out, files);
        await new Output(io.stdout).write(stale.map((path) => `${path} is stale.\n`).join(""));
        return done(stale.length === 0 ? exitCodes.allValid : exitCodes.someInvalid);
      }
      await writeFiles(out, files);
      io.stderr.write(`${counted(files.length, "file")} in ${out}.\n`);
      done(exitCodes.allValid);
    });
}

/** Throws a `UsageError` for what one document on standard output cannot be. */
function refuse(
  out: string | undefined,
  count: number,
  { bundle, check, types, variants }: Options,
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

function baseUri(text: string): string {
  if (AbsoluteUri.safeParse(text).success && !/[?#]/.test(text)) return text;
  throw new InvalidArgumentError("Expected a URI such as https://example.com/schemas.");
}

/**
 * `analytics-schemas json-schema`: the schemas for other languages.
 *
 * @module
 */
import { Command, Option } from "commander";
import { models } from "../catalog.js";
import { bundle } from "../json-schema/bundle.js";
import type { JsonSchemaTarget } from "../json-schema/document.js";
import { jsonText } from "../json-schema/json-text.js";
import { toJsonSchema } from "../json-schema/to-json-schema.js";
import { exitCodes } from "./exit-code.js";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";
import { Output } from "./output.js";
import { schemaFiles, typesFiles } from "./schema-files.js";
import { UsageError } from "./usage-error.js";
import { writeFiles } from "./write-files.js";

interface Options {
  readonly out?: string;
  readonly target: JsonSchemaTarget;
  readonly io: "input" | "output";
  readonly open: boolean;
  readonly bundle: boolean;
  readonly variants: boolean;
  readonly types: boolean;
  readonly baseUri?: string;
}

const help = `
Examples:
  analytics-schemas json-schema Money
  analytics-schemas json-schema --out schemas
  analytics-schemas json-schema --out schemas/open --open MLModel MLPrediction
  analytics-schemas json-schema --out types --types
  analytics-schemas json-schema --bundle --target openapi-3.1 > components.json

A file holds all that a model needs. Rules between fields stand under x-rules,
as data: docs/other-languages.md says how Python, Go, Java and Rust judge them.
The package ships the files of draft 2020-12 too, under schemas/.`;

/** The command, which hands its exit code to `done`. */
export function jsonSchemaCommand(io: Io, done: (code: number) => void): Command {
  return new Command("json-schema")
    .description("write models as JSON Schema")
    .argument("[models...]", "the models; all of them unless given")
    .option(
      "-o, --out <dir>",
      "the folder for the files; one model or a bundle may go to standard output",
    )
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
    .option("--open", "accept unknown keys, for readers of newer senders", false)
    .option("--bundle", "all models in one document, what they share once", false)
    .option("--variants", "each option of a choice as a file too, for generators of types", false)
    .addOption(
      new Option(
        "--types",
        "the shape alone, for generators of types, without what only a validator needs",
      )
        .default(false)
        .conflicts(["bundle", "variants", "target", "open", "baseUri"]),
    )
    .option("--base-uri <uri>", "what each $id begins with (default: urn:analytics-schemas)")
    .addHelpText("after", help)
    .action(async (names: readonly string[], options: Options) => {
      const chosen = names.length === 0 ? models : names.map(findModel);
      const { out, ...how } = options;
      const settings = { ...how, docs: await io.fieldDocs() };
      if (options.types && out === undefined) {
        throw new UsageError("The types are many files: name a folder for them, --out DIR.");
      }
      if (out !== undefined) {
        const files = options.types ? typesFiles(chosen, settings) : schemaFiles(chosen, settings);
        await writeFiles(out, files);
        io.stderr.write(`${files.length} files in ${out}.\n`);
      } else {
        const [only, second] = chosen;
        if (!options.bundle && (only === undefined || second !== undefined)) {
          throw new UsageError("Many models need a folder, --out DIR, or one document, --bundle.");
        }
        const document =
          options.bundle || only === undefined
            ? bundle(
                chosen.map(({ schema }) => schema),
                settings,
              )
            : toJsonSchema(only.schema, settings);
        await new Output(io.stdout).write(jsonText(document));
      }
      done(exitCodes.allValid);
    });
}

/**
 * `analytics-schemas json-schema`: the schemas for other languages.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { Io } from "./io.js";
import type { JsonSchemaCommandOptions } from "./write-json-schema.js";

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
      new Option(
        "--base-uri <uri>",
        "what each $id begins with (default: urn:analytics-schemas)",
      ).conflicts("bundle"),
    )
    .addOption(
      new Option(
        "--types",
        "the shape alone, for generators of types, without what only a validator needs",
      ).conflicts(["bundle", "variants", "target", "open", "baseUri"]),
    )
    .addHelpText("after", help)
    .action(async (names: readonly string[], options: JsonSchemaCommandOptions) => {
      const { writeJsonSchema } = await import("./write-json-schema.js");
      done(await writeJsonSchema(names, options, io));
    });
}

/**
 * `analytics-schemas explain`: the fields, units and rules of a model.
 *
 * @module
 */
import { Command, Option } from "commander";
import { exitCodes } from "./exit-code.js";
import { explain } from "./explanation.js";
import { type ExplanationOptions, explanationText } from "./explanation-text.js";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";
import { Output } from "./output.js";

interface Options extends ExplanationOptions {
  readonly format: "pretty" | "json";
}

/** The command, which hands its exit code to `done`. */
export function explainCommand(io: Io, done: (code: number) => void): Command {
  return new Command("explain")
    .description("show the fields and rules of a model")
    .argument("<model>", "the model, such as AnalyticsEvent")
    .option("--deep", "show the schemas inside it and their rules too", false)
    .option("--cel", "show each rule in the Common Expression Language too", false)
    .addOption(
      new Option("--format <format>", "pretty: for people; json: one object")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async (name: string, options: Options) => {
      const explanation = explain(findModel(name), await io.fieldDocs(), options.deep);
      const text =
        options.format === "json"
          ? `${JSON.stringify(explanation, null, 2)}\n`
          : explanationText(explanation, options, io);
      await new Output(io.stdout).write(text);
      done(exitCodes.allValid);
    });
}

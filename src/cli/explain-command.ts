/**
 * `analytics-schemas explain`: the fields, units and rules of a model.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { ExplainOptions } from "./explain-model.js";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";

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
    .action(async (name: string, options: ExplainOptions) => {
      const model = await findModel(name);
      const { explainModel } = await import("./explain-model.js");
      done(await explainModel(model, options, io));
    });
}

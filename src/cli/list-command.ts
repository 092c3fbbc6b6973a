/**
 * `analytics-schemas list`: the models by domain.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { Io } from "./io.js";
import type { ListOptions } from "./list-models.js";

/** The command, which hands its exit code to `done`. */
export function listCommand(io: Io, done: (code: number) => void): Command {
  return new Command("list")
    .description("name the models by domain")
    .addOption(
      new Option("--format <format>", "pretty: for people; json: an array")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .action(async (options: ListOptions) => {
      const { listModels } = await import("./list-models.js");
      done(await listModels(options, io));
    });
}

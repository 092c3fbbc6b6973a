/**
 * The options of `validate`.
 *
 * @module
 */
import { type Command, InvalidArgumentError, Option } from "commander";
import { MOST_BYTES } from "../serialize/checked-limits.js";
import { usualLimits } from "../serialize/limits.js";
import { type InputForm, inputForms } from "../serialize/splitter-of.js";
import { type System, systems } from "./integrations.js";

/** How `validate` prints. */
export type ValidateFormat = "pretty" | "json" | "ndjson";

/** The options of `validate`, as they are given. */
export interface ValidateOptions {
  readonly format: ValidateFormat;
  readonly deadLetters?: string;
  readonly from?: System;
  readonly tenant: string;
  readonly input: InputForm;
  readonly limit?: number;
  readonly maxBytes: number;
  readonly maxDepth: number;
  readonly open?: true;
  readonly severity?: readonly string[];
  readonly quiet?: true;
}

/** Adds the options to a command. */
export function addValidateOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        "--format <format>",
        "pretty: a summary for people; json: one object; ndjson: a verdict a line, as it goes",
      )
        .choices(["pretty", "json", "ndjson"])
        .default("pretty"),
    )
    .option(
      "--dead-letters <file>",
      "keep refused records there, one DeadLetter a line; the file is emptied first",
    )
    .addOption(
      new Option("--from <system>", "map records of another system first").choices(systems),
    )
    .option("--tenant <id>", "the tenant of mapped records", "default")
    .addOption(
      new Option("--input <form>", "how records stand in the input")
        .choices(inputForms)
        .default("auto"),
    )
    .option("--limit <count>", "stop after so many records", integer(1))
    .option(
      "--max-bytes <count>",
      "the longest record",
      integer(16, MOST_BYTES),
      usualLimits.maxBytes,
    )
    .option("--max-depth <levels>", "the deepest record", integer(1, 1000), usualLimits.maxDepth)
    .option("--open", "accept keys that newer senders add")
    .option(
      "--severity <rule=severity>",
      "judge a rule as error, warning, info or off; may be given again",
      (setting: string, before: readonly string[] = []) => [...before, setting],
    )
    .option("-q, --quiet", "no progress and no summary for people");
}

function integer(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^[0-9]+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected an integer from ${least} to ${most}.`);
  };
}

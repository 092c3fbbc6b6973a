/**
 * `analytics-schemas validate`: judges records and says what is wrong with them.
 *
 * @module
 */
import { Command } from "commander";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";
import { addValidateOptions, type ValidateOptions } from "./validate-options.js";

const help = `
Examples:
  analytics-schemas validate AnalyticsEvent events.ndjson
  analytics-schemas validate AnalyticsEvent --dead-letters refused.ndjson *.gz
  zcat calls.gz | analytics-schemas validate AnalyticsEvent --from segment
  analytics-schemas validate AnalyticsEvent --format ndjson events.json \\
    | jq 'select(.valid | not)'

Input:
  NDJSON, or a JSON array, or either in gzip, of any size. Without files, or for
  the file -, standard input is read. A record that is no JSON, no UTF-8, too
  long or too deep, that begins with a byte-order mark, or holds half of a
  surrogate pair, a number that no double holds or two equal keys in one object,
  is refused with that reason. The run goes on and nothing is dropped:
  --dead-letters keeps the original bytes of all that is refused, with every
  issue.

Exit codes:
  0 all records are valid   1 some are not   2 wrong use   130 interrupted`;

/** The command, which hands its exit code to `done`. */
export function validateCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command("validate")
    .description("judge records and say what is wrong")
    .argument("<model>", "the model, such as AnalyticsEvent")
    .argument("[files...]", "files to read; standard input without any")
    .addHelpText("after", help);
  return addValidateOptions(command).action(
    async (name: string, files: string[], options: ValidateOptions) => {
      const model = await findModel(name);
      const { validate } = await import("./validate.js");
      done(await validate(model, files, options, io));
    },
  );
}

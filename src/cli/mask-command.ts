/**
 * `analytics-schemas mask`: records in, masked records out.
 *
 * @module
 */
import { Command, InvalidArgumentError } from "commander";
import { findModel } from "./find-model.js";
import type { Io } from "./io.js";
import type { MaskCommandOptions } from "./mask-records.js";

const help = `
Examples:
  analytics-schemas mask AnalyticsEvent events.ndjson > masked.ndjson
  analytics-schemas mask AnalyticsEvent --policy safe-harbor \\
    --report report.ndjson *.gz > deidentified.ndjson
  openssl rand -base64 32 > pseudonyms.key
  analytics-schemas mask AnalyticsEvent --policy pseudonymise \\
    --key-file pseudonyms.key events.ndjson | gzip > masked.ndjson.gz

Policies:
  redact        constants in place of all personal data
  remove        left out where the model allows it, else redacted
  generalise    coarser places, ages and addresses; all else redacted
  pseudonymise  the same pseudonym for the same value under the same key and
                tenant; needs a key
  gdpr          pseudonyms for ids, coarser places, nothing that identifies
                directly; needs a key
  safe-harbor   without the eighteen identifiers of HIPAA (45 CFR 164.514(b)(2))
  pci-dss       card numbers truncated (PCI DSS 3.5.1), secrets redacted
  FILE.json     a policy of your own:
                { "name": "support", "otherwise": "redact", "threshold": 0.5,
                  "categories": { "ip_address": "generalise" },
                  "paths": { "actor.user_id": "keep" } }
                Operators: keep, redact, partial, generalise, pseudonymise,
                remove. Categories are those that \`explain\` prints.

Key:
  At least 32 random bytes as base64 or hex, or raw, in --key-file or in the
  environment variable ANALYTICS_SCHEMAS_MASK_KEY. It is no argument, since
  everybody on a machine can read those. Who has it can find out whom a pseudonym
  stands for.

What comes out:
  A record a line, in order, each valid under the model. A record that the model
  refuses, that holds card authentication data (track, security code, PIN), or
  that can't be masked is withheld: it is counted, and never written readable.
  --dead-letters keeps their bytes as they came, but for card authentication
  data: the file holds personal data.

Names and places in prose are out of the reach of detectors. Only safe-harbor
takes texts out as a whole.

Exit codes:
  0 all records are masked   1 some are withheld   2 wrong use   130 interrupted`;

/** The command, which hands its exit code to `done`. */
export function maskCommand(io: Io, done: (code: number) => void): Command {
  return new Command("mask")
    .description("mask personal data in records")
    .argument("<model>", "the model, such as AnalyticsEvent")
    .argument("[files...]", "files to read; standard input without any")
    .option("--policy <policy>", "one of those below, or a JSON file", "redact")
    .option("--key-file <file>", "the key of pseudonyms")
    .option("--tenant <id>", "the tenant of records that name none", "default")
    .option("--threshold <score>", "how sure a detector must be, from 0 to 1", score)
    .option("--report <file>", "what was done to each record, a report a line")
    .option("--dead-letters <file>", "keep withheld records there, in the clear")
    .option("-q, --quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action(async (name: string, files: string[], options: MaskCommandOptions) => {
      const model = await findModel(name);
      const { maskRecords } = await import("./mask-records.js");
      done(await maskRecords(model, files, options, io));
    });
}

function score(text: string): number {
  const value = Number(text);
  if (/^(?:0?\.\d+|[01](?:\.0+)?)$/.test(text) && value >= 0 && value <= 1) return value;
  throw new InvalidArgumentError("Expected a number from 0 to 1, such as 0.5.");
}

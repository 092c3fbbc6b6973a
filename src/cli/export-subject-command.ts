/**
 * `analytics-schemas export-subject`: all records of a person, for them.
 *
 * @module
 */
import { Command } from "commander";
import type { ExportSubjectCommandOptions } from "./export-subject.js";
import type { Io } from "./io.js";
import { addSubjectOptions, identifierHelp } from "./subject-options.js";

const help = `
Examples:
  analytics-schemas export-subject --tenant acme --user-id user-8812 \\
    --email mira@post.example --out mira.ndjson \\
    AnalyticsEvent=events.ndjson.gz AuditLog=audit.ndjson
  zcat events.gz | analytics-schemas export-subject --tenant acme \\
    --model AnalyticsEvent --identifiers-file mira.txt > mira.ndjson

${identifierHelp}

What comes out (GDPR, articles 15 and 20):
  A SubjectExportEntry a line: a record in which the person is, with the address
  of its schema and the places where they were found; at the end a
  SubjectExportManifest that counts everything, with a digest over the entries.
  What is of others in a record is masked, unless --keep-others is given;
  credentials always are. What can't be read is counted by its reasons.

Exit codes:
  0 all was read and handed over   1 some could not be   2 wrong use
  130 interrupted: --out is not written`;

/** The command, which hands its exit code to `done`. */
export function exportSubjectCommand(io: Io, done: (code: number) => void): Command {
  return addSubjectOptions(
    new Command("export-subject").description("all records of a person, for them"),
  )
    .option("--keep-others", "leave what is of others readable")
    .option("--out <file>", "write there; only its owner may read it")
    .option("-q, --quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action(async (names: string[], options: ExportSubjectCommandOptions) => {
      const { exportSubjectRun } = await import("./export-subject.js");
      done(await exportSubjectRun(names, options, io));
    });
}

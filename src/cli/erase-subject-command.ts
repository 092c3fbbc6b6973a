/**
 * `analytics-schemas erase-subject`: records without a person in them.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { EraseSubjectCommandOptions } from "./erase-subject.js";
import type { Io } from "./io.js";
import { addSubjectOptions, identifierHelp } from "./subject-options.js";

const help = `
Examples:
  analytics-schemas erase-subject --tenant acme --user-id user-8812 \\
    --dry-run --report mira.report.ndjson AnalyticsEvent=events.ndjson
  analytics-schemas erase-subject --tenant acme --identifiers-file mira.txt \\
    --report mira.report.ndjson --out erased/ \\
    AnalyticsEvent=events.ndjson AuditLog=audit.ndjson
  analytics-schemas verify-audit erased/audit.ndjson

${identifierHelp}

What comes out (GDPR, article 17):
  Every record, in order, each as valid as it was: of one input to standard output
  or the file --out, of several to files of the same names in the folder --out. A
  record without the person, and a line that can't be read, comes out byte for
  byte. In the others what is theirs is gone; what the schema wants is a constant,
  or with --method pseudonymise a pseudonym under --key-file, or under a key of
  this run that is forgotten.

  Audit records with a retention duty or a legal hold stay as they are, and what
  --retain-until names, such as TenantBilling=2034-12-31. Of audit records in a
  chain only what the chain commits to is erased, so that verify-audit finds them
  whole: destroy the salts that the report names.

  --report has a RecordErasure a line for each record that was touched, kept or
  not read, and a SubjectErasureReport at the end. No identifier is in it. A file
  gets its name when all is done: a run that is stopped leaves what was there, so
  that --out may be the input. What a killed run leaves ends in .unfinished.

Exit codes:
  0 all was erased, but for what a duty keeps   1 a record could not be read, or
  something stays in it   2 wrong use   130 interrupted: nothing is written`;

/** The command, which hands its exit code to `done`. */
export function eraseSubjectCommand(io: Io, done: (code: number) => void): Command {
  return addSubjectOptions(
    new Command("erase-subject").description("records without a person in them"),
  )
    .addOption(
      new Option("--method <method>", "what stands in the place of their values")
        .choices(["remove", "pseudonymise"])
        .default("remove"),
    )
    .option(
      "--retain-until <Model=day>",
      "a law demands that its records are kept until then; may be given again",
      (setting: string, before: readonly string[] = []) => [...before, setting],
    )
    .option("--key-file <file>", "the key of pseudonyms: 32 random bytes as base64 or hex")
    .option("--out <path>", "write there: a file for one input, a folder for several")
    .option("--report <file>", "what became of which record")
    .option("--dry-run", "write no records, only the report")
    .option("-q, --quiet", "no progress and no summary")
    .addHelpText("after", help)
    .action(async (names: string[], options: EraseSubjectCommandOptions) => {
      const { eraseSubjectRun } = await import("./erase-subject.js");
      done(await eraseSubjectRun(names, options, io));
    });
}

/**
 * `analytics-schemas checksum`: digests of files or of records, made and checked.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { ChecksumOptions } from "./checksum-run.js";
import type { Io } from "./io.js";

const help = `
Examples:
  analytics-schemas checksum *.ndjson.gz > SHA256SUMS
  sha256sum -c SHA256SUMS
  analytics-schemas checksum --check SHA256SUMS
  analytics-schemas checksum --form jcs events.ndjson > digests.ndjson
  zcat events.gz | analytics-schemas checksum --form jcs --check digests.ndjson

Forms:
  raw  the bytes of each file as they are, gzip too; a line a file, as sha256sum
       writes it, so that sha256sum -c, sha512sum -c and so on understand it
  jcs  the canonical JSON (RFC 8785) of each record, from NDJSON, a JSON array or
       either in gzip; a line of JSON a record. Two writers of the same record
       get the same digest, whatever the order of its keys and its white space

--check reads what was printed and says what differs: by raw the files that it
names, by jcs the records of the inputs, one by one and in the same order.

MD5 and SHA-1 are there for systems that know nothing else: they find accidents,
and do not withstand an attacker.

Exit codes:
  0 all digests are made, or right   1 some are not   2 wrong use
  130 interrupted`;

/** The command, which hands its exit code to `done`. */
export function checksumCommand(io: Io, done: (code: number) => void): Command {
  return new Command("checksum")
    .description("digests of files or records")
    .argument("[files...]", "files to read; standard input without any")
    .addOption(
      new Option("--algorithm <name>", "the digest")
        .choices(["sha256", "sha512", "md5", "sha1"])
        .default("sha256"),
    )
    .addOption(
      new Option("--form <form>", "raw: of files; jcs: of records")
        .choices(["raw", "jcs"])
        .default("raw"),
    )
    .option("--check <file>", "check digests that were made before")
    .addHelpText("after", help)
    .action(async (files: string[], options: ChecksumOptions) => {
      const { checksumCommandRun } = await import("./checksum-run.js");
      done(await checksumCommandRun(files, options, io));
    });
}

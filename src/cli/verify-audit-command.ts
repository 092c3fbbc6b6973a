/**
 * `analytics-schemas verify-audit`: whether audit records are all there and unchanged.
 *
 * @module
 */
import { Command, Option } from "commander";
import type { Io } from "./io.js";
import type { VerifyAuditOptions } from "./verify-audit.js";

const help = `
Examples:
  analytics-schemas verify-audit audit.ndjson
  analytics-schemas verify-audit audit-*.ndjson.gz --head heads.ndjson --key audit.pem
  zcat audit.gz | analytics-schemas verify-audit --format json | jq .first

What is found:
  A record that was changed, removed, put in, moved or repeated, in each chain by
  itself: the records of several tenants and streams may be mixed, those of one
  chain come in their order, over all files. The first broken link is named by
  file, line, record and what is wrong; the run goes on and counts the others.

  What is cut off at the end of a chain is found only with --head: AuditHead
  records, one a line, signed by signHead() and kept apart from the log. An old
  head is a true one: look at when it was signed. Make keys with
    openssl genpkey -algorithm ed25519 -out private.pem
    openssl pkey -in private.pem -pubout -out audit.pem

Exit codes:
  0 nothing is broken   1 something is   2 wrong use   130 interrupted`;

/** The command, which hands its exit code to `done`. */
export function verifyAuditCommand(io: Io, done: (code: number) => void): Command {
  return new Command("verify-audit")
    .description("verify chains of audit records")
    .argument("[files...]", "AuditLog records; standard input without any")
    .option("--head <file>", "signed heads of the chains; needs --key")
    .option("--key <file>", "the public key of the heads (Ed25519, PEM)")
    .addOption(
      new Option("--format <format>", "pretty: for people; json: one object")
        .choices(["pretty", "json"])
        .default("pretty"),
    )
    .addHelpText("after", help)
    .action(async (files: string[], options: VerifyAuditOptions) => {
      const { verifyAudit } = await import("./verify-audit.js");
      done(await verifyAudit(files, options, io));
    });
}

/**
 * The command line: arguments in, exit code out.
 *
 * @module
 */
import { Command, CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { checksumCommand } from "./checksum-command.js";
import { eraseSubjectCommand } from "./erase-subject-command.js";
import { exitCodes } from "./exit-code.js";
import { explainCommand } from "./explain-command.js";
import { exportSubjectCommand } from "./export-subject-command.js";
import type { Io } from "./io.js";
import { jsonSchemaCommand } from "./json-schema-command.js";
import { listCommand } from "./list-command.js";
import { maskCommand } from "./mask-command.js";
import { UsageError } from "./usage-error.js";
import { validateCommand } from "./validate-command.js";
import { verifyAuditCommand } from "./verify-audit-command.js";

/**
 * Runs a command and gives its exit code. What keeps a command from running is one line on standard
 * error.
 *
 * @param argv The arguments after the name of the program.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.allValid;
  const done = (its: number) => {
    code = its;
  };
  const program = new Command("analytics-schemas")
    .description("Schemas, rules and a validator for the records of an analytics platform.")
    .version(manifest.version, "-V, --version", "print the version")
    .addHelpText("after", "\n`analytics-schemas validate --help` has examples and the exit codes.");
  const commands = [
    validateCommand(io, done),
    listCommand(io, done),
    explainCommand(io, done),
    jsonSchemaCommand(io, done),
    checksumCommand(io, done),
    verifyAuditCommand(io, done),
    maskCommand(io, done),
    exportSubjectCommand(io, done),
    eraseSubjectCommand(io, done),
  ];
  for (const command of commands) program.addCommand(command);
  for (const command of [program, ...commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.columns,
      getErrHelpWidth: () => io.columns,
    });
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.wrongUse;
    if (!isExpected(error)) throw error;
    io.stderr.write(`error: ${error.message}\n`);
    return exitCodes.wrongUse;
  }
}

/** A wrong use, or what the operating system refuses: a full disk for instance. */
function isExpected(error: unknown): error is Error {
  return error instanceof UsageError || (error instanceof Error && "syscall" in error);
}

/**
 * One run of `erase-subject`.
 *
 * @module
 */
import { env } from "node:process";
import { type ErasureMethod, eraseSubject } from "../privacy/subject/erase-subject.js";
import type { SubjectErasureReport } from "../privacy/subject/erasure-report.js";
import { ErasedFiles, erasedPaths } from "./erased-files.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import type { Io } from "./io.js";
import { maskKey } from "./mask-key.js";
import { counted } from "./numbers.js";
import { Output } from "./output.js";
import { checkOutputs } from "./output-file.js";
import { retainUntil } from "./retain-until.js";
import { StoppedError, SubjectInputReader } from "./subject-inputs.js";
import type { SubjectOptions } from "./subject-options.js";
import { type SubjectFile, subjectFiles, subjectOf } from "./subject-request.js";
import { UsageError } from "./usage-error.js";
import { WholeFile } from "./whole-file.js";

/** The options of `erase-subject`, as they are given. */
export interface EraseSubjectCommandOptions extends SubjectOptions {
  readonly method: ErasureMethod;
  readonly keyFile?: string;
  readonly retainUntil?: readonly string[];
  readonly report?: string;
  readonly dryRun?: true;
}

/** Writes the records without a person, and a report. Gives the exit code. */
export async function eraseSubjectRun(
  names: readonly string[],
  options: EraseSubjectCommandOptions,
  io: Io,
): Promise<number> {
  const subject = await subjectOf(options);
  const retain = retainUntil(options.retainUntil ?? [], new Date());
  const files = await subjectFiles(names, options, io);
  const key = options.keyFile === undefined ? undefined : await maskKey(options.keyFile, env);
  const stdout = new Output(io.stdout);
  const isDryRun = options.dryRun === true;
  const { outputs, report } = await destinationsOf(files, options, stdout);
  const reader = new SubjectInputReader(files, io, stdout, options.quiet === true, (part, file) =>
    outputs.writeRaw(part, file),
  );
  let code: number = exitCodes.allValid;
  try {
    const erasing = {
      method: options.method,
      isDryRun,
      retain,
      ...(key === undefined ? {} : { key }),
    };
    for await (const item of eraseSubject(reader, subject, erasing)) {
      if (item.kind === "record") {
        const { erasure, input } = item;
        await outputs.write(input, erasure, reader);
        if (erasure.outcome === "untouched") continue;
        const place = { input: reader.file?.name, line: reader.verdict?.record.line };
        await report?.write(`${JSON.stringify({ ...place, ...erasure })}\n`);
      } else {
        await report?.write(`${JSON.stringify(item.report)}\n`);
        if (options.quiet !== true) io.stderr.write(summaryOf(item.report));
        if (hasProblem(item.report)) code = exitCodes.someInvalid;
      }
    }
    await outputs.keep();
    await report?.keep();
  } catch (error) {
    await outputs.discard();
    await report?.discard();
    if (!(error instanceof StoppedError)) throw error;
    return io.signal.aborted ? exitCodeOf(io.signal) : exitCodes.allValid;
  }
  return code;
}

/** Where records and report go. Throws a `UsageError` where they can't, and then nothing was written. */
async function destinationsOf(
  files: readonly SubjectFile[],
  { out, report: name, dryRun: isDryRun }: EraseSubjectCommandOptions,
  stdout: Output,
): Promise<{ readonly outputs: ErasedFiles; readonly report: WholeFile | undefined }> {
  if (out === undefined && isDryRun !== true && files.length > 1) {
    throw new UsageError("Several inputs are written to a folder: give --out.");
  }
  const reports = name === undefined ? [] : [{ option: "--report", name }];
  await checkOutputs(reports, files);
  const paths = out === undefined || isDryRun ? new Map() : await erasedPaths(files, out);
  const erased = [...paths.values()].map((path: string) => ({ option: "--out", name: path }));
  await checkOutputs([...erased, ...reports], []);
  const outputs = await ErasedFiles.create(paths, isDryRun ? undefined : stdout);
  try {
    return { outputs, report: name === undefined ? undefined : await WholeFile.create(name) };
  } catch (error) {
    await outputs.discard();
    throw error;
  }
}

/** Whether something stays that no duty keeps. */
function hasProblem({ outcomes, retained }: SubjectErasureReport): boolean {
  return (
    outcomes.some(({ outcome }) => outcome === "unread") ||
    retained.some(({ reason }) => reason !== "legal_hold" && reason !== "retention_duty")
  );
}

function summaryOf({ is_dry_run, record_count, outcomes, retained }: SubjectErasureReport): string {
  const reasons = retained.map(({ reason, record_count: count }) => `${reason} ${count}`);
  const told = outcomes.map(({ outcome, record_count: count }) => `${outcome} ${count}`);
  const kept = reasons.length === 0 ? "" : ` Retained for ${reasons.join(", ")}.`;
  const head = is_dry_run ? "Nothing was written. " : "";
  return `${head}${counted(record_count, "record")}: ${told.join(", ") || "none"}.${kept}\n`;
}

/**
 * One run of `mask`: judges the records of the inputs, masks those that are valid, and withholds the
 * others.
 *
 * @module
 */
import { env } from "node:process";
import type { Model } from "../catalog.js";
import { inspect } from "../core/rules/inspect.js";
import { MaskError } from "../privacy/mask/mask-error.js";
import { DeidentificationError } from "../privacy/policies/deidentification-error.js";
import { PciDssError } from "../privacy/policies/pci-dss-error.js";
import type { RecordVerdict } from "../serialize/validate-records.js";
import { DeadLetterFile } from "./dead-letter-file.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import { inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { MaskTally, maskSummary } from "./mask-tally.js";
import { type MaskedRecord, type Masker, type MaskerOptions, maskerOf } from "./masker.js";
import { Output } from "./output.js";
import { checkOutputs } from "./output-file.js";
import { ReportFile } from "./report-file.js";
import { isLaterPart, walkInputs } from "./walk-inputs.js";

/** The options of `mask`, as they are given. */
export interface MaskCommandOptions extends MaskerOptions {
  readonly report?: string;
  readonly deadLetters?: string;
  readonly quiet?: true;
}

/** Where a run of `mask` writes. */
interface Run {
  readonly masker: Masker;
  readonly stdout: Output;
  readonly reports: ReportFile | undefined;
  readonly letters: DeadLetterFile | undefined;
  readonly tally: MaskTally;
}

/**
 * Masks the records of the inputs. Gives the exit code. Throws a `UsageError` when the run can't
 * start.
 */
export async function maskRecords(
  model: Model,
  files: readonly string[],
  options: MaskCommandOptions,
  io: Io,
): Promise<number> {
  const masker = await maskerOf(model, options, env);
  const inputs = await inputFiles(files, io);
  const { report, deadLetters, quiet } = options;
  const stdout = new Output(io.stdout);
  const tally = new MaskTally();
  const named = [
    ...(report === undefined ? [] : [{ option: "--report", name: report }]),
    ...(deadLetters === undefined ? [] : [{ option: "--dead-letters", name: deadLetters }]),
  ];
  await checkOutputs(named, inputs);
  const reports = report === undefined ? undefined : await ReportFile.create(report);
  const letters =
    deadLetters === undefined ? undefined : await DeadLetterFile.create(deadLetters, model.name);
  try {
    const judge = (value: unknown) => inspect(model.schema, value);
    const walk = { judge, io, stdout, isQuiet: quiet === true };
    for await (const { input, verdict } of walkInputs(inputs, walk)) {
      await maskOne(verdict, input.name, { masker, stdout, reports, letters, tally });
    }
  } finally {
    await reports?.close();
    await letters?.close();
  }
  if (quiet !== true) io.stderr.write(maskSummary(tally, model.name, io.signal.aborted));
  if (io.signal.aborted) return exitCodeOf(io.signal);
  return tally.withheld === 0 || stdout.isClosed ? exitCodes.allValid : exitCodes.someInvalid;
}

async function maskOne(verdict: RecordVerdict, input: string, run: Run): Promise<void> {
  const { tally, letters, stdout, reports } = run;
  if (!verdict.valid) {
    if (!isLaterPart(verdict)) tally.refused(verdict.reason ?? "invalid");
    await letters?.write(verdict, input);
    return;
  }
  const made = attempt(run.masker, verdict.value);
  if ("error" in made) {
    const { code, message } = made.error;
    tally.refused(code);
    // What nobody may keep is in no dead letter either.
    if (code === "card_authentication") return;
    const issues = [{ code: "custom", severity: "error", path: [], message } as const];
    await letters?.write({ ...verdict, valid: false, reason: "invalid", issues }, input);
    return;
  }
  tally.masked(made.report.fields.length > 0);
  await stdout.write(`${JSON.stringify(made.value)}\n`);
  await reports?.write(made.report, input, verdict.record);
}

type Refusal = MaskError | DeidentificationError | PciDssError;

function attempt(masker: Masker, value: unknown): MaskedRecord | { readonly error: Refusal } {
  try {
    return masker(value);
  } catch (error) {
    if (
      error instanceof MaskError ||
      error instanceof DeidentificationError ||
      error instanceof PciDssError
    ) {
      return { error };
    }
    throw error;
  }
}

/**
 * One run of `validate`: judges the inputs, counts the verdicts and prints what it came to.
 *
 * @module
 */
import type { Model } from "../catalog.js";
import { open } from "../core/open.js";
import { inspect } from "../core/rules/inspect.js";
import type { ValidateRecordsOptions } from "../serialize/validate-records.js";
import { DeadLetterFile } from "./dead-letter-file.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import { type InputFile, inputFiles } from "./input-files.js";
import { integrationOf } from "./integrations.js";
import type { Io } from "./io.js";
import { judgeInputs } from "./judge-inputs.js";
import { Output } from "./output.js";
import { checkOutputs } from "./output-file.js";
import { severitiesOf } from "./severity-option.js";
import { type Outcome, summaryOf } from "./summary.js";
import { summaryText } from "./summary-text.js";
import { Tally } from "./tally.js";
import { UsageError } from "./usage-error.js";
import type { ValidateOptions } from "./validate-options.js";

/**
 * Judges the records of the inputs by a model and prints what it came to. Gives the exit code.
 * Throws a `UsageError` when the run can't start.
 */
export async function validate(
  model: Model,
  files: readonly string[],
  options: ValidateOptions,
  io: Io,
): Promise<number> {
  const reading = await readingOf(model, options);
  const severity = severitiesOf(options.severity ?? [], model.schema);
  const inputs = await inputFiles(files, io);
  const schema = options.open ? open(model.schema) : model.schema;
  const judge = (value: unknown) => inspect(schema, value, { severity });
  const letters = await deadLettersOf(model, options, inputs);
  const tally = new Tally();
  const start = performance.now();
  const stdout = new Output(io.stdout);
  try {
    await judgeInputs(inputs, judge, reading, options, { io, tally, letters, stdout });
  } finally {
    await letters?.close();
  }
  const outcome: Outcome = {
    model: model.name,
    inputs: inputs.map(({ name }) => name),
    tally,
    elapsedMs: performance.now() - start,
    isInterrupted: io.signal.aborted,
    ...(letters !== undefined && { deadLetters: { file: letters.name, count: letters.count } }),
  };
  await print(outcome, options, io, stdout);
  if (io.signal.aborted) return exitCodeOf(io.signal);
  return tally.invalid === 0 || stdout.isClosed ? exitCodes.allValid : exitCodes.someInvalid;
}

/** How the records are read. Throws a `UsageError` when they are mapped to another model. */
async function readingOf(model: Model, options: ValidateOptions): Promise<ValidateRecordsOptions> {
  const { input: form, maxBytes, maxDepth, from, tenant: tenantId } = options;
  const reading = { form, limits: { maxBytes, maxDepth } };
  if (from === undefined) return reading;
  if (model.name !== "AnalyticsEvent") {
    throw new UsageError(
      `--from ${from} makes events: write validate AnalyticsEvent, not ${model.name}.`,
    );
  }
  const integration = await integrationOf(from);
  return { ...reading, map: (record) => integration.from(record, { tenantId }) };
}

async function deadLettersOf(
  model: Model,
  { deadLetters }: ValidateOptions,
  inputs: readonly InputFile[],
): Promise<DeadLetterFile | undefined> {
  if (deadLetters === undefined) return undefined;
  await checkOutputs([{ option: "--dead-letters", name: deadLetters }], inputs);
  return DeadLetterFile.create(deadLetters, model.name);
}

/** Standard output belongs to the verdicts where there are some; the summary then goes to the other. */
async function print(
  outcome: Outcome,
  { format, quiet }: ValidateOptions,
  io: Io,
  stdout: Output,
): Promise<void> {
  if (format === "json") {
    await stdout.write(`${JSON.stringify(summaryOf(outcome), null, 2)}\n`);
  } else if (!quiet) {
    const output = format === "ndjson" ? new Output(io.stderr) : stdout;
    await output.write(summaryText(outcome, io.colors, io.columns));
  }
}

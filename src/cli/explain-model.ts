/**
 * One run of `explain`.
 *
 * @module
 */
import type { Model } from "../catalog.js";
import { exitCodes } from "./exit-code.js";
import { explain } from "./explanation.js";
import { type ExplanationOptions, explanationText } from "./explanation-text.js";
import type { Io } from "./io.js";
import { Output } from "./output.js";

/** The options of `explain`, as they are given. */
export interface ExplainOptions extends ExplanationOptions {
  readonly format: "pretty" | "json";
}

/** Prints all there is to know about a model. Gives the exit code. */
export async function explainModel(model: Model, options: ExplainOptions, io: Io): Promise<number> {
  const explanation = explain(model, await io.fieldDocs(), options.deep);
  const text =
    options.format === "json"
      ? `${JSON.stringify(explanation, null, 2)}\n`
      : explanationText(explanation, options, io);
  await new Output(io.stdout).write(text);
  return exitCodes.allValid;
}

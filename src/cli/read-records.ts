/**
 * The records of inputs of which nothing is asked but to be JSON.
 *
 * @module
 */
import type { Judge } from "../serialize/judge.js";
import type { ValidateRecordsOptions } from "../serialize/validate-records.js";
import type { InputFile } from "./input-files.js";
import type { Io } from "./io.js";
import type { Output } from "./output.js";
import { type InputVerdict, isLaterPart, walkInputs } from "./walk-inputs.js";

/** Whatever is JSON is accepted, up to 16 MiB and 1000 levels. */
export const anyJson: { readonly judge: Judge; readonly reading: ValidateRecordsOptions } = {
  judge: () => ({ valid: true, issues: [] }),
  reading: { limits: { maxBytes: 16_777_216, maxDepth: 1000 } },
};

/**
 * The records of the inputs, in order, until all are read, a signal comes, or nobody reads the output
 * any more. The later parts of a record that is too long are left out.
 */
export async function* readRecords(
  inputs: readonly InputFile[],
  io: Io,
  stdout: Output,
): AsyncGenerator<InputVerdict> {
  for await (const it of walkInputs(inputs, { ...anyJson, io, stdout })) {
    if (!isLaterPart(it.verdict)) yield it;
  }
}

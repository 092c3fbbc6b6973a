/**
 * Digests of records over their canonical JSON, made and checked.
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../core/checksum.js";
import { checksum, verify } from "../integrity/checksum.js";
import type { DigestAlgorithm } from "../integrity/digest.js";
import { type InputFile, inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { counted } from "./numbers.js";
import type { Output } from "./output.js";
import { printable } from "./printable.js";
import { readRecords } from "./read-records.js";
import { UsageError } from "./usage-error.js";
import type { InputVerdict } from "./walk-inputs.js";

/** Prints a line of JSON a record. Gives whether all could be read. */
export async function digestRecords(
  inputs: readonly InputFile[],
  algorithm: DigestAlgorithm,
  io: Io,
  stdout: Output,
): Promise<boolean> {
  let isRight = true;
  for await (const it of readRecords(inputs, io, stdout)) {
    const { verdict } = it;
    isRight &&= verdict.valid;
    const said = verdict.valid
      ? { checksum: checksum(verdict.value, algorithm) }
      : { reason: verdict.reason, message: verdict.issues[0]?.message };
    await stdout.write(`${JSON.stringify({ ...placeOf(it), ...said })}\n`);
  }
  return isRight;
}

/** A line that `digestRecords` printed. */
const DigestLine = z.object({ checksum: Checksum.optional() });

/** Checks the records of inputs against a list, one by one. Gives whether all are right. */
export async function checkRecords(
  inputs: readonly InputFile[],
  list: string,
  io: Io,
  stdout: Output,
): Promise<boolean> {
  const quiet = { ...io, isErrorTerminal: false };
  const expected = readRecords(await inputFiles([list], io), quiet, stdout);
  let records = 0;
  let wrong = 0;
  try {
    for await (const it of readRecords(inputs, io, stdout)) {
      records += 1;
      const next = await expected.next();
      const reason = next.done ? "not in the list" : differs(it, digestIn(next.value, list));
      if (reason === undefined) continue;
      wrong += 1;
      await stdout.write(`${placeText(it)}: FAILED: ${reason}\n`);
    }
    if (io.signal.aborted || stdout.isClosed) return false;
    let missing = 0;
    for await (const line of expected) {
      digestIn(line, list);
      missing += 1;
    }
    if (missing > 0) await stdout.write(`${counted(missing, "record")} missing at the end\n`);
    await stdout.write(`${counted(records, "record")}, ${counted(wrong + missing, "problem")}\n`);
    return wrong + missing === 0;
  } finally {
    await expected.return(undefined);
  }
}

function digestIn({ verdict }: InputVerdict, list: string): Checksum | undefined {
  const { data } = DigestLine.safeParse(verdict.value);
  if (verdict.valid && data !== undefined) return data.checksum;
  const { number } = verdict.record;
  throw new UsageError(`Record ${number} of ${printable(list)} is no line of this command.`);
}

function differs({ verdict }: InputVerdict, expected: Checksum | undefined): string | undefined {
  if (!verdict.valid) return "it can't be read";
  if (expected === undefined) return "it could not be read when the list was made";
  const outcome = verify(verdict.value, expected);
  return outcome.ok ? undefined : reasons[outcome.reason];
}

const reasons = {
  mismatch: "another digest",
  other_form: "its digest is not of canonical JSON",
  not_a_checksum: "its digest has no right form",
  not_json: "it has no canonical JSON",
} as const;

function placeOf({ input, verdict: { record } }: InputVerdict) {
  const { number: record_number, line, byteOffset: byte_offset } = record;
  return { input: input.name, record_number, line, byte_offset };
}

function placeText({ input, verdict: { record } }: InputVerdict): string {
  const place = record.line === undefined ? `record ${record.number}` : `line ${record.line}`;
  return `${printable(input.name)} ${place}`;
}

/**
 * From the options that `export-subject` and `erase-subject` share to whom and what they are about.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import type { Model } from "../catalog.js";
import type { DataSubject, SubjectIdentifier } from "../privacy/subject/data-subject.js";
import { SubjectError } from "../privacy/subject/subject-error.js";
import { SubjectMatcher } from "../privacy/subject/subject-matcher.js";
import { findModel, isModel } from "./find-model.js";
import { type InputFile, inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { printable } from "./printable.js";
import type { SubjectOptions } from "./subject-options.js";
import { UsageError } from "./usage-error.js";

/** An input, and the model of its records. */
export interface SubjectFile extends InputFile {
  readonly model: Model;
}

/** Whose data is asked for. Throws a `UsageError` for nobody who can be looked for. */
export async function subjectOf(options: SubjectOptions): Promise<DataSubject> {
  const { userId = [], email = [], id = [], identifiersFile } = options;
  const pairs = [
    ...userId.map((value) => `user_id=${value}`),
    ...email.map((value) => `email_address=${value}`),
    ...id,
    ...(identifiersFile === undefined ? [] : await linesOf(identifiersFile)),
  ];
  if (pairs.length === 0) {
    throw new UsageError("Say who: give --user-id, --email, --id or --identifiers-file.");
  }
  const subject = { tenant_id: options.tenant, identifiers: pairs.map(pairOf) };
  try {
    new SubjectMatcher(subject);
    return subject;
  } catch (error) {
    if (error instanceof SubjectError) throw new UsageError(error.message);
    throw error;
  }
}

async function linesOf(file: string): Promise<string[]> {
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new UsageError(`Can't read ${printable(file)}: ${error.message}.`);
  });
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** The category is checked with the subject. The message does not repeat the value. */
function pairOf(pair: string): SubjectIdentifier {
  const at = pair.indexOf("=");
  if (at < 1) throw new UsageError("Write an identifier as category=value.");
  const value = pair.slice(at + 1).trim();
  return { category: pair.slice(0, at).trim(), value } as SubjectIdentifier;
}

/** The inputs with their models. Throws a `UsageError` for an input without one. */
export async function subjectFiles(
  names: readonly string[],
  { model }: SubjectOptions,
  io: Io,
): Promise<SubjectFile[]> {
  const usual = model === undefined ? undefined : await findModel(model);
  const pairs = await Promise.all(
    (names.length === 0 ? ["-"] : names).map(async (name) => {
      const [, of = "", file = ""] = /^([A-Za-z]+)=(.+)$/s.exec(name) ?? [];
      if (isModel(of)) return { model: await findModel(of), file };
      if (usual !== undefined) return { model: usual, file: name };
      const shown = printable(name.slice(0, 80));
      throw new UsageError(`Say of which model ${shown} is: Model=${shown}, or --model.`);
    }),
  );
  const inputs = await inputFiles(names.length === 0 ? [] : pairs.map(({ file }) => file), io);
  return pairs.flatMap(({ model: its }, index) => {
    const input = inputs[index];
    return input === undefined ? [] : [{ ...input, model: its }];
  });
}

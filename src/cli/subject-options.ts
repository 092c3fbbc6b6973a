/**
 * The options that `export-subject` and `erase-subject` share: whose data, and in which records.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { type Model, models } from "../catalog.js";
import type { DataSubject, SubjectIdentifier } from "../privacy/subject/data-subject.js";
import { SubjectError } from "../privacy/subject/subject-error.js";
import { SubjectMatcher } from "../privacy/subject/subject-matcher.js";
import { findModel } from "./find-model.js";
import { type InputFile, inputFiles } from "./input-files.js";
import type { Io } from "./io.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** The options, as they are given. */
export interface SubjectOptions {
  readonly tenant: string;
  readonly model?: string;
  readonly userId?: readonly string[];
  readonly email?: readonly string[];
  readonly id?: readonly string[];
  readonly identifiersFile?: string;
  readonly out?: string;
  readonly quiet?: true;
}

/** An input, and the model of its records. */
export interface SubjectFile extends InputFile {
  readonly model: Model;
}

const again = (value: string, before: readonly string[] = []) => [...before, value];

/** Adds the options to a command. */
export function addSubjectOptions(command: Command): Command {
  return command
    .argument("[inputs...]", "Model=file each, or files of --model; - is standard input")
    .requiredOption("--tenant <id>", "the tenant whose records are looked at")
    .option("--model <model>", "the model of inputs that name none")
    .option("--user-id <id>", "an id of the person; may be given again", again)
    .option("--email <address>", "an e-mail address of theirs; may be given again", again)
    .option("--id <category=value>", "any identifier, such as phone_number=+4930901820", again)
    .option("--identifiers-file <file>", "a file of category=value, one a line");
}

/** What is said of identifiers in the help of both commands. */
export const identifierHelp = `Identifiers:
  All of them that are known, since a person is found by those only: --user-id,
  --email, --id. Everybody on a machine can read the arguments of its programs:
  --identifiers-file keeps them out of there. Categories: email_address,
  phone_number (with its country), user_id, online_id, device_id, vehicle_id,
  national_id, license_number, medical_record_id, health_plan_id, bank_account,
  customer_account, payment_card, ip_address. Names find nobody: many share one.`;

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
  const usual = model === undefined ? undefined : findModel(model);
  const wanted = names.length === 0 ? ["-"] : names;
  const pairs = wanted.map((name) => {
    const [, of = "", file = ""] = /^([A-Za-z]+)=(.+)$/s.exec(name) ?? [];
    const named = models.find((it) => it.name === of);
    if (named !== undefined) return { model: named, file };
    if (usual !== undefined) return { model: usual, file: name };
    const shown = printable(name.slice(0, 80));
    throw new UsageError(`Say of which model ${shown} is: Model=${shown}, or --model.`);
  });
  const inputs = await inputFiles(
    pairs.map(({ file }) => file),
    io,
  );
  return pairs.flatMap(({ model: its }, index) => {
    const input = inputs[index];
    return input === undefined ? [] : [{ ...input, model: its }];
  });
}

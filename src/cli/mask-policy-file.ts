/**
 * A policy as plain data, for the command line.
 *
 * @module
 */
import { readFile } from "node:fs/promises";
import * as z from "zod";
import { closed } from "../core/closed.js";
import { freeFormBounds, freeValueBounds } from "../core/free-form.js";
import { nearest } from "../core/nearest.js";
import { PersonalDataCategory } from "../core/personal-data.js";
import { steps } from "../core/rules/path.js";
import { branches, schemasAt, shapes } from "../core/schema-tree.js";
import { Text } from "../core/text.js";
import { collapsedPathText } from "./path-text.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/**
 * What a policy file can do to personal data: what needs nothing but a key. Tokens and ciphertexts
 * need a store or a provider of keys, which programs have.
 */
const Operator = z.enum(["keep", "redact", "partial", "generalise", "pseudonymise", "remove"], {
  error: "Expected keep, redact, partial, generalise, pseudonymise or remove.",
});

/** A policy as plain data. */
export const MaskPolicyFile = closed({
  /** Its name, for reports: 1 to 128 characters. */
  name: Text.min(1).max(128),
  /** What is done to each category. */
  categories: z.partialRecord(PersonalDataCategory, Operator).optional(),
  /** What is done to the categories that are not named. */
  otherwise: Operator,
  /** What is done at some places, by their path: `actor.user_id`, `items[].note`. At most 1,000. */
  paths: z
    .record(z.string(), Operator)
    .refine((paths) => Object.keys(paths).length <= 1000, { error: "At most 1,000 paths." })
    .optional(),
  /** The score that a finding has at least: from 0 to 1. */
  threshold: z.number().min(0).max(1).optional(),
}).meta({ id: "MaskPolicyFile", title: "Mask policy file" });
export type MaskPolicyFile = z.infer<typeof MaskPolicyFile>;

/** The most bytes of a policy file. */
const MOST_BYTES = 1_048_576;

/** Reads a policy file. Throws a `UsageError` that names what is wrong in it and where. */
export async function readPolicyFile(file: string, schema: z.ZodType): Promise<MaskPolicyFile> {
  const shown = printable(file);
  const text = await readFile(file, "utf8").catch((error: Error) => {
    throw new UsageError(`Can't read ${shown}: ${error.message}.`);
  });
  if (text.length > MOST_BYTES) throw new UsageError(`${shown} is too long for a policy.`);
  const { data, error } = MaskPolicyFile.safeParse(jsonIn(text, shown));
  if (error !== undefined) {
    const [issue] = error.issues;
    const at = collapsedPathText((issue?.path ?? []).map(String));
    throw new UsageError(`${shown} is no policy: ${at}: ${printable(issue?.message ?? "")}`);
  }
  for (const path of Object.keys(data.paths ?? {})) {
    const problem = pathProblem(schema, path);
    if (problem !== undefined) throw new UsageError(`${shown}: paths: ${problem}`);
  }
  return data;
}

function jsonIn(text: string, shown: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${shown} is no JSON. \`mask --help\` shows a policy.`);
  }
}

/** What is wrong with a path; undefined: nothing. Below a map that senders fill every path may be. */
function pathProblem(schema: z.ZodType, path: string): string | undefined {
  const all = steps(path);
  for (let length = 1; length <= all.length; length++) {
    if (schemasAt(schema, all.slice(0, length)).length > 0) continue;
    const above = schemasAt(schema, all.slice(0, length - 1));
    if (above.some((it) => freeFormBounds(it) !== undefined || freeValueBounds(it) !== undefined)) {
      return undefined;
    }
    const siblings = above.flatMap((it) => shapes(it).flatMap((shape) => branches(shape.schema)));
    const meant = nearest(
      all[length - 1] ?? "",
      siblings.map(({ step }) => step),
    );
    const hint = meant === undefined ? "." : `: did you mean ${JSON.stringify(meant)}?`;
    return `the model has no path ${JSON.stringify(path)}${hint}`;
  }
  return all.length === 0 ? "a path is empty." : undefined;
}

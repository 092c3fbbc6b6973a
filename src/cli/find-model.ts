/**
 * From a name on the command line to a model.
 *
 * @module
 */
import type * as z from "zod";
import type { Model } from "../catalog.js";
import { nearest } from "../core/nearest.js";
import { modelFiles } from "./model-files.js";
import { printable } from "./printable.js";
import { UsageError } from "./usage-error.js";

/** What is known of a model before it is loaded. */
interface ModelFile {
  readonly domain: string;
  readonly load: () => Promise<z.ZodType>;
}

const files: ReadonlyMap<string, ModelFile> = new Map(
  Object.entries(modelFiles).flatMap(([domain, loads]) =>
    Object.entries(loads).map(([name, load]): [string, ModelFile] => [name, { domain, load }]),
  ),
);

/**
 * The model of a name; no other is loaded. Throws a `UsageError` that names the nearest when there is
 * none.
 */
export async function findModel(name: string): Promise<Model> {
  const { domain, load } = fileOf(name);
  return { name, domain, schema: await load() };
}

/** Throws a `UsageError` that names the nearest model when there is none of that name. */
export function checkModel(name: string): void {
  fileOf(name);
}

/** Whether there is a model of that name. */
export function isModel(name: string): boolean {
  return files.has(name);
}

function fileOf(name: string): ModelFile {
  const found = files.get(name);
  if (found !== undefined) return found;
  const meant = nearest(name, files.keys());
  const hint = meant === undefined ? "." : `: did you mean ${meant}?`;
  const shown = printable(name.slice(0, 80));
  throw new UsageError(`Unknown model ${shown}${hint} \`analytics-schemas list\` names them all.`);
}

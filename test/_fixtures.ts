/**
 * The shipped examples, and the fixtures that break one rule each.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The folder of the project. */
export const root = join(import.meta.dirname, "..");

/** A valid document of a model. */
export interface Example {
  readonly name: string;
  readonly value: unknown;
}

/** How to break one rule: a JSON Merge Patch (RFC 7396) on an example. */
export interface Breakage {
  readonly of: string;
  readonly patch: unknown;
}

/** The valid examples of a model. */
export function examplesOf(model: string): Example[] {
  const folder = join(root, "examples", model);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json") && file !== "broken.json")
    .map((file) => ({ name: file.replace(/\.json$/, ""), value: readJson(join(folder, file)) }));
}

/** How to break each rule of a model, by rule id. */
export function breakagesOf(model: string): Readonly<Record<string, Breakage>> {
  const file = join(root, "examples", model, "broken.json");
  return existsSync(file) ? readJson(file) : {};
}

/** The document that breaks a rule. */
export function broken(model: string, { of, patch }: Breakage): unknown {
  const example = examplesOf(model).find(({ name }) => name === of);
  if (example === undefined) throw new Error(`examples/${model}/${of}.json does not exist`);
  return mergePatch(example.value, patch);
}

/** Applies a JSON Merge Patch (RFC 7396): null deletes, objects merge, all else replaces. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Record<string, unknown> = isObject(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergePatch(merged[key], value);
  }
  return merged;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8"));
}

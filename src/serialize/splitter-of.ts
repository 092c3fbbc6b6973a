/**
 * The forms in which records stand in an input.
 *
 * @module
 */
import { ArraySplitter } from "./array-splitter.js";
import { AutoSplitter } from "./auto-splitter.js";
import { LineSplitter } from "./line-splitter.js";
import type { Splitter } from "./raw-record.js";

const splitters = {
  auto: AutoSplitter,
  ndjson: LineSplitter,
  array: ArraySplitter,
} as const satisfies Record<string, new (maxBytes: number) => Splitter>;

/**
 * How records stand in an input.
 *
 * - `auto`: as it looks: an array when it begins with `[`, else NDJSON.
 * - `ndjson`: one a line.
 * - `array`: as the elements of a JSON array.
 */
export type InputForm = keyof typeof splitters;

/** The names of the forms. */
export const inputForms: readonly InputForm[] = ["auto", "ndjson", "array"];

/** A splitter for a form; a record of more than `maxBytes` comes in parts. */
export function splitterOf(form: InputForm, maxBytes: number): Splitter {
  return new splitters[form](maxBytes);
}

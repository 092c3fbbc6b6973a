/**
 * Objects that have the keys they name and no others.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";
import { nearest } from "./nearest.js";

/**
 * An object with exactly these keys. An unknown key is an error that names the nearest known key,
 * because a misspelt optional field is otherwise lost without a word.
 */
export function closed<Shape extends core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? unknownKeys(issue.keys, known) : undefined,
  });
}

/** Unknown keys of one object that a message names: a sender may invent thousands. */
const MOST_TOLD = 20;

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const told = keys.slice(0, MOST_TOLD).map((key) => unknownKey(key, known));
  const left = keys.length - told.length;
  return [...told, ...(left > 0 ? [`And ${left} more unknown keys.`] : [])].join(" ");
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  const shown = JSON.stringify(key.slice(0, 64));
  return meant === undefined
    ? `Unknown key ${shown}.`
    : `Unknown key ${shown}: did you mean ${JSON.stringify(meant)}?`;
}

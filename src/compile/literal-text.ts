/**
 * Literals in compiled code, and those by which the options of a union are told apart.
 *
 * @module
 */
import type * as core from "zod/v4/core";
import { CompileError } from "./compile-error.js";

/** The texts of the values of the key by which an option is told. */
export function tagsOf(option: core.$ZodType, discriminator: string): string[] {
  return [...(option._zod.propValues?.[discriminator] ?? [])].map(literalText);
}

/** A literal as JavaScript. Throws for one that JSON cannot carry. */
export function literalText(value: unknown): string {
  if (value === undefined) return "undefined";
  if (typeof value === "bigint" || typeof value === "symbol" || Number.isNaN(value)) {
    throw new CompileError("a literal that JSON cannot carry");
  }
  return JSON.stringify(value);
}

/**
 * Text for human readers.
 *
 * @module
 */
import * as z from "zod";
import type * as core from "zod/v4/core";

const wellFormed = (text: string) => text.isWellFormed();

/** Unicode text of at most so many characters, without lone surrogates (RFC 7493, I-JSON). */
export const longText = (max: number) =>
  z.string().max(max).refine(wellFormed, { error: "Text must not contain a lone surrogate." });

/** Whether a check refuses lone surrogates. The reader of a record refuses them in any language. */
export function isWellFormedCheck(def: core.$ZodCheckDef): boolean {
  return "fn" in def && def.fn === wellFormed;
}

/** Unicode text of at most 8192 characters. Narrow it with `.max(n)` where a field is shorter. */
export const Text = longText(8192);
export type Text = z.infer<typeof Text>;

/** A short text that names something to a human reader: 1 to 255 characters. */
export const Name = Text.min(1).max(255);
export type Name = z.infer<typeof Name>;

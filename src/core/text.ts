/**
 * Text for human readers.
 *
 * @module
 */
import * as z from "zod";

const wellFormed = (text: string) => text.isWellFormed();

/**
 * Unicode text of at most 8192 characters, without lone surrogates (RFC 7493, I-JSON). Narrow it
 * with `.max(n)` where a field is shorter.
 */
export const Text = z
  .string()
  .max(8192)
  .refine(wellFormed, { error: "Text must not contain a lone surrogate." });
export type Text = z.infer<typeof Text>;

/** A short text that names something to a human reader: 1 to 255 characters. */
export const Name = Text.min(1).max(255);
export type Name = z.infer<typeof Name>;

/**
 * The language of a person or device (BCP 47, RFC 5646, section 2.1).
 *
 * @module
 */
import * as z from "zod";

const LANGUAGE = "[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}|[A-Za-z]{4,8}";
const SCRIPT = "(?:-[A-Za-z]{4})?";
const REGION = "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?";
const VARIANTS = "(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*";
const EXTENSIONS = "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*";
const PRIVATE = "(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?";

/**
 * A language by BCP 47, such as `de-AT`: at most 64 characters. The tags that the standard keeps
 * from before its grammar, such as `i-default`, are refused.
 */
export const LanguageTag = z
  .string()
  .max(64)
  .regex(new RegExp(`^(?:${LANGUAGE})${SCRIPT}${REGION}${VARIANTS}${EXTENSIONS}${PRIVATE}$`), {
    error: "Expected a BCP 47 language tag, such as de-AT.",
  });
export type LanguageTag = z.infer<typeof LanguageTag>;

/**
 * Names of which some are known, and others may come.
 *
 * @module
 */
import * as z from "zod";

/** One of the known names, or another: a lower-case letter, then up to 63 of `a-z0-9_.-`. */
export function knownOrOther<Known extends z.ZodType<string>>(known: Known, example: string) {
  const error = `Expected a name in lower case, such as ${example}: a letter, then letters, digits, '_', '.' or '-'.`;
  return z.union([known, z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/, { error })], { error });
}

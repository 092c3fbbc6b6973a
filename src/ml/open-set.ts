/**
 * Names of which some are known, and others may come.
 *
 * @module
 */
import * as z from "zod";

const otherName = z.string().regex(/^[a-z][a-z0-9_.-]{0,63}$/);

/** One of the known names, or another: a lower-case letter, then up to 63 of `a-z0-9_.-`. */
export const knownOrOther = <Known extends z.ZodType<string>>(known: Known, example: string) =>
  z.union([known, otherName], {
    error: `Expected a name in lower case, such as ${example}: a letter, then letters, digits, '_', '.' or '-'.`,
  });

/**
 * What `inspect` finds wrong with a value, in short.
 *
 * @module
 */
import type * as z from "zod";
import { inspect } from "../../src/core/rules/inspect.js";

/** The rules that a value breaks, or the paths at which its structure is broken. */
export const issuesOf = (schema: z.ZodType, value: unknown): string[] =>
  inspect(schema, value).issues.map(({ rule, path }) => rule ?? path.join("."));

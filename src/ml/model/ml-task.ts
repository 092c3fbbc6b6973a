/**
 * What exactly a model does (the Hub's `pipeline_tag`).
 *
 * @module
 */
import * as z from "zod";

/** What exactly a model does, as the Hub names it: `audio-classification`, `text-generation`, … */
export const MLTask = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(?:[-_][a-z0-9]+)*$/, {
    error: "Expected a task in lower case, such as audio-classification.",
  });
export type MLTask = z.infer<typeof MLTask>;

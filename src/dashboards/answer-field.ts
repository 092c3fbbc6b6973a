/**
 * The names of fields of an answer.
 *
 * @module
 */
import type * as z from "zod";
import { LINE_ENDS } from "../core/line-end.js";
import { Text } from "../core/text.js";

/**
 * A field of an answer, as the source calls it: `plays`, `@timestamp`, `SUM(plays)`, `Value #A`,
 * `Created At: Week`. 1 to 255 characters, the first and last no space.
 */
export const AnswerField = Text.max(255).regex(
  new RegExp(`^[^ ${LINE_ENDS}](?:[^${LINE_ENDS}]*[^ ${LINE_ENDS}])?$`, "u"),
  {
    error: "Expected the name of a field, 1 to 255 characters without spaces around them.",
  },
);
export type AnswerField = z.infer<typeof AnswerField>;

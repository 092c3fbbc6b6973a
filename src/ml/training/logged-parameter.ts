/**
 * A parameter as a tracker keeps it: a text (MLflow `Param`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";

/** A parameter as a tracker keeps it: a text, whatever it was before. */
export const LoggedParameter = closed({
  /** Its name: 1 to 250 characters. It is written once. */
  name: Text.min(1).max(250),
  /** Its value: `0.5`, `None`, `nan`, the `repr` of an object. At most 8192 characters. */
  value: Text,
}).meta({ id: "LoggedParameter", title: "Logged parameter" });
export type LoggedParameter = z.infer<typeof LoggedParameter>;

/**
 * The names by which queries and titles speak of variables.
 *
 * @module
 */
import * as z from "zod";

/**
 * The name of a variable, spoken as `$name`, `${name}` or `[[name]]`: 1 to 128 letters, digits and
 * `_` (Grafana).
 */
export const VariableName = z.string().regex(/^[A-Za-z0-9_]{1,128}$/, {
  error: "Expected the name of a variable: 1 to 128 letters, digits and '_', without the '$'.",
});
export type VariableName = z.infer<typeof VariableName>;

/**
 * That a widget is shown once for each value of a variable (Grafana `repeat`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, has, lit, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { VariableName } from "../variable/variable-name.js";

/**
 * Where the next one stands.
 *
 * - `horizontal`: beside the one before.
 * - `vertical`: below it.
 */
export const RepeatDirection = z
  .enum({ HORIZONTAL: "horizontal", VERTICAL: "vertical" })
  .meta({ id: "RepeatDirection", title: "Direction of repetition" });
export type RepeatDirection = z.infer<typeof RepeatDirection>;

/** A widget is shown once for each chosen value of a variable. */
export const WidgetRepeat = withRules(
  closed({
    /** The variable, whose values it has one by one. */
    variable: VariableName,
    /** Where the next one stands. */
    direction: RepeatDirection.default("horizontal"),
    /** How many stand beside one another at most: 1 to 24. */
    max_per_row_count: z.int().min(1).max(24).optional(),
  }),
  {
    rows_are_horizontal: rule(
      "Only what stands beside one another has a number for each row.",
      when(has("max_per_row_count"), eq("direction", lit("horizontal"))),
      "max_per_row_count",
    ),
  },
).meta({ id: "WidgetRepeat", title: "Repetition of a widget" });
export type WidgetRepeat = z.infer<typeof WidgetRepeat>;

/**
 * The values that a variable offers, and what holds of the ones that are chosen.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { count, eq, le, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { Text } from "../../core/text.js";

/** A value as queries are filled in with it: at most 1024 characters. */
export const VariableValue = Text.max(1024);
export type VariableValue = z.infer<typeof VariableValue>;

/** One value that a viewer can choose. */
export const VariableOption = closed({
  /** What queries are filled in with. */
  value: VariableValue,
  /** What a viewer reads. Absent: the value. At most 1024 characters. */
  label: Text.max(1024).optional(),
}).meta({ id: "VariableOption", title: "Option of a variable" });
export type VariableOption = z.infer<typeof VariableOption>;

/**
 * In which order the values are offered.
 *
 * - `as_given`: as they came.
 * - `alphabetical`, `numerical`, `natural`: by their text, by the number in it, or by both.
 */
export const VariableSort = z
  .enum({
    AS_GIVEN: "as_given",
    ALPHABETICAL: "alphabetical",
    NUMERICAL: "numerical",
    NATURAL: "natural",
  })
  .meta({ id: "VariableSort", title: "Order of options" });
export type VariableSort = z.infer<typeof VariableSort>;

/** What holds of the chosen values of every variable that offers a list. */
export const choiceRules = {
  one_value_unless_multi: rule(
    "Only a variable that takes several values has several.",
    or(eq("is_multi", true), le(count("current_values[]"), 1)),
    "current_values",
  ),
  all_is_offered: rule(
    "All values are chosen only where that is offered.",
    when(eq("is_all_current", true), eq("includes_all", true)),
    "is_all_current",
  ),
  all_or_some: rule(
    "Where all values are chosen, none is named.",
    when(eq("is_all_current", true), eq(count("current_values[]"), 0)),
    "current_values",
  ),
};

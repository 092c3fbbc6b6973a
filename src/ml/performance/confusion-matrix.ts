/**
 * How many samples of each class were called what.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { count, each, eq, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";

/** What the samples of one class were called. */
export const ConfusionRow = closed({
  /** The class that the samples are of. */
  actual_label: ClassLabel,
  /** How many were called each class, in the order of the rows: at most 1000. */
  predicted_counts: z.array(Count).min(2).max(1000),
}).meta({ id: "ConfusionRow", title: "Row of a confusion matrix" });
export type ConfusionRow = z.infer<typeof ConfusionRow>;

/** How many samples of each class were called what. */
export const ConfusionMatrix = withRules(
  closed({
    /** One row a class, which stands for the column of the same place too: 2 to 1000. */
    rows: z.array(ConfusionRow).min(2).max(1000),
  }),
  {
    labels_once: rule("Each class has one row.", unique("rows[].actual_label")),
    square: rule(
      "There are as many columns as rows.",
      each("rows[]", eq(count("predicted_counts[]"), count("$.rows[]"))),
    ),
  },
).meta({ id: "ConfusionMatrix", title: "Confusion matrix" });
export type ConfusionMatrix = z.infer<typeof ConfusionMatrix>;

/**
 * How well a classifier did on one class (a row of scikit-learn's `classification_report`).
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, div, gt, near, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Ratio } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";
import { isHarmonic, rounding } from "./score-rounding.js";

/** How well a classifier did on one class. */
export const ClassMetrics = withRules(
  closed({
    /** The class. */
    label: ClassLabel,
    /** How many samples of it there were. */
    support_count: Count.optional(),
    /** How many of them were found. */
    true_positive_count: Count.optional(),
    /** How many samples of other classes were called it. */
    false_positive_count: Count.optional(),
    /** The share of what was called it that is it. */
    precision_ratio: Ratio.optional(),
    /** The share of its samples that were found. */
    recall_ratio: Ratio.optional(),
    /** The harmonic mean of both. */
    f1_ratio: Ratio.optional(),
    /** The area under the curve of recall over false positives, against all other classes. */
    roc_auc_ratio: Ratio.optional(),
  }),
  {
    precision_of_counts: rule(
      "The precision of a class is its right positives by all its positives.",
      when(
        gt(add("true_positive_count", "false_positive_count"), 0),
        near(
          "precision_ratio",
          div("true_positive_count", add("true_positive_count", "false_positive_count")),
          rounding,
        ),
      ),
    ),
    recall_of_counts: rule(
      "The recall of a class is its right positives by its samples.",
      when(
        gt("support_count", 0),
        near("recall_ratio", div("true_positive_count", "support_count"), rounding),
      ),
    ),
    f1_is_harmonic: rule(
      "The F1 of a class is the harmonic mean of its precision and recall.",
      isHarmonic("f1_ratio", "precision_ratio", "recall_ratio"),
      "f1_ratio",
    ),
  },
).meta({ id: "ClassMetrics", title: "Metrics of a class" });
export type ClassMetrics = z.infer<typeof ClassMetrics>;

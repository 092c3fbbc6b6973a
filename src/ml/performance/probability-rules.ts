/**
 * What holds between the scores of a classifier's probabilities.
 *
 * @module
 */
import {
  and,
  ascending,
  each,
  eq,
  has,
  le,
  lit,
  near,
  not,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { roundingOfMean } from "./score-rounding.js";

/** What holds between the scores of a classifier's probabilities. */
export const probabilityRules = {
  brier_of_two: rule(
    "With two classes, the Brier score is not above 1.",
    when(eq("target", lit("binary")), le("brier_score", 1)),
    "brier_score",
  ),
  areas_of_several: rule(
    "Only areas of several classes are put together.",
    when(has("roc_auc_against"), eq("target", lit("multiclass"))),
    "roc_auc_against",
  ),
  top_k_rises: rule(
    "Larger k come later, each once, and more classes are not right less often.",
    and(ascending("top_k[].k"), unique("top_k[].k"), ascending("top_k[].accuracy_ratio")),
  ),
  top_one_is_accuracy: rule(
    "The likeliest class is right as often as the accuracy says, unless there is a threshold.",
    each(
      "top_k[]",
      when(
        and(eq("k", 1), eq("$.target", lit("multiclass")), not(has("$.decision_threshold_ratio"))),
        near("accuracy_ratio", "$.accuracy_ratio", roundingOfMean),
      ),
    ),
  ),
};

/**
 * What holds between scores that are averaged over classes, and those of the classes.
 *
 * @module
 */
import {
  add,
  and,
  atLeastOne,
  type Condition,
  count,
  div,
  eq,
  gt,
  has,
  le,
  lit,
  mul,
  ne,
  near,
  not,
  oneOf,
  or,
  subset,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import type { MetricAveraging } from "./metric-averaging.js";
import { isOneEvaluation, rounding, roundingOfMean } from "./score-rounding.js";

const isAveraged = (by: MetricAveraging) => eq("average", lit(by));
const isOfAllClasses = eq(count("excluded_labels[]"), 0);
const hasOneLabel = oneOf("target", lit("binary"), lit("multiclass"));

/**
 * A class that no sample is of may be listed and left out of a mean all the same: scikit-learn
 * averages over the classes that it sees.
 */
const hasEveryClass = eq(count("classes[]", eq("support_count", 0)), 0);

/** The mean of the classes' scores, where every class has one. */
const isMeanOfClasses = (score: string, of = score): Condition =>
  when(
    and(isOneEvaluation, isOfAllClasses, hasEveryClass, gt(count(`classes[].${of}`), 0)),
    or(
      ne(count(`classes[].${of}`), count("classes[]")),
      near(score, div(sum(`classes[].${of}`), count("classes[]")), roundingOfMean),
    ),
  );

/** The mean of the classes' scores, each by how many samples it has. */
const isWeightedMean = (score: string): Condition =>
  when(
    and(isOneEvaluation, isOfAllClasses, gt(sum("classes[].support_count"), 0)),
    or(
      ne(count(`classes[].${score}`), count("classes[]")),
      ne(count("classes[].support_count"), count("classes[]")),
      near(
        score,
        div(sum("classes[]", mul("support_count", score)), sum("classes[].support_count")),
        roundingOfMean,
      ),
    ),
  );

const macro = (score: string, name: string) =>
  rule(
    `Macro ${name} is the mean of that of the classes.`,
    when(isAveraged("macro"), isMeanOfClasses(score)),
    score,
  );

const weighted = (score: string, name: string) =>
  rule(
    `Weighted ${name} is the mean of that of the classes, each by its samples.`,
    when(isAveraged("weighted"), isWeightedMean(score)),
    score,
  );

/** What holds between scores that are averaged over classes, and those of the classes. */
export const averageRules = {
  average_is_told: rule(
    "Precision, recall, F1 and Jaccard say how they were averaged.",
    or(
      not(
        atLeastOne("precision_ratio", "recall_ratio", "f1_ratio", "f_beta_ratio", "jaccard_ratio"),
      ),
      has("average"),
    ),
    "average",
  ),
  binary_average_of_two: rule(
    "Only with two classes, or of one label, is the score of the positives the score.",
    when(isAveraged("binary"), eq("target", lit("binary"))),
    "average",
  ),
  samples_average_of_labels: rule(
    "Only with several labels a sample are scores averaged over samples.",
    when(isAveraged("samples"), eq("target", lit("multilabel"))),
    "average",
  ),
  micro_scores_are_one: rule(
    "With one label a sample, micro precision and recall over all classes are the same.",
    when(
      and(isAveraged("micro"), hasOneLabel, isOfAllClasses),
      near("precision_ratio", "recall_ratio", roundingOfMean),
    ),
    "precision_ratio",
  ),
  micro_is_accuracy: rule(
    "With one label a sample, micro F1 over all classes is the accuracy.",
    when(
      and(isAveraged("micro"), hasOneLabel, isOfAllClasses),
      near("f1_ratio", "accuracy_ratio", roundingOfMean),
    ),
    "f1_ratio",
  ),
  weighted_recall_is_accuracy: rule(
    "With one label a sample, weighted recall over all classes is the accuracy.",
    when(
      and(isAveraged("weighted"), hasOneLabel, isOfAllClasses),
      near("recall_ratio", "accuracy_ratio", roundingOfMean),
    ),
    "recall_ratio",
  ),
  macro_recall_is_balanced: warn(
    "With one label a sample, macro recall over all classes is the balanced accuracy.",
    when(
      and(isAveraged("macro"), hasOneLabel, isOfAllClasses),
      near("recall_ratio", "balanced_accuracy_ratio", roundingOfMean),
    ),
    "recall_ratio",
  ),
  macro_precision: macro("precision_ratio", "precision"),
  macro_recall: macro("recall_ratio", "recall"),
  macro_f1: macro("f1_ratio", "F1"),
  weighted_precision: weighted("precision_ratio", "precision"),
  weighted_recall: weighted("recall_ratio", "recall"),
  weighted_f1: weighted("f1_ratio", "F1"),
  balanced_is_mean_recall: rule(
    "Balanced accuracy is the mean of the recall of the classes that have samples.",
    when(
      eq(count("classes[]", gt("support_count", 0)), count("classes[]")),
      isMeanOfClasses("balanced_accuracy_ratio", "recall_ratio"),
    ),
    "balanced_accuracy_ratio",
  ),
  hamming_loss_is_the_rest: rule(
    "With one label a sample, the share of wrong labels is what accuracy leaves.",
    when(hasOneLabel, near(add("hamming_loss_ratio", "accuracy_ratio"), 1, roundingOfMean)),
    "hamming_loss_ratio",
  ),
  classes_once: rule("Each class is scored once.", unique("classes[].label")),
  excluded_once: rule("Each class is left out once.", unique("excluded_labels[]")),
  support_within_samples: rule(
    "With one label a sample, the classes have no more samples than there are.",
    when(and(isOneEvaluation, hasOneLabel), le(sum("classes[].support_count"), "sample_count")),
    "classes",
  ),
  matrix_adds_up: rule(
    "The confusion matrix holds as many samples as there are.",
    when(isOneEvaluation, eq(sum("confusion_matrix.rows[].predicted_counts[]"), "sample_count")),
    "confusion_matrix",
  ),
  matrix_has_the_classes: warn(
    "A class that is scored has a row in the confusion matrix.",
    when(
      has("confusion_matrix"),
      subset("classes[].label", "confusion_matrix.rows[].actual_label"),
    ),
    "classes",
  ),
  matrix_is_of_one_label: rule(
    "A confusion matrix is of samples with one label.",
    when(has("confusion_matrix"), hasOneLabel),
    "confusion_matrix",
  ),
  recall_of_found: rule(
    "With one label a sample, accuracy is the share of samples whose class was found.",
    when(
      and(
        isOneEvaluation,
        hasOneLabel,
        isOfAllClasses,
        gt("sample_count", 0),
        eq(sum("classes[].support_count"), "sample_count"),
        eq(count("classes[].true_positive_count"), count("classes[]")),
      ),
      near("accuracy_ratio", div(sum("classes[].true_positive_count"), "sample_count"), rounding),
    ),
    "accuracy_ratio",
  ),
};

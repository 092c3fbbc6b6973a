/**
 * How well a classifier did (the scores of scikit-learn's `metrics`, by its conventions).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Ratio } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";
import { averageRules } from "./average-rules.js";
import { BinaryCounts } from "./binary-counts.js";
import { binaryRules } from "./binary-rules.js";
import { ClassMetrics } from "./class-metrics.js";
import { ConfusionMatrix } from "./confusion-matrix.js";
import {
  ClassificationTarget,
  MetricAveraging,
  OneAgainst,
  ZeroDivision,
} from "./metric-averaging.js";
import { probabilityRules } from "./probability-rules.js";
import { TopKAccuracy } from "./top-k-accuracy.js";

/** How well a classifier did. */
export const ClassificationMetrics = withRules(
  closed({
    /** What it decides. */
    target: ClassificationTarget,
    /** How many samples it was judged on: tokens or pixels, where these are what has a label. */
    sample_count: Count.optional(),
    /**
     * Over how many folds the numbers are averaged. Absent: they are of one evaluation, so that
     * they can be worked out of one another.
     */
    fold_count: z.int().min(2).max(100_000).optional(),
    /** Whether samples count by a weight in the scores. Counts are of samples all the same. */
    is_sample_weighted: z.boolean().default(false),
    /** How precision, recall, F1 and Jaccard became one number each. */
    average: MetricAveraging.optional(),
    /** The class of which a binary average tells. */
    positive_label: ClassLabel.optional(),
    /** What a score is that would divide by zero. */
    zero_division: ZeroDivision.optional(),
    /** The score from which on a sample counts as positive. Absent: the likeliest class is taken. */
    decision_threshold_ratio: Ratio.optional(),
    /** Right answers by samples; with several labels, all of a sample's have to be right. */
    accuracy_ratio: Ratio.optional(),
    /** The average over classes of how many of their samples were found. */
    balanced_accuracy_ratio: Ratio.optional(),
    /** Right positives by all that were called positive. */
    precision_ratio: Ratio.optional(),
    /** Right positives by all that are positive: sensitivity. */
    recall_ratio: Ratio.optional(),
    /** Right negatives by all that are negative. */
    specificity_ratio: Ratio.optional(),
    /** Right negatives by all that were called negative. */
    negative_predictive_value_ratio: Ratio.optional(),
    /** The harmonic mean of precision and recall, averaged as they are. */
    f1_ratio: Ratio.optional(),
    /** How much more recall weighs than precision in `f_beta_ratio`. */
    beta: z.number().gt(0).max(1000).optional(),
    /** The mean of precision and recall in which recall weighs `beta` times as much. */
    f_beta_ratio: Ratio.optional(),
    /** What is in both sets of labels by what is in either, averaged as precision is. */
    jaccard_ratio: Ratio.optional(),
    /** The share of labels that are wrong. */
    hamming_loss_ratio: Ratio.optional(),
    /** Matthews' correlation coefficient, from -1 to 1. */
    matthews_correlation: z.number().min(-1).max(1).optional(),
    /** Cohen's kappa, from -1 to 1: how much better than chance. */
    cohen_kappa: z.number().min(-1).max(1).optional(),
    /** The area under the curve of recall over false positives. Below 0.5 is worse than chance. */
    roc_auc_ratio: Ratio.optional(),
    /** How areas of several classes were put together. Absent: there are two. */
    roc_auc_against: OneAgainst.optional(),
    /** The area under the curve of precision over recall, as average precision. */
    average_precision_ratio: Ratio.optional(),
    /** Cross-entropy in nats: not below 0, without an upper end. */
    log_loss: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** The mean squared error of the probabilities: 0 to 1 with two classes, else up to 2. */
    brier_score: z.number().min(0).max(2).optional(),
    /** Expected calibration error: how far probabilities are from frequencies, on average. */
    expected_calibration_error_ratio: Ratio.optional(),
    /** How often the right class is among the likeliest k: at most 20. */
    top_k: z.array(TopKAccuracy).max(20).optional(),
    /** How many were right and wrong, of two classes. */
    counts: BinaryCounts.optional(),
    /** How many of each class were called what. */
    confusion_matrix: ConfusionMatrix.optional(),
    /** The scores of each class, all of them or none: at most 2000. */
    classes: z.array(ClassMetrics).max(2000).optional(),
    /** Classes left out of the averages, such as the `O` of entity tags: at most 100. */
    excluded_labels: z.array(ClassLabel).max(100).default([]),
  }),
  { ...binaryRules, ...averageRules, ...probabilityRules },
).meta({ id: "ClassificationMetrics", title: "Metrics of a classifier" });
export type ClassificationMetrics = z.infer<typeof ClassificationMetrics>;

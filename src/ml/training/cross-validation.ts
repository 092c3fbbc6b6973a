/**
 * What a model came to on parts of the data that it was not trained on (scikit-learn
 * `model_selection`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  count,
  div,
  each,
  eq,
  le,
  lit,
  lt,
  max,
  min,
  mul,
  near,
  oneOf,
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds, Quantity } from "../../core/units.js";
import { TrainingMetricName } from "./training-metric.js";

/**
 * How data is cut into folds.
 *
 * - `k_fold`, `stratified_k_fold`, `group_k_fold`: at random; with classes alike; with groups whole.
 * - `stratified_group_k_fold`: with groups whole, and classes as much alike as that allows.
 * - `time_series_split`: each fold is tested on what came after.
 * - `leave_one_out`, `leave_p_out`, `leave_one_group_out`: each row is a fold; each set of some rows;
 *   each group.
 * - `shuffle_split`, `stratified_shuffle_split`, `group_shuffle_split`: drawn anew for each fold; with
 *   classes alike; with groups whole.
 * - `predefined_split`: as somebody said; one fold where a part was set aside.
 */
export const CrossValidationMethod = z
  .enum({
    K_FOLD: "k_fold",
    STRATIFIED_K_FOLD: "stratified_k_fold",
    GROUP_K_FOLD: "group_k_fold",
    STRATIFIED_GROUP_K_FOLD: "stratified_group_k_fold",
    TIME_SERIES_SPLIT: "time_series_split",
    LEAVE_ONE_OUT: "leave_one_out",
    LEAVE_P_OUT: "leave_p_out",
    LEAVE_ONE_GROUP_OUT: "leave_one_group_out",
    SHUFFLE_SPLIT: "shuffle_split",
    STRATIFIED_SHUFFLE_SPLIT: "stratified_shuffle_split",
    GROUP_SHUFFLE_SPLIT: "group_shuffle_split",
    PREDEFINED_SPLIT: "predefined_split",
  })
  .meta({ id: "CrossValidationMethod", title: "Method of cross-validation" });
export type CrossValidationMethod = z.infer<typeof CrossValidationMethod>;

/** What one fold came to. */
export const CrossValidationFold = closed({
  /** Which fold: the first is 0, and repetitions count on. */
  fold: Count,
  /** The metric on the part that was left out. */
  score: Quantity,
  /** Rows that were trained on. */
  training_row_count: Count.optional(),
  /** Rows that were left out. */
  validation_row_count: Count.optional(),
  /** How long it took to train. */
  duration_ms: Milliseconds.optional(),
}).meta({ id: "CrossValidationFold", title: "Fold of a cross-validation" });
export type CrossValidationFold = z.infer<typeof CrossValidationFold>;

/** The average of the scores that are listed. */
const mean = div(sum("folds[].score"), count("folds[]"));

/** From the lowest of them to the highest. */
const range = sub(max("folds[].score"), min("folds[].score"));

/** What a model came to on parts of the data that it was not trained on. */
export const CrossValidation = withRules(
  closed({
    /** How data is cut. */
    method: CrossValidationMethod,
    /** Folds: at least 1, which only what is drawn or set aside can have. */
    fold_count: Count.min(1),
    /** How often all folds are cut anew. */
    repeat_count: Count.min(1).default(1),
    /** The metric. */
    metric_name: TrainingMetricName,
    /** The folds: at most 1000. */
    folds: z.array(CrossValidationFold).max(1000).default([]),
    /** The average over the folds. Absent while folds are to come, or where one failed. */
    mean_score: Quantity.optional(),
    /** Their standard deviation, as of a whole population. */
    std_score: Quantity.min(0).optional(),
  }),
  {
    one_fold_is_drawn: rule(
      "Only data that is drawn anew, or set aside, has one fold.",
      when(
        eq("fold_count", 1),
        oneOf(
          "method",
          lit("shuffle_split"),
          lit("stratified_shuffle_split"),
          lit("group_shuffle_split"),
          lit("predefined_split"),
        ),
      ),
      "fold_count",
    ),
    folds_within_count: rule(
      "A fold is one of those that were cut, and the first is 0.",
      each("folds[]", lt("fold", mul("$.fold_count", "$.repeat_count"))),
    ),
    folds_once: rule("Each fold is listed once.", unique("folds[].fold")),
    mean_is_average: rule(
      "The mean is the average of all folds.",
      when(
        eq(count("folds[]"), mul("fold_count", "repeat_count")),
        // All of them may be rounded to two digits after the point, or to three digits.
        or(near("mean_score", mean, { rel: 5e-3 }), near("mean_score", mean, { abs: 0.010_001 })),
      ),
    ),
    std_within_range: rule(
      "The standard deviation is not larger than the range of all folds.",
      when(
        eq(count("folds[]"), mul("fold_count", "repeat_count")),
        or(le("std_score", range), near("std_score", range, { abs: 0.005_001 })),
      ),
      "std_score",
    ),
  },
).meta({ id: "CrossValidation", title: "Cross-validation" });
export type CrossValidation = z.infer<typeof CrossValidation>;

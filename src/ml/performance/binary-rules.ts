/**
 * What holds between the right and wrong answers of a binary classifier and its scores.
 *
 * @module
 */
import {
  add,
  and,
  type Condition,
  div,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  mul,
  near,
  type Operand,
  oneOf,
  or,
  pow,
  sub,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import {
  isHarmonic,
  isOfOneFold,
  isOneEvaluation,
  rounding,
  roundingOfFBeta,
  roundingOfHarmonic,
  roundingOfMean,
} from "./score-rounding.js";

const tp = "counts.true_positive_count";
const fp = "counts.false_positive_count";
const tn = "counts.true_negative_count";
const fn = "counts.false_negative_count";

const called = add(tp, fp);
const positives = add(tp, fn);
const negatives = add(tn, fp);
const calledNegative = add(tn, fn);
const all = add(positives, negatives);

const isOfPositives = eq("average", lit("binary"));

/** The share, unless there is nothing to divide by. */
const isShare = (score: string, part: Operand, whole: Operand, also: readonly Condition[] = []) =>
  when(and(isOneEvaluation, gt(whole, 0), ...also), near(score, div(part, whole), rounding));

/** What the score is where its divisor is 0. */
const isConvention = (score: string, whole: Operand) =>
  when(
    and(isOneEvaluation, isOfPositives, eq(whole, 0)),
    or(
      and(eq("zero_division", lit("zero")), eq(score, 0)),
      and(eq("zero_division", lit("one")), eq(score, 1)),
    ),
  );

/** How often chance alone, with the same shares of both classes, is right. */
const byChance = div(add(mul(called, positives), mul(calledNegative, negatives)), mul(all, all));

const beta2 = mul("beta", "beta");

/** What holds between the right and wrong answers of a binary classifier and its scores. */
export const binaryRules = {
  counts_are_binary: rule(
    "Right and wrong positives are counted with two classes.",
    when(has("counts"), eq("target", lit("binary"))),
    "counts",
  ),
  counts_add_up: rule(
    "The right and wrong answers are as many as the samples.",
    when(isOneEvaluation, eq(all, "sample_count")),
    "counts",
  ),
  accuracy_of_counts: rule(
    "The accuracy is the share of right answers.",
    isShare("accuracy_ratio", add(tp, tn), all),
    "accuracy_ratio",
  ),
  precision_of_counts: rule(
    "The precision of the positive class is its right positives by all its positives.",
    isShare("precision_ratio", tp, called, [isOfPositives]),
    "precision_ratio",
  ),
  recall_of_counts: rule(
    "The recall of the positive class is the share of its samples that were found.",
    isShare("recall_ratio", tp, positives, [isOfPositives]),
    "recall_ratio",
  ),
  specificity_of_counts: rule(
    "The specificity is the share of negatives that were called negative.",
    isShare("specificity_ratio", tn, negatives),
    "specificity_ratio",
  ),
  negative_predictive_value_of_counts: rule(
    "The negative predictive value is the share of what was called negative that is.",
    isShare("negative_predictive_value_ratio", tn, calledNegative),
    "negative_predictive_value_ratio",
  ),
  convention_is_told: rule(
    "A score that would divide by zero says by which convention it does not.",
    when(
      and(
        isOneEvaluation,
        isOfPositives,
        or(and(eq(called, 0), has("precision_ratio")), and(eq(positives, 0), has("recall_ratio"))),
      ),
      has("zero_division"),
    ),
    "zero_division",
  ),
  precision_of_nothing: rule(
    "Where nothing was called positive, precision is what the convention says.",
    isConvention("precision_ratio", called),
    "precision_ratio",
  ),
  recall_of_nothing: rule(
    "Where nothing is positive, recall is what the convention says.",
    isConvention("recall_ratio", positives),
    "recall_ratio",
  ),
  matthews_of_counts: rule(
    "Matthews' correlation follows from the right and wrong answers.",
    when(
      and(
        isOneEvaluation,
        gt(called, 0),
        gt(positives, 0),
        gt(negatives, 0),
        gt(calledNegative, 0),
      ),
      near(
        "matthews_correlation",
        div(
          sub(mul(tp, tn), mul(fp, fn)),
          mul(pow(mul(called, positives), 0.5), pow(mul(negatives, calledNegative), 0.5)),
        ),
        rounding,
      ),
    ),
    "matthews_correlation",
  ),
  kappa_of_counts: rule(
    "Cohen's kappa follows from the right and wrong answers.",
    when(
      and(isOneEvaluation, lt(byChance, 1)),
      near("cohen_kappa", div(sub(div(add(tp, tn), all), byChance), sub(1, byChance)), rounding),
    ),
    "cohen_kappa",
  ),
  f1_is_harmonic: rule(
    "A binary or micro-averaged F1 is the harmonic mean of precision and recall.",
    when(
      and(isOfOneFold, oneOf("average", lit("binary"), lit("micro"))),
      isHarmonic("f1_ratio", "precision_ratio", "recall_ratio"),
    ),
    "f1_ratio",
  ),
  f_beta_is_harmonic: rule(
    "A binary or micro-averaged F-beta follows from precision, recall and a usual beta.",
    when(
      and(
        isOfOneFold,
        oneOf("average", lit("binary"), lit("micro")),
        ge("beta", 0.5),
        le("beta", 2),
        gt("precision_ratio", 0),
        gt("recall_ratio", 0),
      ),
      near(
        "f_beta_ratio",
        div(
          mul(add(1, beta2), mul("precision_ratio", "recall_ratio")),
          add(mul(beta2, "precision_ratio"), "recall_ratio"),
        ),
        roundingOfFBeta,
      ),
    ),
    "f_beta_ratio",
  ),
  jaccard_of_f1: rule(
    "A binary or micro-averaged Jaccard score is F1 by 2 less F1.",
    when(
      and(isOfOneFold, oneOf("average", lit("binary"), lit("micro"))),
      near("jaccard_ratio", div("f1_ratio", sub(2, "f1_ratio")), roundingOfHarmonic),
    ),
    "jaccard_ratio",
  ),
  beta_with_its_score: rule("An F-beta says which beta.", together("beta", "f_beta_ratio"), "beta"),
  balanced_is_mean_of_both: rule(
    "With two classes, balanced accuracy is the mean of recall and specificity.",
    when(
      and(eq("target", lit("binary")), isOfPositives),
      near(
        "balanced_accuracy_ratio",
        div(add("recall_ratio", "specificity_ratio"), 2),
        roundingOfMean,
      ),
    ),
    "balanced_accuracy_ratio",
  ),
};

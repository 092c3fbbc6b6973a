/**
 * How well a regression or forecast did (the scores of scikit-learn, and of the M competitions).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { regressionRules } from "./regression-rules.js";

const Loss = z.number().min(0).max(Number.MAX_VALUE);
const Correlation = z.number().min(-1).max(1);
const ShareExplained = z.number().min(-Number.MAX_VALUE).max(1);

/** The loss of one quantile of a forecast. */
export const QuantileLoss = closed({
  /** The quantile. */
  quantile_ratio: Ratio,
  /** The mean pinball loss, in the target's unit. */
  pinball_loss: Loss,
}).meta({ id: "QuantileLoss", title: "Loss of a quantile" });
export type QuantileLoss = z.infer<typeof QuantileLoss>;

/** How well a regression or forecast did. */
export const RegressionMetrics = withRules(
  closed({
    /** How many samples it was judged on. */
    sample_count: Count.optional(),
    /** Over how many folds the numbers are averaged. Absent: they are of one evaluation. */
    fold_count: z.int().min(2).max(100_000).optional(),
    /** How many numbers it predicts at once; the scores are then means over them. */
    output_count: z.int().min(1).max(1_000_000).default(1),
    /** What the target is measured in: at most 63 characters. Absent: nothing, or not known. */
    unit: Text.min(1).max(63).optional(),
    /** The mean absolute error, in the target's unit. */
    mean_absolute_error: Loss.optional(),
    /** The median absolute error, in the target's unit. */
    median_absolute_error: Loss.optional(),
    /** The mean squared error, in the square of the target's unit. */
    mean_squared_error: Loss.optional(),
    /** Its root, in the target's unit. */
    root_mean_squared_error: Loss.optional(),
    /** The largest absolute error, in the target's unit. */
    max_error: Loss.optional(),
    /** The mean of prediction less truth: above 0, it predicts too much. */
    bias: Quantity.optional(),
    /** The mean squared error of `log(1 + x)`. */
    mean_squared_log_error: Loss.optional(),
    /** Its root. */
    root_mean_squared_log_error: Loss.optional(),
    /** The mean absolute error by the size of the truth: 0.12 is 12 %, and it may be above 1. */
    mean_absolute_percentage_error_ratio: Loss.optional(),
    /** The symmetric form, by the mean of both sizes: from 0 to 2. */
    symmetric_percentage_error_ratio: z.number().min(0).max(2).optional(),
    /** The sum of absolute errors by the sum of sizes. */
    weighted_percentage_error_ratio: Loss.optional(),
    /** The mean absolute error by that of the naive forecast: below 1 is better than it. */
    mean_absolute_scaled_error: Loss.optional(),
    /** R²: up to 1, and below 0 for what is worse than the mean. */
    r2: ShareExplained.optional(),
    /** How many features the model has, for `adjusted_r2`. */
    feature_count: Count.optional(),
    /** R² with a penalty for features. */
    adjusted_r2: ShareExplained.optional(),
    /** Explained variance: R² without a penalty for bias. */
    explained_variance: ShareExplained.optional(),
    /** Pearson's correlation of prediction and truth. */
    pearson_correlation: Correlation.optional(),
    /** Spearman's correlation of their ranks. */
    spearman_correlation: Correlation.optional(),
    /** The mean deviance of a Poisson, gamma or Tweedie model. */
    mean_deviance: Loss.optional(),
    /** The power of that deviance: 0 normal, 1 Poisson, 2 gamma. */
    deviance_power: z.number().min(-100).max(100).optional(),
    /** The continuous ranked probability score, in the target's unit. */
    continuous_ranked_probability_score: Loss.optional(),
    /** The losses of single quantiles, the lowest first: at most 101. */
    quantile_losses: z.array(QuantileLoss).max(101).optional(),
    /** The share of truths that ought to lie within the predicted interval. */
    interval_level_ratio: Ratio.optional(),
    /** The share that does. */
    interval_coverage_ratio: Ratio.optional(),
  }),
  regressionRules,
).meta({ id: "RegressionMetrics", title: "Metrics of a regression" });
export type RegressionMetrics = z.infer<typeof RegressionMetrics>;

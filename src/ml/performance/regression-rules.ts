/**
 * What holds between the scores of a regression.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  div,
  eq,
  gt,
  has,
  le,
  mul,
  near,
  not,
  or,
  pow,
  sub,
  together,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import {
  isOfOneFold,
  isRootOf,
  notAbove,
  notAboveTimes,
  roundingOfMean,
} from "./score-rounding.js";

const mae = "mean_absolute_error";
const mse = "mean_squared_error";
const rmse = "root_mean_squared_error";

/** The scores are of one number on one set of samples: a mean of roots is not a root of means. */
const isOfOneOutput = and(isOfOneFold, eq("output_count", 1));

/** What holds between the scores of a regression. */
export const regressionRules = {
  root_of_mean_squared: rule(
    "The root mean squared error is the root of the mean squared error.",
    when(isOfOneOutput, isRootOf(rmse, mse)),
    rmse,
  ),
  root_of_log: rule(
    "The root mean squared log error is the root of the mean squared log error.",
    when(isOfOneOutput, isRootOf("root_mean_squared_log_error", "mean_squared_log_error")),
    "root_mean_squared_log_error",
  ),
  absolute_within_root: rule(
    "The mean absolute error is not above the root mean squared error.",
    notAbove(mae, rmse),
  ),
  root_within_absolute: rule(
    "The root mean squared error is not above the mean absolute error times the root of the numbers.",
    notAboveTimes(rmse, mae, pow(mul("sample_count", "output_count"), 0.5)),
    rmse,
  ),
  absolute_within_max: rule(
    "The mean absolute error is not above the largest error.",
    notAbove(mae, "max_error"),
  ),
  root_within_max: rule(
    "The root mean squared error is not above the largest error.",
    notAbove(rmse, "max_error"),
  ),
  median_within_max: rule(
    "The median absolute error is not above the largest error.",
    notAbove("median_absolute_error", "max_error"),
  ),
  bias_within_absolute: rule(
    "The bias is not larger than the mean absolute error, in either direction.",
    and(notAbove("bias", mae), notAbove(sub(0, "bias"), mae)),
    "bias",
  ),
  r2_within_explained: rule(
    "R² is not above the explained variance.",
    or(le("r2", "explained_variance"), near("r2", "explained_variance", roundingOfMean)),
  ),
  adjusted_r2_of_features: rule(
    "The adjusted R² follows from R², the samples and the features.",
    when(
      and(isOfOneOutput, gt("sample_count", add("feature_count", 1))),
      near(
        div(
          mul(sub(1, "adjusted_r2"), sub(sub("sample_count", "feature_count"), 1)),
          sub("sample_count", 1),
        ),
        sub(1, "r2"),
        roundingOfMean,
      ),
    ),
    "adjusted_r2",
  ),
  adjusted_within_r2: rule(
    "The adjusted R² is not above R².",
    or(le("adjusted_r2", "r2"), near("adjusted_r2", "r2", roundingOfMean)),
  ),
  power_with_its_deviance: rule(
    "A mean deviance says of which power.",
    together("mean_deviance", "deviance_power"),
    "deviance_power",
  ),
  coverage_has_a_level: rule(
    "A coverage says which share it ought to be.",
    or(not(has("interval_coverage_ratio")), has("interval_level_ratio")),
    "interval_level_ratio",
  ),
  quantiles_in_order: rule(
    "Quantiles are listed from the lowest to the highest, each once.",
    and(ascending("quantile_losses[].quantile_ratio"), unique("quantile_losses[].quantile_ratio")),
  ),
};

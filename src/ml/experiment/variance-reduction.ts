/**
 * How the noise of a metric of an experiment was reduced (Deng et al. 2013, "Improving the
 * Sensitivity of Online Controlled Experiments by Utilizing Pre-Experiment Data").
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import {
  and,
  count,
  eq,
  gt,
  lit,
  lt,
  mul,
  near,
  not,
  or,
  pow,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Days, Quantity, Ratio } from "../../core/units.js";

/**
 * By what the variance of a metric was reduced.
 *
 * - `cuped`: by one covariate from before the experiment: `y - theta * (x - mean(x))`.
 * - `cupac`: the same, the covariate a prediction of a model.
 * - `regression`: by several covariates.
 * - `post_stratification`: by strata that were known before.
 */
export const VarianceReductionMethod = z
  .enum({
    CUPED: "cuped",
    CUPAC: "cupac",
    REGRESSION: "regression",
    POST_STRATIFICATION: "post_stratification",
  })
  .meta({ id: "VarianceReductionMethod", title: "Method to reduce variance" });
export type VarianceReductionMethod = z.infer<typeof VarianceReductionMethod>;

const isOneCovariate = or(eq("method", lit("cuped")), eq("method", lit("cupac")));

/** How the noise of one metric was reduced. */
export const VarianceReduction = withRules(
  closed({
    /** The metric. */
    metric: Key,
    /** By what. */
    method: VarianceReductionMethod.default("cuped"),
    /** What is known of a unit from before, such as the metric itself: 1 to 20. */
    covariates: z.array(Key).min(1).max(20),
    /** The days before the experiment of which the covariates are. */
    pre_period_days: Days.optional(),
    /** The coefficient: the covariance of metric and covariate divided by the covariate's variance. */
    theta: Quantity.optional(),
    /** The covariance of metric and covariate. */
    covariance: Quantity.optional(),
    /** The variance of the covariate. */
    covariate_variance: Quantity.min(0).optional(),
    /** The correlation of metric and covariate, or the multiple one, from -1 to 1. */
    correlation: z.number().min(-1).max(1).optional(),
    /** The share of the variance that is gone. */
    variance_reduction_ratio: Ratio.optional(),
  }),
  {
    one_covariate: rule(
      "CUPED and CUPAC have one covariate.",
      when(isOneCovariate, eq(count("covariates[]"), 1)),
      "covariates",
    ),
    // With the best theta, what is left of the variance is 1 - correlation^2 (Deng et al., eq. 5).
    // Units without a past, and a theta of all variants together, make it less.
    reduction_is_correlation_squared: warn(
      "The share of the variance that is gone is the square of the correlation.",
      when(isOneCovariate, near("variance_reduction_ratio", pow("correlation", 2), { abs: 0.01 })),
      "variance_reduction_ratio",
    ),
    theta_is_covariance_by_variance: rule(
      "Theta is the covariance divided by the variance of the covariate.",
      when(
        and(isOneCovariate, gt("covariate_variance", 0)),
        near(mul("theta", "covariate_variance"), "covariance", { rel: 0.03 }),
      ),
      "theta",
    ),
    theta_has_the_sign_of_correlation: rule(
      "Theta and the correlation have one sign.",
      when(isOneCovariate, not(lt(mul("theta", "correlation"), 0))),
      "theta",
    ),
  },
).meta({ id: "VarianceReduction", title: "Reduction of variance" });
export type VarianceReduction = z.infer<typeof VarianceReduction>;

/**
 * An experiment that decides by posteriors (VWO and Stucchio 2015, "Bayesian A/B Testing").
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Key } from "../../core/identifier.js";
import { lt, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { TestLevel } from "./test-level.js";

/** What is believed of a proportion: beta distributed. */
const BetaPrior = closed({
  /** A proportion, such as a skip rate. */
  distribution: z.literal("beta"),
  /** Successes seen beforehand, plus one if nothing else is known. */
  alpha: Quantity.gt(0),
  /** Failures seen beforehand, plus one if nothing else is known. */
  beta: Quantity.gt(0),
}).meta({ id: "BetaPrior", title: "Beta prior" });

/** What is believed of a mean: normally distributed. */
const NormalPrior = closed({
  /** A mean, or an effect. */
  distribution: z.literal("normal"),
  /** Its mean. */
  mean: Quantity,
  /** Its standard deviation. */
  std: Quantity.gt(0),
}).meta({ id: "NormalPrior", title: "Normal prior" });

/** What is believed of a rate: gamma distributed. */
const GammaPrior = closed({
  /** A rate of counts, or the precision of a mean. */
  distribution: z.literal("gamma"),
  /** Its shape. */
  shape: Quantity.gt(0),
  /** Its rate, which is one divided by its scale. */
  rate: Quantity.gt(0),
}).meta({ id: "GammaPrior", title: "Gamma prior" });

/** What is believed before there are data. */
export const PriorDistribution = z
  .discriminatedUnion("distribution", [BetaPrior, NormalPrior, GammaPrior])
  .meta({ id: "PriorDistribution", title: "Prior distribution" });
export type PriorDistribution = z.infer<typeof PriorDistribution>;

/** What is believed of one metric before there are data. */
export const MetricPrior = closed({
  /** The metric. */
  metric: Key,
  /** What is believed. */
  prior: PriorDistribution,
}).meta({ id: "MetricPrior", title: "Prior of a metric" });
export type MetricPrior = z.infer<typeof MetricPrior>;

/** An experiment that decides by posteriors. */
export const BayesianDesign = withRules(
  closed({
    /** Posteriors are read. */
    kind: z.literal("bayesian"),
    /** How much of a posterior a credible interval holds, such as 0.95. */
    credible_mass_ratio: TestLevel,
    /** What is believed beforehand, by metric: at most 100. */
    priors: z.array(MetricPrior).max(100).default([]),
    /** How probable it has to be that a variant is better than the control. */
    probability_threshold: TestLevel.optional(),
    /** How much of the metric may be lost on average by choosing a variant, in its unit. */
    expected_loss_threshold: Quantity.gt(0).optional(),
    /** The lower end of the relative effects that do not matter (region of practical equivalence). */
    rope_low_ratio: Quantity.optional(),
    /** The upper end of the relative effects that do not matter. */
    rope_high_ratio: Quantity.optional(),
  }),
  {
    priors_once: rule("Each metric has one prior.", unique("priors[].metric")),
    rope_in_order: rule(
      "The region of practical equivalence begins below its end.",
      lt("rope_low_ratio", "rope_high_ratio"),
    ),
  },
).meta({ id: "BayesianDesign", title: "Bayesian" });
export type BayesianDesign = z.infer<typeof BayesianDesign>;

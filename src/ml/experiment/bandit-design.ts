/**
 * An experiment that moves traffic to what does well while it runs (Lattimore and Szepesvári 2020,
 * "Bandit Algorithms").
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
  has,
  lit,
  not,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio, Seconds } from "../../core/units.js";

/**
 * How a bandit chooses the next variant.
 *
 * - `epsilon_greedy`: the best so far, and in a share epsilon of the cases any.
 * - `softmax`: by weights that grow with the mean reward, divided by a temperature.
 * - `ucb1`: the one with the highest upper confidence bound.
 * - `thompson_sampling`: the one with the highest draw from the posteriors.
 * - `exp3`: by exponential weights, against an adversary.
 * - `lin_ucb`: the highest upper bound of a linear model of the context.
 * - `lin_thompson`: the highest draw from the posteriors of such a model.
 */
export const BanditAlgorithm = z
  .enum({
    EPSILON_GREEDY: "epsilon_greedy",
    SOFTMAX: "softmax",
    UCB1: "ucb1",
    THOMPSON_SAMPLING: "thompson_sampling",
    EXP3: "exp3",
    LIN_UCB: "lin_ucb",
    LIN_THOMPSON: "lin_thompson",
  })
  .meta({ id: "BanditAlgorithm", title: "Algorithm of a bandit" });
export type BanditAlgorithm = z.infer<typeof BanditAlgorithm>;

const isBy = (...algorithms: BanditAlgorithm[]) => oneOf("algorithm", ...algorithms.map(lit));

/** An experiment that moves traffic to what does well while it runs. */
export const BanditDesign = withRules(
  closed({
    /** Traffic moves while the experiment runs. */
    kind: z.literal("bandit"),
    /** How the next variant is chosen. */
    algorithm: BanditAlgorithm,
    /** The metric that it maximizes. */
    reward_metric: Key,
    /** The share of the cases in which any variant is chosen, at the start. */
    epsilon_ratio: Ratio.optional(),
    /** How much of a mean reward outweighs chance (softmax). */
    temperature: Quantity.gt(0).optional(),
    /** How wide the confidence bounds are, or how far draws are spread. */
    exploration: Quantity.min(0).optional(),
    /** What of the case is looked at, for a contextual bandit: at most 500. */
    context_features: z.array(Key).max(500).default([]),
    /** How often it learns. Absent: after each reward. */
    update_interval_s: Seconds.min(1).optional(),
    /** Units that each variant gets before traffic moves. */
    warm_up_unit_count: Count.optional(),
    /** The share of the units that each variant keeps in any case. */
    minimum_allocation_ratio: Ratio.optional(),
    /** All rewards that were missed by not choosing the best variant, so far. */
    cumulative_regret: Quantity.optional(),
  }),
  {
    epsilon_of_its_algorithm: rule(
      "Epsilon belongs to epsilon-greedy, which has one.",
      or(
        and(isBy("epsilon_greedy"), has("epsilon_ratio")),
        and(not(isBy("epsilon_greedy")), not(has("epsilon_ratio"))),
      ),
      "epsilon_ratio",
    ),
    temperature_of_its_algorithm: rule(
      "A temperature belongs to softmax.",
      when(has("temperature"), isBy("softmax")),
      "temperature",
    ),
    exploration_of_its_algorithm: rule(
      "A width of confidence bounds belongs to an algorithm that has bounds, or scales its draws.",
      when(
        has("exploration"),
        isBy("ucb1", "lin_ucb", "thompson_sampling", "lin_thompson", "exp3"),
      ),
      "exploration",
    ),
    linear_has_a_context: rule(
      "A linear model of the context looks at some feature.",
      when(isBy("lin_ucb", "lin_thompson"), gt(count("context_features[]"), 0)),
      "context_features",
    ),
    // Epsilon-greedy, softmax and Thompson sampling also choose among the predictions of a model.
    no_context_without_a_model: rule(
      "An algorithm that only counts rewards looks at no feature.",
      when(isBy("ucb1", "exp3"), eq(count("context_features[]"), 0)),
      "context_features",
    ),
    features_once: rule("Each feature is named once.", unique("context_features[]")),
  },
).meta({ id: "BanditDesign", title: "Bandit" });
export type BanditDesign = z.infer<typeof BanditDesign>;

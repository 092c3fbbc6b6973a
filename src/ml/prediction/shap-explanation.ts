/**
 * Why a model gave an output, by SHAP values.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, lit, near, not, oneOf, or, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";
import { addUp, contributions, FeatureContribution } from "./feature-contribution.js";

/**
 * How SHAP values were found.
 *
 * - `tree`: exactly, from trees.
 * - `linear`: exactly, from a linear model.
 * - `exact`: exactly, by all subsets.
 * - `permutation`: over permutations, forwards and backwards.
 * - `partition`: over a tree of features (Owen values).
 * - `kernel`: by a weighted regression that is made to add up.
 * - `sampling`: over random permutations.
 * - `deep`: by DeepLIFT, which is near.
 * - `gradient`: by expected gradients, which is near.
 */
export const ShapExplainer = z
  .enum({
    TREE: "tree",
    LINEAR: "linear",
    EXACT: "exact",
    PERMUTATION: "permutation",
    PARTITION: "partition",
    KERNEL: "kernel",
    SAMPLING: "sampling",
    DEEP: "deep",
    GRADIENT: "gradient",
  })
  .meta({ id: "ShapExplainer", title: "Explainer of SHAP" });
export type ShapExplainer = z.infer<typeof ShapExplainer>;

/**
 * Which output an explanation adds up to.
 *
 * - `margin`: what the model works out before a link function: log-odds, a logit.
 * - `probability`: a probability.
 * - `value`: the predicted number itself.
 * - `loss`: the loss on the known truth.
 */
export const OutputSpace = z
  .enum({ MARGIN: "margin", PROBABILITY: "probability", VALUE: "value", LOSS: "loss" })
  .meta({ id: "OutputSpace", title: "Space of an explained output" });
export type OutputSpace = z.infer<typeof OutputSpace>;

const all = add(add("base_value", contributions), "other_contribution");
const isNear = oneOf("explainer", lit("deep"), lit("gradient"), lit("sampling"));

/** SHAP values: how much each feature moved an output from what is expected. */
export const ShapExplanation = withRules(
  closed({
    /** By SHAP. */
    kind: z.literal("shap"),
    /** How the values were found. */
    explainer: ShapExplainer,
    /** Which output they add up to: usually not the probability. */
    output_space: OutputSpace,
    /** The class whose output is explained. Absent: there is one output. */
    target_label: ClassLabel.optional(),
    /** What is expected of the output, before anything is known (`expected_value`). */
    base_value: Quantity,
    /** How much each feature moved it, the largest first if not all are listed: at most 5000. */
    contributions: z.array(FeatureContribution).max(5000),
    /** How much all features that are not listed moved it. */
    other_contribution: Quantity.default(0),
    /** The output, in the same space. */
    output_value: Quantity,
    /** How many rows of background data stand for what is not known. Absent: none are needed. */
    background_count: Count.optional(),
  }),
  {
    adds_up: rule(
      "The base value and all contributions add up to the output in the same space.",
      when(not(isNear), addUp(all, "output_value")),
      "output_value",
    ),
    nearly_adds_up: warn(
      "Where SHAP values are only near, they nearly add up.",
      when(
        isNear,
        or(near(all, "output_value", { abs: 0.05 }), near(all, "output_value", { rel: 0.05 })),
      ),
      "output_value",
    ),
    features_once: warn(
      "Each feature is listed once, unless features are words of a text.",
      unique("contributions[].feature"),
    ),
  },
).meta({ id: "ShapExplanation", title: "Explanation by SHAP" });
export type ShapExplanation = z.infer<typeof ShapExplanation>;

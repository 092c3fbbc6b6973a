/**
 * Why a neural network gave an output, by integrated gradients.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";
import { addUp, contributions, FeatureContribution } from "./feature-contribution.js";

/** Gradients along the way from a baseline to the input, added up. */
export const GradientExplanation = withRules(
  closed({
    /** By integrated gradients. */
    kind: z.literal("integrated_gradients"),
    /** The class whose output is explained. Absent: there is one output. */
    target_label: ClassLabel.optional(),
    /** What the model gives for the baseline, such as silence. */
    baseline_output: Quantity,
    /** How much each feature moved it: at most 5000. */
    contributions: z.array(FeatureContribution).max(5000),
    /** How much all features that are not listed moved it. */
    other_contribution: Quantity.default(0),
    /** What the model gives for the input. */
    output_value: Quantity,
    /** How many steps the way has. */
    step_count: z.int().min(1).max(1_000_000).optional(),
    /** By how much the contributions miss the difference of both outputs. Absent: not worked out. */
    convergence_delta: Quantity.optional(),
  }),
  {
    delta_is_what_is_missed: rule(
      "The delta is by how much the contributions miss the difference of both outputs.",
      addUp(
        add(add(contributions, "other_contribution"), "baseline_output"),
        add("output_value", "convergence_delta"),
      ),
      "convergence_delta",
    ),
    features_once: warn(
      "Each feature is listed once, unless features are words of a text.",
      unique("contributions[].feature"),
    ),
  },
).meta({ id: "GradientExplanation", title: "Explanation by integrated gradients" });
export type GradientExplanation = z.infer<typeof GradientExplanation>;

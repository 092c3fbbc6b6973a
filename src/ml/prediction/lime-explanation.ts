/**
 * Why a model gave an output, by LIME.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { add, eq, near, or, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";
import { addUp, contributions, FeatureContribution } from "./feature-contribution.js";

/** A linear model that behaves like the explained one near one input. */
export const LimeExplanation = withRules(
  closed({
    /** By LIME. */
    kind: z.literal("lime"),
    /** The class whose probability is explained. Absent: it is a regression. */
    target_label: ClassLabel.optional(),
    /** The constant of the linear model. */
    intercept: Quantity,
    /** Its weights, each on a condition that the input meets: at most 1000. */
    contributions: z.array(FeatureContribution).max(1000),
    /** What the linear model gives for the input. */
    local_prediction: Quantity,
    /** What the explained model gives for it. */
    output_value: Quantity,
    /** How well the linear model fits nearby (R², weighted): up to 1. */
    fidelity_r2: z.number().min(-Number.MAX_VALUE).max(1).optional(),
    /** How many inputs nearby were made up. */
    sample_count: Count.optional(),
    /** How quickly inputs further away count less. */
    kernel_width: z.number().gt(0).max(Number.MAX_VALUE).optional(),
    /** Whether features were cut into conditions. If not, a weight is by a unit of the feature. */
    is_discretized: z.boolean().default(true),
  }),
  {
    weights_add_up: rule(
      "The intercept and the weights of met conditions add up to the local prediction.",
      when(eq("is_discretized", true), addUp(add("intercept", contributions), "local_prediction")),
      "local_prediction",
    ),
    fits_at_the_input: warn(
      "The linear model gives nearly what the explained one does, or its weights mean little.",
      or(
        near("local_prediction", "output_value", { abs: 0.2 }),
        near("local_prediction", "output_value", { rel: 0.2 }),
      ),
      "local_prediction",
    ),
    features_once: warn(
      "Each condition is listed once, unless conditions are words of a text.",
      unique("contributions[].feature"),
    ),
  },
).meta({ id: "LimeExplanation", title: "Explanation by LIME" });
export type LimeExplanation = z.infer<typeof LimeExplanation>;

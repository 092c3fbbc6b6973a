/**
 * How much a feature moved a prediction.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { type Condition, near, type Operand, or, sum } from "../core/rules/expression.js";
import { Text } from "../core/text.js";
import { Quantity } from "../core/units.js";
import { FeatureName } from "./estimator.js";

/** How much a feature moved a prediction. */
export const FeatureContribution = closed({
  /** The feature, or a condition on it, such as `hour > 22` (LIME). */
  feature: FeatureName,
  /** What the feature was. Absent: not told. */
  value: z.union([Quantity, z.boolean(), Text.max(256)]).optional(),
  /** How much it moved the output, in the output's own unit. Below 0: downwards. */
  contribution: Quantity,
}).meta({ id: "FeatureContribution", title: "Contribution of a feature" });
export type FeatureContribution = z.infer<typeof FeatureContribution>;

/** All contributions together. */
export const contributions = sum("contributions[].contribution");

/** The numbers agree to four digits, as they do when a model works them out in 32 bits. */
export const agreeInSingle = (a: Operand, b: Operand): Condition =>
  or(near(a, b, { abs: 1e-4 }), near(a, b, { rel: 1e-4 }));

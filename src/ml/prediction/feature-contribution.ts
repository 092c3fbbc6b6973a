/**
 * How much a feature moved a prediction.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  add,
  and,
  type Condition,
  count,
  le,
  mul,
  near,
  type Operand,
  or,
  sub,
  sum,
} from "../../core/rules/expression.js";
import { Text } from "../../core/text.js";
import { Quantity } from "../../core/units.js";
import { FeatureName } from "../artifact/estimator.js";

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

/** What a sum may be off by: 32 bits carry four digits, and each contribution may have three. */
const slack = add(1e-3, mul(5e-4, count("contributions[]")));

/** The contributions come to what they explain, as models of 32 bits and rounding leave it. */
export const addUp = (parts: Operand, whole: Operand): Condition =>
  or(
    near(parts, whole, { rel: 1e-4 }),
    and(le(sub(parts, whole), slack), le(sub(whole, parts), slack)),
  );

/**
 * Why a model gave an output: by SHAP, LIME or integrated gradients.
 *
 * @module
 */
import * as z from "zod";
import { GradientExplanation } from "./gradient-explanation.js";
import { LimeExplanation } from "./lime-explanation.js";
import { ShapExplanation } from "./shap-explanation.js";

/** Why a model gave an output. */
export const ModelExplanation = z
  .discriminatedUnion("kind", [ShapExplanation, LimeExplanation, GradientExplanation])
  .meta({ id: "ModelExplanation", title: "Explanation of an output" });
export type ModelExplanation = z.infer<typeof ModelExplanation>;

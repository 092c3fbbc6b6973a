/**
 * How well a model does: the scores of its kind, with the arithmetic that binds them.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { atLeastOne, count, gt, or, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { ClassificationMetrics } from "./classification-metrics.js";
import { ClusteringMetrics } from "./clustering-metrics.js";
import { GenerationMetrics } from "./generation-metrics.js";
import { NamedScore } from "./named-score.js";
import { RankingMetrics } from "./ranking-metrics.js";
import { RegressionMetrics } from "./regression-metrics.js";

/** How well a model does. A recommender may be judged as a classifier and as a ranking at once. */
export const ModelPerformance = withRules(
  closed({
    /** As a classifier. */
    classification: ClassificationMetrics.optional(),
    /** As a regression or forecast. */
    regression: RegressionMetrics.optional(),
    /** As a ranking or recommendation. */
    ranking: RankingMetrics.optional(),
    /** As a clustering. */
    clustering: ClusteringMetrics.optional(),
    /** As one that writes, speaks or draws. */
    generation: GenerationMetrics.optional(),
    /** Scores that have no field, and how sure any score is: at most 500. */
    scores: z.array(NamedScore).max(500).default([]),
  }),
  {
    says_something: rule(
      "A performance has at least one score.",
      or(
        atLeastOne("classification", "regression", "ranking", "clustering", "generation"),
        gt(count("scores[]"), 0),
      ),
      "scores",
    ),
    scores_once: rule(
      "Each score is given once, or each time with other arguments.",
      unique("scores[]", "name", "arguments"),
    ),
  },
).meta({ id: "ModelPerformance", title: "Performance of a model" });
export type ModelPerformance = z.infer<typeof ModelPerformance>;

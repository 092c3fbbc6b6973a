/**
 * How well a clustering did (the scores of scikit-learn's `metrics.cluster`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, atLeastOne, eq, ge, has, le, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Ratio } from "../../core/units.js";
import { isHarmonic } from "./score-rounding.js";

const Score = z.number().min(0).max(Number.MAX_VALUE);

/** How well a clustering did. */
export const ClusteringMetrics = withRules(
  closed({
    /** How many samples were put into clusters, or left out as noise. */
    sample_count: Count.optional(),
    /** How many clusters there are, noise not being one. */
    cluster_count: Count,
    /** How many samples are in no cluster (label -1). */
    noise_count: Count.optional(),
    /** The mean silhouette, from -1 to 1: how much nearer samples are to their own cluster. */
    silhouette: z.number().min(-1).max(1).optional(),
    /** The spread between clusters by that within (Calinski and Harabasz): higher is better. */
    calinski_harabasz: Score.optional(),
    /** How alike clusters are (Davies and Bouldin): lower is better. */
    davies_bouldin: Score.optional(),
    /** The sum of squared distances to the centres of clusters. */
    inertia: Score.optional(),
    /** The Rand index against known groups, less chance: from -0.5 to 1. */
    adjusted_rand: z.number().min(-0.5).max(1).optional(),
    /** Mutual information with known groups, from 0 to 1. */
    normalized_mutual_information_ratio: Ratio.optional(),
    /** The same, less chance: up to 1, and below 0 by bad luck. */
    adjusted_mutual_information: z.number().min(-1).max(1).optional(),
    /** Whether each cluster holds one group only. */
    homogeneity_ratio: Ratio.optional(),
    /** Whether each group is in one cluster only. */
    completeness_ratio: Ratio.optional(),
    /** The harmonic mean of both. */
    v_measure_ratio: Ratio.optional(),
  }),
  {
    spread_needs_two: rule(
      "How far clusters are apart is known of two or more, noise taken for one.",
      when(
        atLeastOne("silhouette", "calinski_harabasz", "davies_bouldin"),
        or(ge("cluster_count", 2), and(eq("cluster_count", 1), has("noise_count"))),
      ),
      "cluster_count",
    ),
    a_sample_for_each_cluster: rule(
      "There are no more clusters than samples.",
      le("cluster_count", "sample_count"),
    ),
    noise_within_samples: rule(
      "No more samples are noise than there are.",
      le("noise_count", "sample_count"),
    ),
    v_measure_is_harmonic: rule(
      "The V-measure is the harmonic mean of homogeneity and completeness.",
      isHarmonic("v_measure_ratio", "homogeneity_ratio", "completeness_ratio"),
      "v_measure_ratio",
    ),
  },
).meta({ id: "ClusteringMetrics", title: "Metrics of a clustering" });
export type ClusteringMetrics = z.infer<typeof ClusteringMetrics>;

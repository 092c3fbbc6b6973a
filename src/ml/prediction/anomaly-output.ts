/**
 * Whether something is out of the ordinary, and which others it is like.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { and, eq, ge, has, le, lit, ne, not, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { ClassLabel } from "../artifact/estimator.js";

/**
 * Which scores are out of the ordinary.
 *
 * - `high`: those from the threshold up: distances, reconstruction errors.
 * - `low`: those from the threshold down: scikit-learn's `score_samples`.
 */
export const AnomalyDirection = z
  .enum({ HIGH: "high", LOW: "low" })
  .meta({ id: "AnomalyDirection", title: "Direction of anomalies" });
export type AnomalyDirection = z.infer<typeof AnomalyDirection>;

/** Whether something is out of the ordinary. */
export const AnomalyOutput = withRules(
  closed({
    /** Ordinary or not. */
    kind: z.literal("anomaly"),
    /** How far out of the ordinary it is. */
    score: Quantity,
    /** The score that decides. */
    threshold: Quantity.optional(),
    /** Which scores are out of the ordinary. */
    direction: AnomalyDirection.default("high"),
    /** Whether it is. */
    is_anomaly: z.boolean(),
    /** Whether it was in truth. Absent: not known yet. */
    is_true_anomaly: z.boolean().optional(),
    /** Whether the model was right. Absent: not known yet. */
    is_correct: z.boolean().optional(),
  }),
  {
    decided_by_threshold: rule(
      "What is at the threshold or beyond it is out of the ordinary, and nothing else is.",
      or(
        and(eq("direction", lit("high")), eq("is_anomaly", true), ge("score", "threshold")),
        and(eq("direction", lit("high")), eq("is_anomaly", false), le("score", "threshold")),
        and(eq("direction", lit("low")), eq("is_anomaly", true), le("score", "threshold")),
        and(eq("direction", lit("low")), eq("is_anomaly", false), ge("score", "threshold")),
      ),
      "is_anomaly",
    ),
    right_is_true: rule(
      "The model was right if it decided for what is true, and not otherwise.",
      or(
        and(eq("is_correct", true), eq("is_anomaly", "is_true_anomaly")),
        and(eq("is_correct", false), ne("is_anomaly", "is_true_anomaly")),
      ),
      "is_correct",
    ),
  },
).meta({ id: "AnomalyOutput", title: "Anomaly or not" });
export type AnomalyOutput = z.infer<typeof AnomalyOutput>;

/** The cluster that something belongs to. */
export const ClusterOutput = withRules(
  closed({
    /** A cluster. */
    kind: z.literal("cluster"),
    /** The cluster. Absent: it is noise. */
    cluster: ClassLabel.optional(),
    /** How far its centre is away. */
    distance: z.number().min(0).max(Number.MAX_VALUE).optional(),
    /** Whether it belongs to none (label -1 of DBSCAN). */
    is_noise: z.boolean().default(false),
  }),
  {
    cluster_or_noise: rule(
      "Something is in a cluster, or it is noise.",
      or(
        and(eq("is_noise", true), not(has("cluster"))),
        and(eq("is_noise", false), has("cluster")),
      ),
      "cluster",
    ),
  },
).meta({ id: "ClusterOutput", title: "Cluster of a model" });
export type ClusterOutput = z.infer<typeof ClusterOutput>;

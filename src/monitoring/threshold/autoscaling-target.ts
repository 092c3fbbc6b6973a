/**
 * How many copies of a service run, by what is measured (Kubernetes HorizontalPodAutoscaler v2).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, exactlyOne, gt, has, le, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Count, Quantity, Ratio } from "../../core/units.js";

/**
 * What a scaling policy counts in.
 *
 * - `pods`: so many copies.
 * - `percent`: so many hundredths of the copies that run.
 */
export const ScalingPolicyKind = z
  .enum({ PODS: "pods", PERCENT: "percent" })
  .meta({ id: "ScalingPolicyKind", title: "Kind of a scaling policy" });
export type ScalingPolicyKind = z.infer<typeof ScalingPolicyKind>;

/** By how much the number of copies may change. */
export const ScalingPolicy = closed({
  /** What it counts in. */
  kind: ScalingPolicyKind,
  /** By how many copies, or hundredths of them, it may change. */
  value: z.int().min(1).max(1_000_000),
  /** Within which time: 1 to 1800 seconds. */
  period_s: z.int().min(1).max(1800),
}).meta({ id: "ScalingPolicy", title: "Scaling policy" });
export type ScalingPolicy = z.infer<typeof ScalingPolicy>;

/**
 * Which of several policies counts.
 *
 * - `max`: the one that allows the largest change.
 * - `min`: the one that allows the smallest.
 * - `disabled`: none; it does not scale in this direction.
 */
export const ScalingPolicyChoice = z
  .enum({ MAX: "max", MIN: "min", DISABLED: "disabled" })
  .meta({ id: "ScalingPolicyChoice", title: "Choice of a scaling policy" });
export type ScalingPolicyChoice = z.infer<typeof ScalingPolicyChoice>;

/** How fast it scales in one direction. */
export const ScalingBehavior = closed({
  /**
   * Of so much of the past the most cautious number of copies counts: 0 to 3600 seconds. Absent: 0
   * up, 300 down.
   */
  stabilization_window_s: z.int().min(0).max(3600).optional(),
  /**
   * By how much the number may change: at most 10. Empty: Kubernetes' own, which are up by 4 copies
   * or by 100 % within 15 seconds, and down by any number.
   */
  policies: z.array(ScalingPolicy).max(10).default([]),
  /** Which of them counts. */
  select_policy: ScalingPolicyChoice.default("max"),
  /** How far the measured value may be from the target without scaling. Absent: 0.1. */
  tolerance_ratio: Ratio.optional(),
}).meta({ id: "ScalingBehavior", title: "Scaling behaviour" });
export type ScalingBehavior = z.infer<typeof ScalingBehavior>;

/** How many copies of a service run, by what is measured. */
export const AutoscalingTarget = withRules(
  closed({
    /** The kind of what is scaled, such as `Deployment`. */
    target_kind: Name,
    /** Its name. */
    target_name: Name,
    /** Its namespace. */
    target_namespace: Name.optional(),
    /** The fewest copies; 0 only where something else than they themselves is measured. */
    min_replicas_count: Count.default(1),
    /** The most copies. */
    max_replicas_count: Count.min(1),
    /** The copies that run. */
    current_replicas_count: Count.optional(),
    /** The copies that should. */
    desired_replicas_count: Count.optional(),
    /** Target: the share of what they asked for that all use on average. 100 and more is allowed. */
    target_utilization_percent: z.number().gt(0).max(100_000).optional(),
    /** Target: the value divided by the number of copies, in the metric's unit. */
    target_average_value: Quantity.gt(0).optional(),
    /** Target: the value itself, in the metric's unit. */
    target_value: Quantity.gt(0).optional(),
    /** How fast it scales up. Absent: by its own policies, without a stabilization window. */
    scale_up: ScalingBehavior.optional(),
    /** How fast it scales down. Absent: by any number, with a stabilization window of 300 seconds. */
    scale_down: ScalingBehavior.optional(),
    /** How long after the last activity it scales to none (KEDA `cooldownPeriod`). */
    cooldown_s: z.int().min(0).max(604_800).optional(),
  }),
  {
    min_not_above_max: rule(
      "The fewest copies are not more than the most.",
      le("min_replicas_count", "max_replicas_count"),
      "min_replicas_count",
    ),
    one_target: rule(
      "There is one target.",
      exactlyOne("target_utilization_percent", "target_average_value", "target_value"),
      "target_utilization_percent",
    ),
    // A target that somebody scaled to none is left alone, and 0 are desired.
    desired_not_below_min: warn(
      "No fewer copies should run than the fewest, but for none.",
      or(eq("desired_replicas_count", 0), le("min_replicas_count", "desired_replicas_count")),
      "desired_replicas_count",
    ),
    // Until Kubernetes looks again, what should run is by the limits of before.
    desired_not_above_max: warn(
      "No more copies should run than the most.",
      le("desired_replicas_count", "max_replicas_count"),
      "desired_replicas_count",
    ),
    none_have_no_utilization: rule(
      "Where no copies may run, their utilisation is not what is measured.",
      when(has("target_utilization_percent"), gt("min_replicas_count", 0)),
      "min_replicas_count",
    ),
  },
).meta({ id: "AutoscalingTarget", title: "Autoscaling target" });
export type AutoscalingTarget = z.infer<typeof AutoscalingTarget>;

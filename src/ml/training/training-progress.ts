/**
 * How far a training came, and which epoch was its best (Keras, Lightning, XGBoost early stopping).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity } from "../../core/units.js";
import { progressRules } from "./progress-rules.js";
import { TrainingEpoch } from "./training-epoch.js";
import { TrainingMetricName } from "./training-metric.js";

/**
 * Which value of a metric is better.
 *
 * - `min`: the lower, as of a loss.
 * - `max`: the higher, as of an accuracy.
 */
export const MonitorMode = z
  .enum({ MIN: "min", MAX: "max" })
  .meta({ id: "MonitorMode", title: "Mode of a watched metric" });
export type MonitorMode = z.infer<typeof MonitorMode>;

/** How far a training came, and which epoch was its best. Epochs count from 0. */
export const TrainingProgress = withRules(
  closed({
    /** The number of epochs after which it ends, those before a resumption included; or 2.5. */
    max_epochs: Quantity.min(0).optional(),
    /** The first epoch of this run: above 0 where it goes on from a checkpoint. */
    first_epoch: Count.default(0),
    /** Epochs that this run completed. */
    epochs_run: Count,
    /** The number of updates after which it ends. */
    max_steps: Count.optional(),
    /** Updates that were made, those before a resumption included. */
    steps_run: Count.optional(),
    /** Examples that it saw, each as often as it did. */
    example_count: Count.optional(),
    /** Tokens that it saw, each as often as it did. */
    token_count: Count.optional(),
    /** The metric that decides which epoch is best, and when to stop. */
    monitor_metric: TrainingMetricName.optional(),
    /** Which value of it is better. */
    monitor_mode: MonitorMode.optional(),
    /** By how much it must be better to count as progress. */
    min_delta: Quantity.min(0).default(0),
    /** The first epoch that is checked, as `start_from_epoch` of Keras. */
    check_from_epoch: Count.default(0),
    /** Checks without progress before it stops. Absent: it does not stop early. */
    patience_checks: Count.optional(),
    /** Epochs from one check to the next. */
    check_every_epochs: Count.min(1).default(1),
    /** Whether it stopped because progress failed to come. */
    is_stopped_early: z.boolean().default(false),
    /** The best epoch: the first is 0, as in XGBoost. LightGBM counts from 1. */
    best_epoch: Count.optional(),
    /** The watched metric at its best: in that epoch, where one is given. */
    best_value: Quantity.optional(),
    /** What each epoch came to, the first first: at most 10000. Long runs leave some out. */
    epoch_metrics: z.array(TrainingEpoch).max(10_000).default([]),
  }),
  progressRules,
).meta({ id: "TrainingProgress", title: "Progress of a training" });
export type TrainingProgress = z.infer<typeof TrainingProgress>;

/**
 * What one pass over the data came to.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds, Quantity } from "../../core/units.js";
import { TrainingMetric } from "./training-metric.js";

/** What one pass over the data came to, or has come to so far. */
export const TrainingEpoch = withRules(
  closed({
    /** Which pass: the first is 0. */
    epoch: Count,
    /** Updates of the weights up to its end, those of epochs before it included. */
    step: Count.optional(),
    /** The metric that is watched. Absent when it was not measured, or is not finite. */
    monitored_value: Quantity.optional(),
    /** What was measured: at most 256 metrics. */
    metrics: z.array(TrainingMetric).max(256).default([]),
    /** The learning rate at its end. */
    learning_rate: Quantity.min(0).optional(),
    /** The norm of the gradient at its end, before it is clipped. */
    gradient_norm: Quantity.min(0).optional(),
    /** Examples that it went over. */
    example_count: Count.optional(),
    /** How long it took. */
    duration_ms: Milliseconds.optional(),
    /** When it ended. */
    completed_at: Instant.optional(),
  }),
  { metrics_once: rule("Each metric stands in an epoch once.", unique("metrics[].name")) },
).meta({ id: "TrainingEpoch", title: "Epoch of a training" });
export type TrainingEpoch = z.infer<typeof TrainingEpoch>;

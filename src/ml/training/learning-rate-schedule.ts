/**
 * How the learning rate changes over a training (Hugging Face `SchedulerType`, PyTorch
 * `lr_scheduler`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  ascending,
  each,
  gt,
  le,
  near,
  not,
  type Operand,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Quantity, Ratio } from "../../core/units.js";
import { TrainingTerm } from "./training-optimizer.js";

/** Frameworks keep rates in single precision: 0.001 comes back as 0.0010000000474974513. */
const notAbove = (a: Operand, b: Operand) => or(le(a, b), near(a, b, { rel: 1e-6 }));

/**
 * How the learning rate changes over a training. Whether it ends lower than it begins is open:
 * it rises in a warm-up, and rises and falls in cycles.
 */
export const LearningRateSchedule = withRules(
  closed({
    /** The form: `constant`, `linear`, `cosine`, `one_cycle`, `reduce_lr_on_plateau`, … */
    name: TrainingTerm,
    /** Updates during which the rate rises to its peak. */
    warmup_steps: Count.optional(),
    /** The share of all updates during which it does. */
    warmup_ratio: Ratio.optional(),
    /** Updates in all. */
    total_steps: Count.min(1).optional(),
    /** The rate at the first update. */
    start_learning_rate: Quantity.min(0).optional(),
    /** The highest rate. */
    peak_learning_rate: Quantity.min(0).optional(),
    /** The lowest rate. */
    min_learning_rate: Quantity.min(0).optional(),
    /** The rate at the last update. */
    end_learning_rate: Quantity.min(0).optional(),
    /** By what the rate is multiplied at a milestone, or on a plateau: above 0, at most 1. */
    decay_factor: z.number().gt(0).max(1).optional(),
    /** Updates after which the rate is multiplied by the factor: at most 1000, the first first. */
    milestone_steps: z.array(Count).max(1000).default([]),
    /** How often the rate falls and is set up again. Halves are allowed, as with cosines. */
    cycle_count: z.number().gt(0).max(1_000_000).optional(),
    /** Checks without progress before the rate falls, of a schedule that waits for a plateau. */
    plateau_patience_checks: Count.optional(),
  }),
  {
    warmup_within_total: rule(
      "The warm-up is not longer than the training.",
      le("warmup_steps", "total_steps"),
    ),
    warmup_said_once: warn(
      "The warm-up is given in steps or as a share.",
      not(and(gt("warmup_steps", 0), gt("warmup_ratio", 0))),
      "warmup_ratio",
    ),
    start_not_above_peak: rule(
      "The rate does not start above its peak.",
      notAbove("start_learning_rate", "peak_learning_rate"),
    ),
    end_not_above_peak: rule(
      "The rate does not end above its peak.",
      notAbove("end_learning_rate", "peak_learning_rate"),
    ),
    min_not_above_peak: rule(
      "The lowest rate is not above the highest.",
      notAbove("min_learning_rate", "peak_learning_rate"),
    ),
    end_not_below_min: rule(
      "The rate does not end below its lowest.",
      notAbove("min_learning_rate", "end_learning_rate"),
      "end_learning_rate",
    ),
    milestones_in_order: rule(
      "Milestones are listed from the first to the last, each once.",
      and(ascending("milestone_steps[]"), unique("milestone_steps[]")),
    ),
    milestones_within_total: warn(
      "A milestone lies within the training.",
      each("milestone_steps[]", le(".", "$.total_steps")),
    ),
  },
).meta({ id: "LearningRateSchedule", title: "Schedule of the learning rate" });
export type LearningRateSchedule = z.infer<typeof LearningRateSchedule>;

/**
 * What is chosen before a training begins: what frameworks share has a field, the rest a map.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { le, near } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Quantity } from "../../core/units.js";
import { LearningRateSchedule } from "./learning-rate-schedule.js";
import { LowRankAdaptation } from "./low-rank-adaptation.js";
import { NetworkHyperparameters } from "./network-hyperparameters.js";
import { TrainingOptimizer } from "./training-optimizer.js";
import { TrainingPrecision } from "./training-precision.js";
import { TreeHyperparameters } from "./tree-hyperparameters.js";

/** A share that is left out: from 0, below 1. */
const LeftOut = z.number().min(0).lt(1);

/** What a framework names: at most 1024 keys, with nulls and nested values as it has them. */
const FrameworkParameters = freeForm({ maxKeys: 1024, maxKeyLength: 250, maxItems: 4096 });

/** What is chosen before a training begins. */
export const MLHyperparameters = withRules(
  closed({
    /** The learning rate: the peak where a schedule changes it. */
    learning_rate: Quantity.min(0).optional(),
    /** How the learning rate changes. Absent: not known, or not at all. */
    schedule: LearningRateSchedule.optional(),
    /** How the weights are updated. */
    optimizer: TrainingOptimizer.optional(),
    /** The function that is made small, in the framework's words: `bpr`, `binary:logistic`. */
    loss: Text.min(1).max(250).optional(),
    /** Examples for one update of the weights, those of all devices together. */
    batch_size: Count.min(1).optional(),
    /** Passes over the data at most: above 0; the last may be broken off, as at 2.5. */
    max_epochs: Quantity.gt(0).optional(),
    /** Updates at most, or iterations of a solver. */
    max_steps: Count.min(1).optional(),
    /** The share of units that is dropped at random. */
    dropout_ratio: LeftOut.optional(),
    /** The share of attention weights that is dropped at random. */
    attention_dropout_ratio: LeftOut.optional(),
    /** The share of a label's certainty that is spread over the others. */
    label_smoothing_ratio: LeftOut.optional(),
    /** The norm above which gradients are scaled down. Absent: they are not, or not known. */
    max_gradient_norm: z.number().gt(0).max(Number.MAX_VALUE).optional(),
    /** The weight of the sum of the weights' magnitudes. */
    l1_weight: Quantity.min(0).optional(),
    /** The weight of the sum of their squares. */
    l2_weight: Quantity.min(0).optional(),
    /** The change below which a solver stops. */
    tolerance: Quantity.min(0).optional(),
    /** What random numbers begin with. Absent: not fixed, or not known. */
    seed: z.int().optional(),
    /** The numbers in which it calculates. */
    precision: TrainingPrecision.optional(),
    /** The shape of a neural network. */
    network: NetworkHyperparameters.optional(),
    /** How trees are grown. */
    trees: TreeHyperparameters.optional(),
    /** How a large model is fine-tuned by small matrices. */
    low_rank_adaptation: LowRankAdaptation.optional(),
    /**
     * All that the framework names otherwise, with the types that it has: numbers, nulls, nested
     * values. An object is its `repr`. NaN, which JSON does not have, is the text `nan`.
     */
    framework_parameters: FrameworkParameters.default({}),
  }),
  {
    rate_is_the_peak: rule(
      "The learning rate of a schedule is its peak.",
      near("learning_rate", "schedule.peak_learning_rate", { rel: 1e-6 }),
    ),
    // A trial run may be cut short of its schedule.
    schedule_within_steps: warn(
      "The warm-up is over before the last update.",
      le("schedule.warmup_steps", "max_steps"),
    ),
  },
).meta({ id: "MLHyperparameters", title: "Hyperparameters" });
export type MLHyperparameters = z.infer<typeof MLHyperparameters>;

/**
 * From what weights a training begins, and towards what.
 *
 * @module
 */
import * as z from "zod";

/**
 * From what weights a training begins, and towards what.
 *
 * - `from_scratch`: from nothing, for one task.
 * - `pre_training`: from nothing, for tasks to come.
 * - `fine_tuning`: from the weights of another model, all or a part of them.
 * - `distillation`: towards the outputs of another model.
 * - `reinforcement`: towards a reward.
 */
export const TrainingType = z
  .enum({
    FROM_SCRATCH: "from_scratch",
    PRE_TRAINING: "pre_training",
    FINE_TUNING: "fine_tuning",
    DISTILLATION: "distillation",
    REINFORCEMENT: "reinforcement",
  })
  .meta({ id: "TrainingType", title: "Type of training" });
export type TrainingType = z.infer<typeof TrainingType>;

/**
 * Where a training run stands (MLflow `RunStatus` and `LifecycleStage`).
 *
 * @module
 */
import * as z from "zod";

/**
 * Where a training run stands, in MLflow's words. A process that dies without a word leaves its run
 * `running`.
 *
 * - `scheduled`: it waits for its turn.
 * - `running`: it is at work.
 * - `finished`: it ended as it should, stopped early or not.
 * - `failed`: it ended with an error.
 * - `killed`: somebody or something ended it.
 */
export const MLTrainingStatus = z
  .enum({
    SCHEDULED: "scheduled",
    RUNNING: "running",
    FINISHED: "finished",
    FAILED: "failed",
    KILLED: "killed",
  })
  .meta({ id: "MLTrainingStatus", title: "Status of a training run" });
export type MLTrainingStatus = z.infer<typeof MLTrainingStatus>;

/**
 * Whether a run is still shown.
 *
 * - `active`: it is.
 * - `deleted`: it lies in the bin, and can be restored until that is emptied.
 */
export const RunLifecycleStage = z
  .enum({ ACTIVE: "active", DELETED: "deleted" })
  .meta({ id: "RunLifecycleStage", title: "Lifecycle stage of a run" });
export type RunLifecycleStage = z.infer<typeof RunLifecycleStage>;

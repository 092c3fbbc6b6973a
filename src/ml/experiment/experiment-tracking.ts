/**
 * Where the runs of an experiment are kept (MLflow `Experiment`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { freeForm } from "../../core/free-form.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";

/**
 * Whether an experiment is still listed.
 *
 * - `active`: it is.
 * - `deleted`: it is not, and can be restored.
 */
export const ExperimentLifecycleStage = z
  .enum({ ACTIVE: "active", DELETED: "deleted" })
  .meta({ id: "ExperimentLifecycleStage", title: "Stage of an experiment" });
export type ExperimentLifecycleStage = z.infer<typeof ExperimentLifecycleStage>;

/**
 * Tags by key, as MLflow bounds them: keys of at most 250 characters, texts of at most 5000. At most
 * 256 tags.
 */
export const ExperimentTags = freeForm({
  maxKeyLength: 250,
  maxTextLength: 5000,
  maxItems: 0,
  maxDepth: 1,
});
export type ExperimentTags = z.infer<typeof ExperimentTags>;

/** Where the runs of an experiment are kept. */
export const ExperimentTracking = closed({
  /** Where artifacts of new runs go, a path or a URI: at most 2048 characters. */
  artifact_location: Text.min(1).max(2048).optional(),
  /** Whether the experiment is still listed. */
  lifecycle_stage: ExperimentLifecycleStage.default("active"),
  /** How many runs it has, those that were deleted left out. Absent: not counted. */
  run_count: Count.optional(),
}).meta({ id: "ExperimentTracking", title: "Tracking of an experiment" });
export type ExperimentTracking = z.infer<typeof ExperimentTracking>;

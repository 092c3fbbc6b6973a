/**
 * The code that a run executed (MLflow `mlflow.source.*`, OpenLineage `SourceCodeLocationJobFacet`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";

/**
 * Where code was started, in MLflow's words.
 *
 * - `notebook`: in a notebook.
 * - `job`: by a scheduler.
 * - `project`: as a packaged project.
 * - `local`: by hand.
 * - `recipe`: as a step of a prescribed pipeline.
 * - `unknown`: nobody said.
 */
export const TrainingSourceType = z
  .enum({
    NOTEBOOK: "notebook",
    JOB: "job",
    PROJECT: "project",
    LOCAL: "local",
    RECIPE: "recipe",
    UNKNOWN: "unknown",
  })
  .meta({ id: "TrainingSourceType", title: "Type of source code" });
export type TrainingSourceType = z.infer<typeof TrainingSourceType>;

/** The code that a run executed. */
export const TrainingSource = closed({
  /** Where it was started. */
  type: TrainingSourceType,
  /** The file or notebook: at most 1024 characters. */
  name: Text.min(1).max(1024).optional(),
  /** The repository: at most 2048 characters. */
  repository_uri: Text.min(1).max(2048).optional(),
  /** The branch. */
  branch: Text.min(1).max(255).optional(),
  /** The commit: 7 to 64 hexadecimal digits. */
  commit: z
    .string()
    .regex(/^[0-9a-f]{7,64}$/, { error: "Expected 7 to 64 hexadecimal digits in lower case." })
    .optional(),
  /** Whether there were changes that the commit does not have. Absent: not known. */
  is_dirty: z.boolean().optional(),
  /** What was called in it: at most 1024 characters. */
  entry_point: Text.min(1).max(1024).optional(),
}).meta({ id: "TrainingSource", title: "Source code of a training" });
export type TrainingSource = z.infer<typeof TrainingSource>;

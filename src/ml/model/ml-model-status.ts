/**
 * The life of a version of a model, from draft to archive (after the stages and statuses of MLflow
 * and the approval statuses of SageMaker's registry).
 *
 * @module
 */
import * as z from "zod";

/**
 * Where in its life a version of a model is.
 *
 * - `draft`: it is registered, and nothing is trained yet.
 * - `training`: it is being trained.
 * - `failed`: its training or registration failed.
 * - `trained`: its artifact is there.
 * - `validated`: it passed the tests that stand before an approval.
 * - `approved`: somebody cleared it for production.
 * - `rejected`: somebody refused it.
 * - `deployed`: it answers.
 * - `deprecated`: it still answers, and will be replaced.
 * - `archived`: it is kept, and answers no longer.
 */
export const MLModelStatus = z
  .enum({
    DRAFT: "draft",
    TRAINING: "training",
    FAILED: "failed",
    TRAINED: "trained",
    VALIDATED: "validated",
    APPROVED: "approved",
    REJECTED: "rejected",
    DEPLOYED: "deployed",
    DEPRECATED: "deprecated",
    ARCHIVED: "archived",
  })
  .meta({ id: "MLModelStatus", title: "Status of a model" });
export type MLModelStatus = z.infer<typeof MLModelStatus>;

/** What each status may turn into. What is archived may be brought back, to be approved anew. */
export const modelStatusTransitions = {
  draft: ["training", "trained", "failed", "archived"],
  training: ["trained", "failed", "draft"],
  failed: ["training", "archived"],
  trained: ["training", "validated", "approved", "rejected", "deployed", "failed", "archived"],
  validated: ["trained", "approved", "rejected", "deployed", "archived"],
  approved: ["validated", "deployed", "rejected", "archived"],
  rejected: ["validated", "approved", "archived"],
  deployed: ["approved", "rejected", "deprecated", "archived"],
  deprecated: ["deployed", "rejected", "archived"],
  archived: ["trained", "validated", "approved"],
} as const satisfies Readonly<Record<MLModelStatus, readonly MLModelStatus[]>>;

/** Whether a model of one status may be given another. A status that stays is no change: false. */
export function canModelBecome(from: MLModelStatus, to: MLModelStatus): boolean {
  const next: readonly MLModelStatus[] = modelStatusTransitions[from];
  return next.includes(to);
}

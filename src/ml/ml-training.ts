/**
 * One training of a model: what was chosen, what it ran on, what it came to and what it cost (MLflow
 * runs, OpenLineage, Katib, Flower, SCI).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { freeForm } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { pii } from "../core/personal-data.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Count, Milliseconds } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { ArtifactUri, ModelArtifact } from "./artifact/artifact.js";
import { LibraryRelease } from "./library-version.js";
import { FrameworkName } from "./ml-framework.js";
import { ModelPerformance } from "./performance/performance.js";
import { CrossValidation } from "./training/cross-validation.js";
import { DifferentialPrivacy } from "./training/differential-privacy.js";
import { DistributedTraining } from "./training/distributed-training.js";
import { FederatedTraining } from "./training/federated-training.js";
import { HyperparameterSearch } from "./training/hyperparameter-search.js";
import { LoggedParameter } from "./training/logged-parameter.js";
import { MLHyperparameters } from "./training/ml-hyperparameters.js";
import { MLTrainingStatus, RunLifecycleStage } from "./training/ml-training-status.js";
import { TrainingCheckpoint } from "./training/training-checkpoint.js";
import { TrainingCompute } from "./training/training-compute.js";
import { TrainingCost } from "./training/training-cost.js";
import { TrainingFailure } from "./training/training-failure.js";
import { TrainingFootprint } from "./training/training-footprint.js";
import { TrainingLineage } from "./training/training-lineage.js";
import { TrainingMetricSeries } from "./training/training-metric-series.js";
import { TrainingProgress } from "./training/training-progress.js";
import { trainingRules } from "./training/training-rules.js";
import { TrainingType } from "./training/training-type.js";

/** What a tracker keeps beside a run: at most 512 values under keys of at most 250 characters. */
const RunTags = freeForm({ maxKeys: 512, maxKeyLength: 250, maxItems: 0, maxDepth: 1 });

/** One training of a model. */
export const MLTraining = withRules(
  closed({
    /** Identifies the training. Absent: a new UUID of version 7. */
    training_id: ForeignId.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What people call it. */
    name: Name.optional(),
    /** What it is for: at most 8192 characters. */
    description: Text.optional(),
    /** From what weights it begins, and towards what. */
    training_type: TrainingType.optional(),
    /** The MLModel that is trained. */
    model_id: ForeignId.optional(),
    /** The version of it that came of this. */
    model_version: ForeignId.optional(),
    /** The experiment under which the tracker keeps it. */
    experiment_id: ForeignId.optional(),
    /** Where it stands. */
    status: MLTrainingStatus,
    /** Whether it is still shown. */
    lifecycle_stage: RunLifecycleStage.default("active"),
    /** Which try it is: the first is 1. */
    attempt: Count.min(1).default(1),
    /** Who started it, in the tracker's words: empty where it does not know. */
    user_id: Text.max(256)
      .meta({ pii: pii("user_id") })
      .optional(),
    /** When it was put in line. */
    scheduled_at: Instant.optional(),
    /** When it began. */
    started_at: Instant.optional(),
    /** When it ended, one way or the other. */
    completed_at: Instant.optional(),
    /** How long it took from the one to the other. */
    duration_ms: Milliseconds.optional(),
    /** The framework. */
    framework: FrameworkName.optional(),
    /** The release of the framework. */
    framework_version: LibraryRelease.optional(),
    /** What was chosen before it began. */
    hyperparameters: MLHyperparameters.optional(),
    /** The same as the tracker keeps it, all of it text: at most 5000. */
    logged_parameters: z.array(LoggedParameter).max(5000).default([]),
    /** How far it came, and which epoch was its best. */
    progress: TrainingProgress.optional(),
    /** How metrics went, step by step: at most 1000. */
    metric_series: z.array(TrainingMetricSeries).max(1000).default([]),
    /** How well the model does in the end. */
    final_metrics: ModelPerformance.optional(),
    /** What it came to on parts of the data that were left out. */
    cross_validation: CrossValidation.optional(),
    /** How it was spread over processes. Absent: not at all, or not known. */
    distribution: DistributedTraining.optional(),
    /** What it ran on, devices of each kind by themselves: at most 32. */
    compute: z.array(TrainingCompute).max(32).default([]),
    /** What it cost. */
    cost: TrainingCost.optional(),
    /** The energy that it took, and what that did to the climate. */
    footprint: TrainingFootprint.optional(),
    /** The search for hyperparameters that it is. */
    search: HyperparameterSearch.optional(),
    /** How it left data where it is. */
    federated: FederatedTraining.optional(),
    /** How little it tells of any one person. Absent: nothing is promised. */
    privacy: DifferentialPrivacy.optional(),
    /** What it came from, and what came of it. */
    lineage: TrainingLineage.optional(),
    /** States that were saved: at most 1000. */
    checkpoints: z.array(TrainingCheckpoint).max(1000).default([]),
    /** Where the tracker keeps its files. */
    artifact_uri: ArtifactUri.optional(),
    /** The models that it wrote: at most 100. */
    artifacts: z.array(ModelArtifact).max(100).default([]),
    /** Why it ended before its time. */
    failure: TrainingFailure.optional(),
    /** What the tracker keeps beside it. */
    tags: RunTags.default({}),
  }),
  trainingRules,
).meta({ id: "MLTraining", title: "Training of a model" });
export type MLTraining = z.infer<typeof MLTraining>;

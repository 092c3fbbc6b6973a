/**
 * A version of a model: what it is, where it is, how well it does and where it answers (MLflow's
 * registry, model cards).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { freeForm } from "../core/free-form.js";
import { ForeignId, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { UserId } from "../core/person.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { ModelArtifact } from "./artifact/artifact.js";
import { ClassLabel } from "./artifact/estimator.js";
import { LibraryRelease } from "./library-version.js";
import { FrameworkName } from "./ml-framework.js";
import { BaseModel } from "./model/base-model.js";
import { DatasetReference } from "./model/dataset-reference.js";
import { FeatureImportance } from "./model/feature-importance.js";
import { MLModelStatus } from "./model/ml-model-status.js";
import { MLModelType } from "./model/ml-model-type.js";
import { MLTask } from "./model/ml-task.js";
import { ModelCard } from "./model/model-card.js";
import { ModelDeployment } from "./model/model-deployment.js";
import { ModelEvaluation } from "./model/model-evaluation.js";
import { ModelLicense } from "./model/model-license.js";
import { modelRules } from "./model/model-rules.js";
import { ModelSignature } from "./model/model-signature.js";
import { NeuralArchitecture } from "./model/network-architecture.js";
import { ModelAlias, ModelVersion } from "./model-version.js";

/** Values by name that a registry keeps with a version: at most 256, up to 5000 characters each. */
export const ModelTags = freeForm({
  maxKeyLength: 250,
  maxTextLength: 5000,
  maxItems: 0,
  maxDepth: 1,
});
export type ModelTags = z.infer<typeof ModelTags>;

/** A version of a model. */
export const MLModel = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** What all versions of it have in common: its id in the registry. */
    model_id: ForeignId,
    /** Its name in the registry: `next-track-ranker`, `prod.ml.next_track`. */
    name: Name,
    /** Which version this is. */
    version: ModelVersion,
    /** What it is for, for a human reader. */
    description: Text.min(1).optional(),
    /** What kind of problem it solves. Absent: not told. */
    type: MLModelType.optional(),
    /** What exactly it does. */
    task: MLTask.optional(),
    /** The library that made it. Absent: not told. */
    framework: FrameworkName.optional(),
    /** The release of that library. */
    framework_version: LibraryRelease.optional(),
    /** How it works: `lambdamart`, `random_forest`, `transformer`, `two_tower`, … */
    algorithm: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,63}$/)
      .optional(),
    /** Where in its life it is. */
    status: MLModelStatus,
    /** Why it is there, where it failed or was rejected. */
    status_reason: Text.min(1).max(1024).optional(),
    /** When it was registered. Absent: not known. */
    created_at: Instant.optional(),
    /** When this record was last changed. */
    updated_at: Instant.optional(),
    /** Who registered it. */
    created_by: UserId.optional(),
    /** When it was cleared for production. */
    approved_at: Instant.optional(),
    /** Who cleared it. */
    approved_by: UserId.optional(),
    /** Since when it is deprecated. Absent: it is not, or that is not known. */
    deprecated_at: Instant.optional(),
    /** The version of the same model that takes its place. */
    successor_version: ModelVersion.optional(),
    /** Names that point to it just now: at most 20. */
    aliases: z.array(ModelAlias).max(20).default([]),
    /** What the registry keeps with it. */
    tags: ModelTags.optional(),
    /** The MLTraining that made it. */
    training_id: ForeignId.optional(),
    /** The MLExperiment, or the experiment of MLflow, that it belongs to. */
    experiment_id: ForeignId.optional(),
    /** The models it was made from: at most 20. */
    base_models: z.array(BaseModel).max(20).default([]),
    /** The data it was trained on: at most 200. */
    training_data: z.array(DatasetReference).max(200).default([]),
    /** How it is built, if it is a neural network. */
    architecture: NeuralArchitecture.optional(),
    /** The classes it tells apart, in the order of its outputs: at most 50000. */
    classes: z.array(ClassLabel).max(50_000).optional(),
    /** What it takes and gives, one signature for each way to call it: at most 20. */
    signatures: z.array(ModelSignature).max(20).default([]),
    /** Its files, the first being what is served, the others conversions: at most 50. */
    artifacts: z.array(ModelArtifact).max(50).default([]),
    /** How well it did, on which data: at most 1000. */
    evaluations: z.array(ModelEvaluation).max(1000).default([]),
    /** How much it relies on which features, by several measures or on several data: at most 50. */
    feature_importances: z.array(FeatureImportance).max(50).default([]),
    /** Where it answers: at most 200. */
    deployments: z.array(ModelDeployment).max(200).default([]),
    /** Under which terms it may be used. Absent: it stays inside. */
    license: ModelLicense.optional(),
    /** What people should know before they use it. */
    card: ModelCard.optional(),
  }),
  modelRules,
).meta({ id: "MLModel", title: "Machine learning model" });
export type MLModel = z.infer<typeof MLModel>;

/**
 * What a run came from, and what came of it (MLflow `RunInfo`, OpenLineage `RunEvent`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Source } from "../../core/identifier.js";
import { has, ne, together, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { LineageDataset, LineageInput } from "../dataset/lineage-dataset.js";
import { DatasetNamespace } from "../dataset/named-dataset.js";
import { TrainingEnvironment } from "./training-environment.js";
import { TrainingSource } from "./training-source.js";

/** The run of a tracker or scheduler: letters, digits, `_` and `-`, at most 256. */
export const RunId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,255}$/, {
  error: "Expected a letter or digit and then up to 255 letters, digits, '_' and '-'.",
});
export type RunId = z.infer<typeof RunId>;

/** What a run came from, and what came of it. */
export const TrainingLineage = withRules(
  closed({
    /** The run. */
    run_id: RunId.optional(),
    /** The run of which it is a part, as a trial is of a search. */
    parent_run_id: RunId.optional(),
    /** The outermost run of which it is a part. */
    root_run_id: RunId.optional(),
    /** The run from whose checkpoint it goes on: itself, where the tracker lets a run be resumed. */
    resumed_run_id: RunId.optional(),
    /** Where the name of the job is valid. */
    job_namespace: DatasetNamespace.optional(),
    /** The job, which stays the same from run to run: 1 to 1024 characters. */
    job_name: Text.min(1).max(1024).optional(),
    /** What wrote the lineage: a URI. */
    producer: Source.optional(),
    /** The code. */
    source: TrainingSource.optional(),
    /** The software around it. */
    environment: TrainingEnvironment.optional(),
    /** The model whose weights it began with. */
    base_model_id: ForeignId.optional(),
    /** The version of that model. */
    base_model_version: ForeignId.optional(),
    /** Data that it read: at most 256. */
    inputs: z.array(LineageInput).max(256).default([]),
    /** Data that it wrote: at most 256. */
    outputs: z.array(LineageDataset).max(256).default([]),
  }),
  {
    not_its_own_parent: rule("A run is not a part of itself.", ne("parent_run_id", "run_id")),
    root_has_parent: rule(
      "What is a part of an outermost run is a part of some run.",
      when(has("root_run_id"), has("parent_run_id")),
      "parent_run_id",
    ),
    job_has_namespace: rule(
      "A job is named within a namespace.",
      together("job_namespace", "job_name"),
      "job_namespace",
    ),
    version_has_model: rule(
      "A version is one of a model.",
      when(has("base_model_version"), has("base_model_id")),
      "base_model_id",
    ),
  },
).meta({ id: "TrainingLineage", title: "Lineage of a training" });
export type TrainingLineage = z.infer<typeof TrainingLineage>;

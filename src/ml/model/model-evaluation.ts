/**
 * How well a model did on some data (a result of the Hub's `model-index`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import { has, not, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { ArtifactUri } from "../artifact/artifact.js";
import { ModelPerformance } from "../performance/performance.js";
import { DatasetReference } from "./dataset-reference.js";
import { MLTask } from "./ml-task.js";

/** How well a model did on some data. */
export const ModelEvaluation = withRules(
  closed({
    /** Its id where it was recorded, that of a run for instance. */
    evaluation_id: ForeignId.optional(),
    /** What the model had to do. Absent: its own task. */
    task: MLTask.optional(),
    /** The data it was judged on. */
    dataset: DatasetReference,
    /** The part of the data it is about, such as `country=BR`. Absent: all of it. */
    slice: Name.optional(),
    /** The scores. */
    performance: ModelPerformance,
    /** When it was judged. Absent: not known. */
    evaluated_at: Instant.optional(),
    /** Who published the scores, if not the makers of the model: a leaderboard, an auditor. */
    source_name: Name.optional(),
    /** Where they are published. */
    source_url: ArtifactUri.optional(),
    /** Whether somebody other than its makers found the same. */
    is_verified: z.boolean().default(false),
  }),
  {
    source_has_an_address: rule(
      "A source of scores says where they are.",
      or(not(has("source_name")), has("source_url")),
      "source_url",
    ),
  },
).meta({ id: "ModelEvaluation", title: "Evaluation of a model" });
export type ModelEvaluation = z.infer<typeof ModelEvaluation>;

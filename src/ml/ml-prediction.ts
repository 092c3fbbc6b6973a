/**
 * What a version of a model gave for one input, why, how fast, and whether that was right.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { FreeForm, Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { UserId } from "../core/person.js";
import {
  add,
  atLeastOne,
  count,
  each,
  eq,
  has,
  le,
  lit,
  lt,
  near,
  not,
  notLater,
  oneOf,
  or,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { uuidv7 } from "../core/uuid.js";
import { ModelVersion } from "./model-version.js";
import { ModelExplanation } from "./prediction/explanation.js";
import { InferenceLatency } from "./prediction/inference-latency.js";
import { InferenceTensor } from "./prediction/inference-tensor.js";
import { PredictionOutput } from "./prediction/prediction-output.js";

/** What a version of a model gave for one input. */
export const MLPrediction = withRules(
  closed({
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** Its id. Absent: a new one. */
    prediction_id: Uuid.default(() => uuidv7()),
    /** The id of the request, which the answer repeats. */
    request_id: ForeignId.optional(),
    /** The model. */
    model_id: ForeignId,
    /** Which version of it answered. */
    model_version: ModelVersion,
    /** Which deployment of it answered. */
    deployment_id: ForeignId.optional(),
    /** Which of its signatures was called. Absent: the usual one. */
    signature_name: Text.min(1).max(128).optional(),
    /** On its way to users, where that is. */
    environment: Environment.optional(),
    /** When it answered. Absent: now. */
    predicted_at: Instant.default(now),
    /** Of when the features are. */
    features_at: Instant.optional(),
    /** Of whom or what it predicts: a listener, a track, a session. */
    subject_id: UserId.optional(),
    /** The input, by feature: at most 256 keys. Absent: it is not kept, or is tensors. */
    features: FreeForm.optional(),
    /** The input as tensors: at most 100. */
    input_tensors: z.array(InferenceTensor).max(100).optional(),
    /** The batch of predictions that it was made in. Absent: that of the request, or none. */
    batch_id: ForeignId.optional(),
    /** Its place in the batch, the first being 0. */
    batch_index: z.int().min(0).optional(),
    /** How many predictions the batch has. */
    batch_size: z.int().min(1).optional(),
    /** What came out. Absent: nothing, since it failed. */
    output: PredictionOutput.optional(),
    /** Why nothing came out, or a stand-in, or only a part: at most 1024 characters. */
    error: Text.min(1).max(1024).optional(),
    /** Whether the output is kept from an equal input before. */
    is_cached: z.boolean().default(false),
    /** Whether the output is a stand-in, since the model did not answer in time. */
    is_fallback: z.boolean().default(false),
    /** Whether nobody acted on it: a shadow answered. */
    is_shadow: z.boolean().default(false),
    /** How long it took. */
    latency: InferenceLatency.optional(),
    /** When it became known what was true. */
    truth_known_at: Instant.optional(),
    /** Why the model gave this output, by several methods: at most 20. */
    explanations: z.array(ModelExplanation).max(20).default([]),
    /** The MLExperiment in which it was made. */
    experiment_id: ForeignId.optional(),
    /** The variant of that experiment. */
    variant_id: ForeignId.optional(),
    /** The trace that it is part of. */
    trace: TraceContext.optional(),
    /** Short values for searching and grouping. */
    labels: Labels.optional(),
  }),
  {
    output_or_error: rule(
      "Something came out, or an error says why not.",
      atLeastOne("output", "error"),
      "output",
    ),
    error_with_a_part: warn(
      "What came with an error is a stand-in, or a text or ranking that is not whole.",
      when(
        has("error"),
        or(eq("is_fallback", true), oneOf("output.kind", lit("generation"), lit("ranking"))),
      ),
      "error",
    ),
    batch_has_an_id: rule(
      "A place in a batch is one in a batch, or in a request of many inputs, that has an id.",
      or(not(atLeastOne("batch_index", "batch_size")), atLeastOne("batch_id", "request_id")),
      "batch_id",
    ),
    place_within_batch: rule(
      "Places in a batch are counted from 0.",
      lt("batch_index", "batch_size"),
      "batch_index",
    ),
    features_of_before: warn(
      "Features are of no later than the prediction.",
      notLater("features_at", "predicted_at"),
      "features_at",
    ),
    truth_comes_after: warn(
      "What was true becomes known after the prediction, unless the past is predicted.",
      notLater("predicted_at", "truth_known_at"),
      "truth_known_at",
    ),
    variant_of_experiment: rule(
      "A variant is one of an experiment.",
      when(has("variant_id"), has("experiment_id")),
      "variant_id",
    ),
    tensors_once: rule("Each input tensor is given once.", unique("input_tensors[].name")),
    first_token_within_total: rule(
      "The first token takes no longer than all of it.",
      le("output.first_token_ms", add("latency.total_ms", 1)),
    ),
    failure_is_not_explained: rule(
      "Only an output is explained.",
      or(has("output"), eq(count("explanations[]"), 0)),
      "explanations",
    ),
    explained_number: warn(
      "An explanation of a predicted number adds up to that number.",
      when(
        eq("output.kind", lit("number")),
        each(
          "explanations[]",
          when(
            eq("output_space", lit("value")),
            or(
              near("output_value", "$.output.value", { rel: 1e-3 }),
              near("output_value", "$.output.value", { abs: 1e-3 }),
            ),
          ),
        ),
      ),
    ),
  },
).meta({ id: "MLPrediction", title: "Prediction of a model" });
export type MLPrediction = z.infer<typeof MLPrediction>;

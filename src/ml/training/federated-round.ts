/**
 * One round of a training that leaves data where it is (Flower `FitRes`, `FedAvg`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { DeviceId } from "../../core/person.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count, Quantity, Ratio } from "../../core/units.js";
import { federatedRoundRules } from "./federated-round-rules.js";
import { TrainingMetric } from "./training-metric.js";

/**
 * What a client's update weighs in the average.
 *
 * - `examples`: as many examples as it learnt from (FedAvg).
 * - `uniform`: as much as any other.
 * - `custom`: what the strategy says.
 */
export const FederatedWeighting = z
  .enum({ EXAMPLES: "examples", UNIFORM: "uniform", CUSTOM: "custom" })
  .meta({ id: "FederatedWeighting", title: "Weighting of clients" });
export type FederatedWeighting = z.infer<typeof FederatedWeighting>;

/** What a client sent back. */
export const FederatedClientUpdate = closed({
  /** The client: a number of 64 bits, as a text. */
  client_id: DeviceId,
  /** Examples that it learnt from. */
  example_count: Count,
  /** What its update weighs in the average. */
  weight_ratio: Ratio.optional(),
  /** Its loss on these. */
  loss: Quantity.optional(),
  /** Examples on which it judged the averaged model. */
  evaluation_example_count: Count.optional(),
  /** The loss of the averaged model on these. */
  evaluation_loss: Quantity.optional(),
  /** What it measured besides: at most 64 metrics. */
  metrics: z.array(TrainingMetric).max(64).default([]),
}).meta({ id: "FederatedClientUpdate", title: "Update of a client" });
export type FederatedClientUpdate = z.infer<typeof FederatedClientUpdate>;

/** One round of a training that leaves data where it is. */
export const FederatedRound = withRules(
  closed({
    /** Which round: the first is 1; 0 is the judgement before it. */
    round: Count,
    /** Clients that were connected. */
    available_client_count: Count.optional(),
    /** Clients that were asked. */
    selected_client_count: Count,
    /** Those of them that answered in time. */
    completed_client_count: Count,
    /** Those of them that failed, or answered too late. */
    failed_client_count: Count.default(0),
    /** What a client's update weighs. */
    weighting: FederatedWeighting.default("examples"),
    /** What clients sent back: at most 10000. Left out where clients are not to be known. */
    clients: z.array(FederatedClientUpdate).max(10_000).default([]),
    /** Examples that all clients learnt from. */
    example_count: Count.optional(),
    /** The loss of all clients on what they learnt from, each weighed as its update. */
    loss: Quantity.optional(),
    /** That of the averaged model, each client weighed by the examples on which it judged. */
    evaluation_loss: Quantity.optional(),
    /** That of the averaged model on data that the server has. */
    server_loss: Quantity.optional(),
    /** What was measured of the averaged model: at most 64 metrics. */
    metrics: z.array(TrainingMetric).max(64).default([]),
    /** The size of the model as it was sent to one client. */
    model_bytes: Bytes.optional(),
    /** Bytes that clients sent. */
    received_bytes: Bytes.optional(),
    /** The loss of privacy up to the end of the round. */
    cumulative_epsilon: Quantity.min(0).optional(),
    /** When it began. */
    started_at: Instant.optional(),
    /** When it ended. */
    completed_at: Instant.optional(),
  }),
  federatedRoundRules,
).meta({ id: "FederatedRound", title: "Round of a federated training" });
export type FederatedRound = z.infer<typeof FederatedRound>;

/**
 * How a version of a model answers: where, behind which endpoint, with which share of the traffic
 * (TensorFlow Serving, TorchServe, KServe).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Environment } from "../../core/environment.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  eq,
  has,
  le,
  lit,
  near,
  notLater,
  oneOf,
  or,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Milliseconds, Percent } from "../../core/units.js";
import { LibraryVersion } from "../library-version.js";
import { ModelVersion } from "../model-version.js";
import { DeploymentTarget } from "./deployment-target.js";

/**
 * Whether a deployed version answers (the states of TensorFlow Serving, and two more).
 *
 * - `pending`: it is asked for.
 * - `loading`: it is being loaded.
 * - `available`: it answers.
 * - `degraded`: it answers, with fewer replicas than it ought to have.
 * - `unloading`: it is being taken down.
 * - `ended`: it was taken down.
 * - `failed`: it could not be loaded, or broke down.
 */
export const ServingState = z
  .enum({
    PENDING: "pending",
    LOADING: "loading",
    AVAILABLE: "available",
    DEGRADED: "degraded",
    UNLOADING: "unloading",
    ENDED: "ended",
    FAILED: "failed",
  })
  .meta({ id: "ServingState", title: "State of serving" });
export type ServingState = z.infer<typeof ServingState>;

/** Which share of an endpoint's requests one version answers. */
export const TrafficShare = closed({
  /** The version. */
  version: ModelVersion,
  /** Its share of the requests. */
  traffic_percent: Percent,
}).meta({ id: "TrafficShare", title: "Share of the traffic" });
export type TrafficShare = z.infer<typeof TrafficShare>;

/** How many copies of a model answer. */
export const ReplicaCounts = withRules(
  closed({
    /** The fewest there may be. 0: it sleeps when nobody asks. */
    min_count: Count,
    /** The most there may be. */
    max_count: Count,
    /** How many are ready. Absent: not known. */
    ready_count: Count.optional(),
  }),
  {
    min_not_above_max: rule("The fewest are not more than the most.", le("min_count", "max_count")),
    ready_within_bounds: warn(
      "No more are ready than there may be, unless it is being scaled.",
      le("ready_count", "max_count"),
      "ready_count",
    ),
  },
).meta({ id: "ReplicaCounts", title: "Replicas" });
export type ReplicaCounts = z.infer<typeof ReplicaCounts>;

/** How single requests are gathered before they are answered together. */
export const RequestBatching = closed({
  /** The most that are answered together. 1: each by itself. */
  max_batch_size: z.int().min(1).max(1_000_000),
  /** How long one waits for others. */
  max_delay_ms: Milliseconds,
}).meta({ id: "RequestBatching", title: "Batching of requests" });
export type RequestBatching = z.infer<typeof RequestBatching>;

/** How a version of a model answers. */
export const ModelDeployment = withRules(
  closed({
    /** Its id where it is managed. */
    deployment_id: ForeignId.optional(),
    /** What callers call: a name or an address. */
    endpoint: Text.min(1).max(1024),
    /** On its way to users, where it is. */
    environment: Environment.optional(),
    /** Where it runs. */
    target: DeploymentTarget,
    /** Whether it answers. */
    state: ServingState,
    /** What went wrong, where it failed. */
    state_reason: Text.min(1).max(1024).optional(),
    /** What serves it: `tensorflow-serving`, `torchserve`, `triton`, `kserve`, `onnxruntime`, … */
    runtime: LibraryVersion.optional(),
    /** Its share of the endpoint's requests, or the one that it is meant to have. */
    traffic_percent: Percent.default(0),
    /** The shares of all versions behind the endpoint: at most 50. */
    traffic_split: z.array(TrafficShare).max(50).default([]),
    /** Whether it is sent copies of requests, and its answers are thrown away. */
    is_shadow: z.boolean().default(false),
    /** How many copies of it answer. */
    replicas: ReplicaCounts.optional(),
    /** How requests are gathered. Absent: they are not. */
    batching: RequestBatching.optional(),
    /** How long a caller waits before it gives up. */
    timeout_ms: Milliseconds.optional(),
    /** Since when it answers, or is meant to. Absent: its server does not tell. */
    deployed_at: Instant.optional(),
    /** Since when it does not any more. */
    retired_at: Instant.optional(),
  }),
  {
    retired_after_deployed: rule(
      "A deployment is taken down after it was put up.",
      notLater("deployed_at", "retired_at"),
      "retired_at",
    ),
    retired_answers_nothing: rule(
      "What was taken down does not answer.",
      when(has("retired_at"), oneOf("state", lit("unloading"), lit("ended"), lit("failed"))),
      "state",
    ),
    traffic_is_answered: rule(
      "What was taken down has no traffic.",
      when(eq("state", lit("ended")), eq("traffic_percent", 0)),
      "traffic_percent",
    ),
    shadow_has_no_traffic: rule(
      "A shadow answers nobody.",
      when(eq("is_shadow", true), eq("traffic_percent", 0)),
      "traffic_percent",
    ),
    split_within_all: rule(
      "The versions behind an endpoint do not answer more than all requests.",
      or(
        le(sum("traffic_split[].traffic_percent"), 100),
        near(sum("traffic_split[].traffic_percent"), 100, { abs: 1e-6 }),
      ),
      "traffic_split",
    ),
    versions_once: rule("Each version has one share.", unique("traffic_split[].version")),
    failure_has_a_reason: warn(
      "What failed says why.",
      when(eq("state", lit("failed")), has("state_reason")),
      "state_reason",
    ),
  },
).meta({ id: "ModelDeployment", title: "Deployment of a model" });
export type ModelDeployment = z.infer<typeof ModelDeployment>;

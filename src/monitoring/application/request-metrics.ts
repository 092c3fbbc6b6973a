/**
 * How many requests there were, how many failed, and how long they took (RED; the golden signals of
 * site reliability engineering; OpenTelemetry `http.server.*`, `rpc.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Bytes, Count, Quantity, Ratio } from "../../core/units.js";
import { ApdexScore } from "./apdex.js";
import { ErrorDefinition } from "./error-definition.js";
import { LatencyDistribution } from "./latency-distribution.js";
import { requestMetricsRules } from "./request-metrics-rules.js";

/** How many requests were answered with which class of HTTP's status codes. */
export const StatusClassCounts = closed({
  /** 1xx as the last answer, such as 101 for a WebSocket. */
  informational_count: Count.default(0),
  /** 2xx. */
  success_count: Count.default(0),
  /** 3xx. */
  redirect_count: Count.default(0),
  /** 4xx. */
  client_error_count: Count.default(0),
  /** 5xx. */
  server_error_count: Count.default(0),
  /** Not answered: the connection broke, or somebody stopped waiting. */
  silence_count: Count.default(0),
}).meta({ id: "StatusClassCounts", title: "Requests by class of status" });
export type StatusClassCounts = z.infer<typeof StatusClassCounts>;

/** How many requests were answered with one status. */
export const StatusCount = closed({
  /** A status code of HTTP, a code of gRPC or another protocol's: `503`, `DEADLINE_EXCEEDED`. */
  status: Text.min(1).max(64),
  /** How many were answered with it. */
  count: Count,
}).meta({ id: "StatusCount", title: "Requests with a status" });
export type StatusCount = z.infer<typeof StatusCount>;

/** How many requests there were, how many failed, and how long they took. */
export const RequestMetrics = withRules(
  closed({
    /** How many ended in the time. */
    count: Count,
    /** How many that is in a second. */
    rate_per_s: Quantity.min(0).optional(),
    /** Which of them count as errors. */
    error_definition: ErrorDefinition.optional(),
    /** The definition of the service's own, for a human reader: at most 500 characters. */
    error_description: Text.min(1).max(500).optional(),
    /** How many were errors. */
    error_count: Count.optional(),
    /** The share of errors. Absent when there were no requests. */
    error_ratio: Ratio.optional(),
    /** How many were answered with which class of HTTP's status codes. */
    status_classes: StatusClassCounts.optional(),
    /** How many were answered with which status. Rare ones may be left out. At most 100. */
    statuses: z.array(StatusCount).max(100).default([]),
    /** How long they took, by population: at most 3. */
    latencies: z.array(LatencyDistribution).max(3).default([]),
    /** How content users are with that. */
    apdex: ApdexScore.optional(),
    /** Requests that have begun and not ended, at the end of the time. */
    active_count: Count.optional(),
    /** The same on average over the time. */
    mean_active_count: Quantity.min(0).optional(),
    /** Bytes of the requests' bodies. */
    received_bytes: Bytes.optional(),
    /** Bytes of the answers' bodies. */
    sent_bytes: Bytes.optional(),
  }),
  requestMetricsRules,
).meta({ id: "RequestMetrics", title: "Metrics of requests" });
export type RequestMetrics = z.infer<typeof RequestMetrics>;

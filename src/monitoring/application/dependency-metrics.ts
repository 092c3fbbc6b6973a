/**
 * How a service does with what it calls (OpenTelemetry `http.client.*`, `db.client.*`,
 * `messaging.client.*`, `rpc.client.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { le } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { RequestMetrics } from "./request-metrics.js";

/**
 * What a service calls.
 *
 * - `database`: a database, of whatever model.
 * - `cache`: a store from which a value may be missing.
 * - `http`: another service, by HTTP.
 * - `rpc`: another service, by gRPC or the like.
 * - `messaging`: a broker of messages or a log.
 * - `object_storage`: a store of files.
 * - `identity`: a service that says who somebody is.
 */
export const DependencyKind = z
  .enum({
    DATABASE: "database",
    CACHE: "cache",
    HTTP: "http",
    RPC: "rpc",
    MESSAGING: "messaging",
    OBJECT_STORAGE: "object_storage",
    IDENTITY: "identity",
  })
  .meta({ id: "DependencyKind", title: "Kind of dependency" });
export type DependencyKind = z.infer<typeof DependencyKind>;

/**
 * The state of a circuit breaker.
 *
 * - `closed`: calls go through.
 * - `open`: calls are refused at once.
 * - `half_open`: a few calls go through, to see.
 */
export const CircuitState = z
  .enum({ CLOSED: "closed", OPEN: "open", HALF_OPEN: "half_open" })
  .meta({ id: "CircuitState", title: "State of a circuit breaker" });
export type CircuitState = z.infer<typeof CircuitState>;

/** How a service does with something that it calls. */
export const DependencyMetrics = withRules(
  closed({
    /** The name that its operators use: `listener-profiles`. */
    name: Name,
    /** What it is. */
    kind: DependencyKind,
    /** The product: `postgresql`, `redis`, `kafka`, `aws.s3`. */
    system: Text.min(1).max(64).optional(),
    /** Where it is: a host name or address, with or without a port. */
    address: Text.min(1).max(255).optional(),
    /** The database, bucket or topic. */
    target: Text.min(1).max(255).optional(),
    /** Whether the service cannot do without it. Absent: not known. */
    is_critical: z.boolean().optional(),
    /** The calls, each attempt counted. */
    requests: RequestMetrics,
    /** How many of the calls were attempts anew. */
    retry_count: Count.optional(),
    /** How many calls were not answered in time. */
    timeout_count: Count.optional(),
    /** How many were not made since the circuit was open. They are not among the calls. */
    refused_count: Count.optional(),
    /** The state of the circuit breaker at the end of the time. Absent: there is none. */
    circuit_state: CircuitState.optional(),
  }),
  {
    retries_within_calls: warn(
      // The attempt before may have ended before the time, and the one anew not ended yet.
      "No more attempts were made anew than there were calls.",
      le("retry_count", "requests.count"),
      "retry_count",
    ),
    timeouts_within_calls: warn(
      // Some clients do not count a call that was given up.
      "No more calls were given up than there were.",
      le("timeout_count", "requests.count"),
      "timeout_count",
    ),
  },
).meta({ id: "DependencyMetrics", title: "Metrics of a dependency" });
export type DependencyMetrics = z.infer<typeof DependencyMetrics>;

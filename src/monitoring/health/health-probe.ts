/**
 * One probe of a service: how it was asked, what it answered, and how it did of late (Kubernetes
 * probes; Prometheus' blackbox exporter).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";
import { Count, Milliseconds } from "../../core/units.js";
import { GrpcServingStatus, HealthProbeKind, HealthProbePurpose } from "./health-probe-kind.js";
import { healthProbeRules } from "./health-probe-rules.js";
import { HealthProbeTimings } from "./health-probe-timings.js";
import { HealthStatus } from "./health-status.js";

/** A status code of HTTP, from 100 to 599. */
const HttpStatus = z.int().min(100).max(599);
/** How many in a row decide: 1 to 1000. */
const Threshold = z.int().min(1).max(1000);

/** One probe of a service. */
export const HealthProbe = withRules(
  closed({
    /** How the service was asked. */
    kind: HealthProbeKind,
    /** What the answer decides. Absent: not known. */
    purpose: HealthProbePurpose.optional(),
    /** What was asked: a URL, `host:port`, a service of gRPC or a command. At most 2048 characters. */
    endpoint: Text.min(1).max(2048).optional(),
    /** Where it was asked from, such as a region. */
    probed_from: Name.optional(),
    /** How often it is asked. */
    interval_ms: Milliseconds.min(1).optional(),
    /** How long the probe may wait. */
    timeout_ms: Milliseconds.min(1),
    /** How long the answer took, or how long it was waited for in vain. Absent when not measured. */
    latency_ms: Milliseconds.optional(),
    /** What this one probe found. Without an answer it has failed. */
    status: HealthStatus,
    /** The status code of the answer. */
    http_status: HttpStatus.optional(),
    /** The only codes with which it succeeds. None: those of 2xx, and mostly 3xx. At most 100. */
    expected_http_statuses: z.array(HttpStatus).max(100).default([]),
    /** Expectations that were not met, such as a text in the body: at most 32. */
    failed_expectations: z.array(Text.min(1).max(500)).max(32).default([]),
    /** What the gRPC server said of itself. */
    grpc_serving_status: GrpcServingStatus.optional(),
    /** The exit code of the command: 0 to 255, and any of 32 bits on Windows. */
    exit_code: z.int().min(-2_147_483_648).max(4_294_967_295).optional(),
    /** Where the time went. */
    timings: HealthProbeTimings.optional(),
    /** When the first certificate of the chain expires. */
    certificate_expires_at: Instant.optional(),
    /** How many failures in a row make the service fail. */
    failure_threshold: Threshold.optional(),
    /** How many successes in a row make it well again. */
    success_threshold: Threshold.optional(),
    /** How many probes have failed in a row, this one included. */
    consecutive_failures: Count.optional(),
    /** How many have succeeded in a row, this one included. */
    consecutive_successes: Count.optional(),
  }),
  healthProbeRules,
).meta({ id: "HealthProbe", title: "Health probe" });
export type HealthProbe = z.infer<typeof HealthProbe>;

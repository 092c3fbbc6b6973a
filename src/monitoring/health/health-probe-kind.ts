/**
 * How a service is asked for its health, and what for (Kubernetes probes, Prometheus' blackbox
 * exporter, the gRPC health checking protocol).
 *
 * @module
 */
import * as z from "zod";

/**
 * How a service is asked.
 *
 * - `http`: a request by HTTP or HTTPS, judged by its status.
 * - `tcp`: a connection that opens, judged by that.
 * - `grpc`: a call of `grpc.health.v1.Health/Check`.
 * - `exec`: a command, judged by its exit code.
 * - `icmp`: an echo request.
 * - `dns`: a query of a name server.
 */
export const HealthProbeKind = z
  .enum({ HTTP: "http", TCP: "tcp", GRPC: "grpc", EXEC: "exec", ICMP: "icmp", DNS: "dns" })
  .meta({ id: "HealthProbeKind", title: "Kind of health probe" });
export type HealthProbeKind = z.infer<typeof HealthProbeKind>;

/**
 * What the answer decides.
 *
 * - `startup`: whether it has started, before which the others are not asked.
 * - `readiness`: whether it is given requests.
 * - `liveness`: whether it is started anew.
 * - `uptime`: nothing in the platform; it is watched from outside.
 */
export const HealthProbePurpose = z
  .enum({ STARTUP: "startup", READINESS: "readiness", LIVENESS: "liveness", UPTIME: "uptime" })
  .meta({ id: "HealthProbePurpose", title: "Purpose of a health probe" });
export type HealthProbePurpose = z.infer<typeof HealthProbePurpose>;

/**
 * What a gRPC server says of itself.
 *
 * - `serving`: it takes calls.
 * - `not_serving`: it takes none.
 * - `unknown`: it has not decided yet.
 * - `service_unknown`: it has no such service.
 */
export const GrpcServingStatus = z
  .enum({
    SERVING: "serving",
    NOT_SERVING: "not_serving",
    UNKNOWN: "unknown",
    SERVICE_UNKNOWN: "service_unknown",
  })
  .meta({ id: "GrpcServingStatus", title: "Serving status of gRPC" });
export type GrpcServingStatus = z.infer<typeof GrpcServingStatus>;

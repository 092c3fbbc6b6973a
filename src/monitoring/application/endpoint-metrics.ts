/**
 * The requests of one endpoint (OpenTelemetry `http.route`, `rpc.method`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Text } from "../../core/text.js";
import { RequestMetrics } from "./request-metrics.js";

/** The requests of one endpoint. */
export const EndpointMetrics = closed({
  /** The method of HTTP: `GET`. Absent: all of them, or another protocol. */
  method: z
    .string()
    .regex(/^[A-Z_-]{1,32}$/, { error: "Expected a method in upper case, such as GET." })
    .optional(),
  /** The route as a template, `/v1/tracks/{track_id}`, or the method of gRPC: never the path itself. */
  route: Text.min(1).max(512),
  /** Its requests. */
  requests: RequestMetrics,
}).meta({ id: "EndpointMetrics", title: "Metrics of an endpoint" });
export type EndpointMetrics = z.infer<typeof EndpointMetrics>;

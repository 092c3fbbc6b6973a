/**
 * Which requests count as errors.
 *
 * @module
 */
import * as z from "zod";

/**
 * Which requests count as errors.
 *
 * - `http_5xx`: those that were answered with 5xx, as servers count (OpenTelemetry `http.server`).
 * - `http_5xx_or_silence`: those, and those that were not answered, as load balancers count.
 * - `http_4xx_5xx`: those that were answered with 4xx or 5xx, as clients count, who may count those
 *   that were not answered too (OpenTelemetry `http.client`).
 * - `grpc_server`: those with a code of gRPC that is the server's fault: `UNKNOWN`,
 *   `DEADLINE_EXCEEDED`, `UNIMPLEMENTED`, `INTERNAL`, `UNAVAILABLE` and `DATA_LOSS`.
 * - `grpc_not_ok`: those with any code of gRPC but `OK`.
 * - `exception`: those in which an exception was not caught.
 * - `own`: those that the service says, by a definition of its own.
 */
export const ErrorDefinition = z
  .enum({
    HTTP_5XX: "http_5xx",
    HTTP_5XX_OR_SILENCE: "http_5xx_or_silence",
    HTTP_4XX_5XX: "http_4xx_5xx",
    GRPC_SERVER: "grpc_server",
    GRPC_NOT_OK: "grpc_not_ok",
    EXCEPTION: "exception",
    OWN: "own",
  })
  .meta({ id: "ErrorDefinition", title: "Definition of errors" });
export type ErrorDefinition = z.infer<typeof ErrorDefinition>;

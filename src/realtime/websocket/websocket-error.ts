/**
 * What goes wrong on a WebSocket connection.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Text } from "../../core/text.js";

/**
 * What went wrong on a connection.
 *
 * - `handshake_refused`: the other side did not open the connection.
 * - `network`: the network failed, or the other side was not found.
 * - `tls`: the connection could not be made safe.
 * - `timeout`: nothing came in time, a pong for instance.
 * - `protocol`: a frame broke the protocol.
 * - `payload`: a message could not be read.
 * - `too_big`: a message was too large.
 * - `backpressure`: the other side reads too slowly.
 * - `unauthorized`: whoever connects may not, or not any more.
 * - `internal`: the software itself failed.
 */
export const WebSocketErrorReason = z
  .enum({
    HANDSHAKE_REFUSED: "handshake_refused",
    NETWORK: "network",
    TLS: "tls",
    TIMEOUT: "timeout",
    PROTOCOL: "protocol",
    PAYLOAD: "payload",
    TOO_BIG: "too_big",
    BACKPRESSURE: "backpressure",
    UNAUTHORIZED: "unauthorized",
    INTERNAL: "internal",
  })
  .meta({ id: "WebSocketErrorReason", title: "Reason of a WebSocket error" });
export type WebSocketErrorReason = z.infer<typeof WebSocketErrorReason>;

/** Something went wrong. */
export const WebSocketError = closed({
  /** Tells this kind from the others. */
  kind: z.literal("error"),
  /** What went wrong. */
  error_reason: WebSocketErrorReason,
  /** The software's own code for it, such as `ECONNRESET`. Absent: none. */
  error_code: ForeignId.meta({ impersonal: true }).optional(),
  /** The same for a human reader: at most 1000 characters. */
  error_message: Text.max(1000).optional(),
  /** Whether the connection cannot go on. */
  is_fatal: z.boolean(),
}).meta({ id: "WebSocketError", title: "WebSocket error" });
export type WebSocketError = z.infer<typeof WebSocketError>;

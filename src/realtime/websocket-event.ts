/**
 * Something that happened on a WebSocket connection, as one of its endpoints saw it (RFC 6455;
 * CloudEvents WebSockets binding 1.0.2).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Labels } from "../core/free-form.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant, now } from "../core/instant.js";
import { OnlineId, UserId } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { withRules } from "../core/rules/with-rules.js";
import { TraceContext } from "../core/trace-context.js";
import { Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { WebSocketState } from "./websocket/connection-state.js";
import { WebSocketSubprotocol } from "./websocket/websocket-connect.js";
import { WebSocketHappening } from "./websocket/websocket-happening.js";
import { webSocketRules } from "./websocket/websocket-rules.js";

/** Something that happened on a WebSocket connection. */
export const WebSocketEvent = withRules(
  closed({
    /** Identifies the event. Absent: a new UUID of version 7. */
    event_id: Uuid.default(() => uuidv7()),
    /** The tenant whose connection it is. */
    tenant_id: TenantId,
    /** The connection. A new one after each handshake. */
    connection_id: OnlineId,
    /** Its place among the events of the connection, from 0. */
    sequence: Count,
    /** When it happened, by the endpoint's clock. Absent: now. */
    occurred_at: Instant.default(now),
    /** Which endpoint saw it: the one that asked for the connection, or the one that was asked. */
    role: z.enum({ CLIENT: "client", SERVER: "server" }),
    /** Whether this endpoint sent or received the frame. Absent: there was none. */
    direction: z.enum({ SENT: "sent", RECEIVED: "received" }).optional(),
    /** What happened. */
    happening: WebSocketHappening,
    /** The state before. Absent: not told, or there was none. */
    state_before: WebSocketState.optional(),
    /** The state after. */
    state: WebSocketState,
    /** When the connection was opened. Absent: it was not yet, or that is not known. */
    connected_at: Instant.optional(),
    /** The subprotocol that is spoken. Absent: none, or not known. */
    subprotocol: WebSocketSubprotocol.optional(),
    /** The address, without user and query, where passwords and tokens are found. Absent: not known. */
    url: z
      .string()
      .max(2048)
      .regex(/^wss?:\/\/[!"$->A-~]+$/, {
        error: "Expected an address such as wss://live.example.com/events, without user and query.",
      })
      .meta({ pii: pii("url") })
      .optional(),
    /** The person or program that is connected. */
    subject_id: UserId.optional(),
    /** The machine that holds the connection. */
    node_id: ForeignId.optional(),
    /** The place of the event in a distributed trace. */
    trace: TraceContext.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  webSocketRules,
).meta({ id: "WebSocketEvent", title: "WebSocket event" });
export type WebSocketEvent = z.infer<typeof WebSocketEvent>;

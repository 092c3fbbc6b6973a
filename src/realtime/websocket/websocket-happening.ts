/**
 * What may happen on a WebSocket connection, one kind at a time (RFC 6455; CloudEvents WebSockets
 * binding 1.0.2).
 *
 * @module
 */
import * as z from "zod";
import { WebSocketClose } from "./websocket-close.js";
import { WebSocketConnect } from "./websocket-connect.js";
import { WebSocketPing, WebSocketPong } from "./websocket-control.js";
import { WebSocketError } from "./websocket-error.js";
import { WebSocketMessage } from "./websocket-message.js";

/** What happened on a connection. */
export const WebSocketHappening = z
  .discriminatedUnion("kind", [
    WebSocketConnect,
    WebSocketMessage,
    WebSocketPing,
    WebSocketPong,
    WebSocketError,
    WebSocketClose,
  ])
  .meta({ id: "WebSocketHappening", title: "What happened on a WebSocket" });
export type WebSocketHappening = z.infer<typeof WebSocketHappening>;

/**
 * The states of a WebSocket connection, and the ways between them (RFC 6455; WHATWG WebSockets,
 * `readyState`).
 *
 * @module
 */
import * as z from "zod";

/**
 * The state of a connection, as one endpoint sees it.
 *
 * - `connecting`: the opening handshake is under way.
 * - `open`: messages go both ways.
 * - `closing`: one side has sent a Close frame, and the other has not answered.
 * - `closed`: it is over, or never came about.
 * - `reconnecting`: it is over, and the client waits to try again, or does so.
 */
export const WebSocketState = z
  .enum({
    CONNECTING: "connecting",
    OPEN: "open",
    CLOSING: "closing",
    CLOSED: "closed",
    RECONNECTING: "reconnecting",
  })
  .meta({ id: "WebSocketState", title: "State of a WebSocket" });
export type WebSocketState = z.infer<typeof WebSocketState>;

/** The states that may follow each. A connection is tried again only after it was closed. */
export const webSocketTransitions = {
  connecting: ["open", "closing", "closed"],
  open: ["closing", "closed"],
  closing: ["closed"],
  closed: ["reconnecting"],
  reconnecting: ["connecting", "open", "closing", "closed"],
} as const satisfies Readonly<Record<WebSocketState, readonly WebSocketState[]>>;

/** Whether a connection may go from one state to another. */
export function canWebSocketMove(from: WebSocketState, to: WebSocketState): boolean {
  return webSocketTransitions[from].some((state) => state === to);
}

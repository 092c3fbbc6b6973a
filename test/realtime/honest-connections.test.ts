/**
 * What happens on WebSockets, and looks wrong, is right in the field, and must not be refused.
 *
 * @module
 */
import { expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { WebSocketEvent } from "../../src/realtime/websocket-event.js";

const event = {
  tenant_id: "acme",
  connection_id: "conn-1",
  sequence: 3,
  occurred_at: "2026-03-02T20:15:30.047Z",
  role: "server",
  state: "open",
};
const close = (rest: object) => ({
  ...event,
  state: "closed",
  happening: { kind: "close", ...rest },
});
const frame = (direction: string, happening: object, rest: object = {}) => ({
  ...event,
  direction,
  happening,
  ...rest,
});
const text = { kind: "message", opcode: "text", payload_bytes: 12 };

test.each<[why: string, record: Readonly<Record<string, unknown>>, warnings: string[]]>([
  [
    "a browser tells of a Close frame without a code, with an empty reason (CloseEvent)",
    { ...close({ code: 1005, reason: "", is_on_wire: false, was_clean: true }), role: "client" },
    [],
  ],
  [
    "a Close frame without a body, and a library that makes an empty reason of it",
    { ...close({ reason: "", is_on_wire: true }), direction: "received" },
    [],
  ],
  [
    "gorilla/websocket: close 1006 (abnormal closure): unexpected EOF",
    close({ code: 1006, reason: "unexpected EOF", is_on_wire: false, was_clean: false }),
    [],
  ],
  [
    "the certificate was refused, and the browser will not say more",
    close({ code: 1015, is_on_wire: false, was_clean: false }),
    [],
  ],
  [
    "AWS API Gateway goes away after ten minutes of silence",
    { ...close({ code: 1001, reason: "Going away", is_on_wire: true }), direction: "sent" },
    [],
  ],
  [
    "Discord: the session timed out (4009)",
    { ...close({ code: 4009, reason: "Session timed out.", is_on_wire: true }), direction: "sent" },
    [],
  ],
  [
    "graphql-ws: 4403, forbidden, before the connection was ever used",
    {
      ...close({ code: 4403, reason: "Forbidden", is_on_wire: true }),
      direction: "received",
      role: "client",
      state_before: "open",
      state: "closing",
    },
    [],
  ],
  [
    "the rest of a message in frames is sent after the other side's Close frame",
    frame("sent", { ...text, frame_count: 3 }, { state: "closing" }),
    ["web_socket_event.sends_while_open"],
  ],
  [
    "messages come in after a Close frame was sent",
    frame("received", text, { state: "closing" }),
    [],
  ],
  [
    "a client that waited tries the handshake again",
    {
      ...event,
      role: "client",
      state_before: "reconnecting",
      state: "connecting",
      happening: { kind: "connect", failed_attempt_count: 4, replaces_connection_id: "conn-0" },
    },
    [],
  ],
  [
    "SignalR: the connection drops and is tried again at once",
    {
      ...close({ code: 1006, is_on_wire: false, was_clean: false }),
      role: "client",
      state_before: "closed",
      state: "reconnecting",
    },
    [],
  ],
  [
    "a proxy answers the handshake with 502",
    {
      ...event,
      role: "client",
      state_before: "connecting",
      state: "closed",
      happening: { kind: "connect", http_status: 502 },
    },
    [],
  ],
  [
    "a log in whole seconds beside a handshake in milliseconds",
    frame("sent", text, {
      occurred_at: "2026-03-02T20:15:30Z",
      connected_at: "2026-03-02T20:15:30.912Z",
    }),
    [],
  ],
  [
    "a pong within the second, its ping told in milliseconds",
    frame(
      "received",
      { kind: "pong", ping_sent_at: "2026-03-02T20:15:30.950Z", latency_ms: 41 },
      { occurred_at: "2026-03-02T20:15:30Z" },
    ),
    [],
  ],
  [
    "a server that sends signs of life by pongs (RFC 6455, 5.5.3)",
    frame("received", { kind: "pong", is_unsolicited: true }),
    [],
  ],
  [
    "one pong answers the latest of three pings",
    frame("received", { kind: "pong", payload_hex: "03", ping_payload_hex: "03" }),
    [],
  ],
  ["an empty text, which is a message too", frame("sent", { ...text, payload_bytes: 0 }), []],
  [
    "a small message grows when it is compressed",
    frame("sent", { ...text, compressed_bytes: 19 }),
    [],
  ],
  [
    "a recorder that tells only which subprotocol was chosen",
    {
      ...event,
      subprotocol: "graphql-transport-ws",
      happening: { kind: "connect", http_status: 101, subprotocol: "graphql-transport-ws" },
    },
    [],
  ],
  [
    "an error that the connection survives",
    { ...event, happening: { kind: "error", error_reason: "backpressure", is_fatal: false } },
    [],
  ],
  [
    "ws tells of the error before it tells of the end",
    {
      ...event,
      happening: {
        kind: "error",
        error_reason: "network",
        error_code: "ECONNRESET",
        is_fatal: true,
      },
    },
    ["web_socket_event.fatal_ends_it"],
  ],
])("%s", (_, record, warnings) => {
  const { valid, issues } = inspect(WebSocketEvent, record);
  expect(issues.map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`)).toEqual(
    warnings,
  );
  expect(valid).toBe(true);
});

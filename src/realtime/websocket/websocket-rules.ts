/**
 * What holds between what happens on a WebSocket and the state of its connection.
 *
 * @module
 */
import {
  and,
  type Condition,
  eq,
  ge,
  gt,
  has,
  lit,
  millisBetween,
  ne,
  near,
  not,
  oneOf,
  or,
  type Path,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { type WebSocketState, webSocketTransitions } from "./connection-state.js";
import type { WebSocketHappening } from "./websocket-happening.js";

const isKind = (...kinds: WebSocketHappening["kind"][]) =>
  oneOf("happening.kind", ...kinds.map(lit));
const isIn = (...states: WebSocketState[]) => oneOf("state", ...states.map(lit));
const isSent = eq("direction", lit("sent"));

/** A transition of the table, or none at all. */
const follows = (from: WebSocketState): Condition =>
  when(eq("state_before", lit(from)), isIn(from, ...webSocketTransitions[from]));

/** What holds between what happens and the state of the connection. */
const stateRules = {
  state_follows: rule(
    "A connection goes from connecting to open, closing and closed, and is tried again only after that.",
    and(
      follows("connecting"),
      follows("open"),
      follows("closing"),
      follows("closed"),
      follows("reconnecting"),
    ),
    "state",
  ),
  // Whoever gets a Close frame may first send the rest of a message (RFC 6455, 5.5.1).
  sends_while_open: warn(
    "Messages are sent while a connection is open: none follow a Close frame.",
    when(and(isKind("message"), isSent), ne("state", lit("closing"))),
    "state",
  ),
  frames_need_a_connection: rule(
    "Messages, pings and pongs come over a connection that is open or closing.",
    or(not(isKind("message", "ping", "pong")), isIn("open", "closing")),
    "state",
  ),
  connect_does_not_close: rule(
    "A connection that is asked for is not about to close.",
    when(isKind("connect"), ne("state", lit("closing"))),
    "state",
  ),
  close_closes: rule(
    "After a Close frame a connection is closing or closed.",
    when(isKind("close"), isIn("closing", "closed", "reconnecting")),
    "state",
  ),
  lost_is_closed: rule(
    "A connection that was lost is not about to close: it is closed.",
    when(eq("happening.code", 1006), ne("state", lit("closing"))),
    "state",
  ),
  fatal_ends_it: warn(
    "A connection that cannot go on is not open.",
    when(and(isKind("error"), eq("happening.is_fatal", true)), ne("state", lit("open"))),
    "state",
  ),
  opened_by_a_status: rule(
    "A connection opens with status 101, or 200 from HTTP/2 on.",
    when(and(isKind("connect"), isIn("open")), oneOf("happening.http_status", 101, 200)),
    "happening.http_status",
  ),
};

/** What holds between what happens and the protocol that was agreed on. */
const protocolRules = {
  frames_have_a_direction: rule(
    "Messages, pings and pongs are sent or received.",
    or(not(isKind("message", "ping", "pong")), has("direction")),
    "direction",
  ),
  closed_by_a_frame: rule(
    "A Close frame is sent or received.",
    when(eq("happening.is_on_wire", true), has("direction")),
    "direction",
  ),
  chosen_is_spoken: rule(
    "The subprotocol of a connection is the one that its handshake chose.",
    eq("happening.subprotocol", "subprotocol"),
    "subprotocol",
  ),
  json_events_are_text: rule(
    "Events in JSON are sent as text.",
    when(eq("subprotocol", lit("cloudevents.json")), eq("happening.opcode", lit("text"))),
    "happening.opcode",
  ),
  binary_events_are_binary: rule(
    "Events in Avro or Protobuf are sent as bytes.",
    when(
      oneOf("subprotocol", lit("cloudevents.avro"), lit("cloudevents.proto")),
      eq("happening.opcode", lit("binary")),
    ),
    "happening.opcode",
  ),
  one_event_a_message: rule(
    "A message of a CloudEvents subprotocol carries one event: there are no batches.",
    when(
      oneOf(
        "subprotocol",
        lit("cloudevents.json"),
        lit("cloudevents.avro"),
        lit("cloudevents.proto"),
      ),
      eq("happening.event_count", 1),
    ),
    "happening.event_count",
  ),
  // A server that lacks an extension refuses the handshake (RFC 6455, 7.4.1).
  client_misses_extensions: warn(
    "Only a client closes a connection for want of an extension.",
    when(
      and(eq("happening.code", 1010), eq("happening.is_on_wire", true)),
      or(
        and(eq("role", lit("client")), isSent),
        and(eq("role", lit("server")), eq("direction", lit("received"))),
      ),
    ),
    "happening.code",
  ),
};

/** Not before, if one of two instants may be told in whole seconds. */
const notBefore = (from: Path, to: Path) => gt(millisBetween(from, to), -1000);

/** What holds between the times. */
const timeRules = {
  happens_after_connecting: rule(
    "What happens on a connection happens after it was opened.",
    when(not(isKind("connect")), notBefore("connected_at", "occurred_at")),
    "occurred_at",
  ),
  ping_after_connecting: rule(
    "A ping is sent after the connection was opened.",
    notBefore("connected_at", "happening.ping_sent_at"),
    "happening.ping_sent_at",
  ),
  answer_after_ping: rule(
    "A pong comes after the ping that it answers.",
    notBefore("happening.ping_sent_at", "occurred_at"),
    "happening.ping_sent_at",
  ),
  latency_of_received: rule(
    "Only whoever sent the ping can measure the round trip, by the pong that is received.",
    or(not(has("happening.latency_ms")), eq("direction", lit("received"))),
    "happening.latency_ms",
  ),
  // Instants may be told in whole seconds, and clocks are set while a ping is under way.
  latency_is_the_round_trip: rule(
    "The latency is the time from the ping to the pong.",
    when(
      ge(millisBetween("happening.ping_sent_at", "occurred_at"), 0),
      near("happening.latency_ms", millisBetween("happening.ping_sent_at", "occurred_at"), {
        abs: 1001,
      }),
    ),
    "happening.latency_ms",
  ),
};

/** What holds between what happens on a WebSocket and the state of its connection. */
export const webSocketRules = { ...stateRules, ...protocolRules, ...timeRules };

/**
 * How many connections a machine has (OpenTelemetry `system.network.connection.count`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { count, eq, gt, le, lit, sum, unique, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * What carries a connection (`network.transport`).
 *
 * - `tcp`: the Transmission Control Protocol.
 * - `udp`: the User Datagram Protocol.
 * - `quic`: QUIC.
 * - `pipe`: a named or anonymous pipe.
 * - `unix`: a socket of the Unix domain.
 */
export const NetworkTransport = z
  .enum({ TCP: "tcp", UDP: "udp", QUIC: "quic", PIPE: "pipe", UNIX: "unix" })
  .meta({ id: "NetworkTransport", title: "Transport of a network" });
export type NetworkTransport = z.infer<typeof NetworkTransport>;

/**
 * The state of a connection by TCP (RFC 9293).
 *
 * - `listen`: it waits for others to connect.
 * - `syn_sent`: it has asked to connect.
 * - `syn_received`: it was asked to connect, and has answered.
 * - `established`: it is open.
 * - `fin_wait_1`: it has asked to close.
 * - `fin_wait_2`: that was acknowledged.
 * - `close_wait`: the other side has asked to close, and the program has not closed yet.
 * - `closing`: both sides have asked at once.
 * - `last_ack`: it has closed after the other side, and waits for the acknowledgement.
 * - `time_wait`: it is closed, and waits for stray packets.
 * - `closed`: it is closed.
 */
export const TcpState = z
  .enum({
    LISTEN: "listen",
    SYN_SENT: "syn_sent",
    SYN_RECEIVED: "syn_received",
    ESTABLISHED: "established",
    FIN_WAIT_1: "fin_wait_1",
    FIN_WAIT_2: "fin_wait_2",
    CLOSE_WAIT: "close_wait",
    CLOSING: "closing",
    LAST_ACK: "last_ack",
    TIME_WAIT: "time_wait",
    CLOSED: "closed",
  })
  .meta({ id: "TcpState", title: "State of a TCP connection" });
export type TcpState = z.infer<typeof TcpState>;

/** How many connections are in one state. */
export const TcpStateCount = closed({
  /** The state. */
  state: TcpState,
  /** How many are in it. */
  count: Count,
}).meta({ id: "TcpStateCount", title: "Connections in a state" });
export type TcpStateCount = z.infer<typeof TcpStateCount>;

/** How many connections a machine has by one transport. */
export const NetworkConnections = withRules(
  closed({
    /** What carries them. */
    transport: NetworkTransport,
    /** How many there are. */
    count: Count,
    /** How many are in which state of TCP: at most 11. */
    states: z.array(TcpStateCount).max(11).default([]),
  }),
  {
    states_are_of_tcp: rule(
      "Only connections of TCP have states.",
      when(gt(count("states[]"), 0), eq("transport", lit("tcp"))),
      "states",
    ),
    states_once: rule("Each state is listed once.", unique("states[].state")),
    states_within_count: warn(
      // Connections come and go while they are counted, and some counts leave out `time_wait`.
      "No more connections are in some state than there are.",
      le(sum("states[].count"), "count"),
      "count",
    ),
  },
).meta({ id: "NetworkConnections", title: "Connections of a machine" });
export type NetworkConnections = z.infer<typeof NetworkConnections>;

/**
 * What is wrong with the log of a WebSocket connection: what no single event can show.
 *
 * @module
 */
import { toMillis } from "../../core/rules/operand.js";
import type { WebSocketEvent } from "../websocket-event.js";
import { canWebSocketMove, type WebSocketState } from "./connection-state.js";

/** What is wrong with an event, given those before it. */
export interface WebSocketLogProblem {
  /** The event's place in the list, from 0. */
  readonly index: number;
  /** What is wrong. */
  readonly problem:
    | "other_connection"
    | "not_in_sequence"
    | "sequence_gap"
    | "impossible_transition"
    | "data_after_close"
    | "pong_without_ping";
}

/** What must be known of the events before one. */
interface Progress {
  readonly sequence: number | undefined;
  readonly state: WebSocketState | undefined;
  readonly hasSentClose: boolean;
}

const isOf = (event: WebSocketEvent, kind: string, direction: string) =>
  event.happening.kind === kind && event.direction === direction;

function problemsOf(event: WebSocketEvent, before: Progress): WebSocketLogProblem["problem"][] {
  const problems: WebSocketLogProblem["problem"][] = [];
  if (before.sequence !== undefined && event.sequence <= before.sequence) {
    problems.push("not_in_sequence");
  } else if (before.sequence !== undefined && event.sequence > before.sequence + 1) {
    problems.push("sequence_gap");
  } else if (
    before.state !== undefined &&
    before.state !== event.state &&
    !canWebSocketMove(before.state, event.state)
  ) {
    problems.push("impossible_transition");
  }
  if (before.hasSentClose && isOf(event, "message", "sent")) problems.push("data_after_close");
  return problems;
}

/** The latest ping that was sent before an event and has the payload of its pong. */
function pingOf(events: readonly WebSocketEvent[], index: number): WebSocketEvent | undefined {
  const pong = events[index];
  if (pong === undefined || pong.happening.kind !== "pong") return undefined;
  const { payload_hex } = pong.happening;
  for (let at = index - 1; at >= 0; at -= 1) {
    const event = events[at];
    if (event?.happening.kind !== "ping" || event.direction !== "sent") continue;
    if (event.happening.payload_hex === payload_hex) return event;
  }
  return undefined;
}

/**
 * What is wrong with the events of one connection, in the order in which its endpoint told them.
 * After a gap in the sequence nothing is said of the state, for what is missing may explain it.
 */
export function webSocketLogProblems(
  events: readonly WebSocketEvent[],
): readonly WebSocketLogProblem[] {
  const found: WebSocketLogProblem[] = [];
  let before: Progress = { sequence: undefined, state: undefined, hasSentClose: false };
  for (const [index, event] of events.entries()) {
    if (event.connection_id !== events[0]?.connection_id) {
      found.push({ index, problem: "other_connection" });
      continue;
    }
    found.push(...problemsOf(event, before).map((problem) => ({ index, problem })));
    const { happening } = event;
    const isAnswer = happening.kind === "pong" && !happening.is_unsolicited;
    if (isAnswer && event.direction === "received" && pingOf(events, index) === undefined) {
      found.push({ index, problem: "pong_without_ping" });
    }
    const closes = happening.kind === "close" && happening.is_on_wire;
    before = {
      sequence: event.sequence,
      state: event.state,
      hasSentClose: before.hasSentClose || (closes && event.direction === "sent"),
    };
  }
  return found;
}

/**
 * The round trips of a connection in milliseconds, in the order of the pongs that came back: from
 * the latest ping with the same payload (RFC 6455, 5.5.3) to the pong. Pongs for which nobody asked
 * have none.
 */
export function webSocketRoundTrips(events: readonly WebSocketEvent[]): readonly number[] {
  return events.flatMap((event, index) => {
    if (!isOf(event, "pong", "received")) return [];
    const ping = pingOf(events, index);
    if (ping === undefined) return [];
    return [Math.max(0, toMillis(event.occurred_at) - toMillis(ping.occurred_at))];
  });
}

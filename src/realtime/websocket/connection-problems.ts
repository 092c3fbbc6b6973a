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

/** For each event, the latest ping that was sent before it and has the payload of its pong. */
function pingsOf(events: readonly WebSocketEvent[]): readonly (WebSocketEvent | undefined)[] {
  const sent = new Map<string, WebSocketEvent>();
  return events.map((event) => {
    const { happening } = event;
    if (happening.kind === "pong") return sent.get(happening.payload_hex);
    if (happening.kind === "ping" && event.direction === "sent") {
      sent.set(happening.payload_hex, event);
    }
    return undefined;
  });
}

/** Whether an event is a pong that came back for a ping. */
const isAnswer = ({ happening, direction }: WebSocketEvent) =>
  happening.kind === "pong" && !happening.is_unsolicited && direction === "received";

/**
 * What is wrong with the events of one connection, in the order in which its endpoint told them.
 * After a gap in the sequence nothing is said of the state, nor of a pong whose ping is not there:
 * what is missing may explain it. So it is where the first event is not that of number 0.
 */
export function webSocketLogProblems(
  events: readonly WebSocketEvent[],
): readonly WebSocketLogProblem[] {
  const found: WebSocketLogProblem[] = [];
  const pings = pingsOf(events);
  let isWhole = events[0]?.sequence === 0;
  let before: Progress = { sequence: undefined, state: undefined, hasSentClose: false };
  for (const [index, event] of events.entries()) {
    if (event.connection_id !== events[0]?.connection_id) {
      found.push({ index, problem: "other_connection" });
      continue;
    }
    const problems = problemsOf(event, before);
    isWhole &&= !problems.includes("sequence_gap");
    if (isWhole && isAnswer(event) && pings[index] === undefined) {
      problems.push("pong_without_ping");
    }
    found.push(...problems.map((problem) => ({ index, problem })));
    const closes = event.happening.kind === "close" && event.happening.is_on_wire;
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
  const pings = pingsOf(events);
  return events.flatMap((event, index) => {
    const ping = pings[index];
    if (ping === undefined || !isAnswer(event)) return [];
    return [Math.max(0, toMillis(event.occurred_at) - toMillis(ping.occurred_at))];
  });
}

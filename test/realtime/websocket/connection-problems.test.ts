import { describe, expect, test } from "vitest";
import {
  webSocketLogProblems,
  webSocketRoundTrips,
} from "../../../src/realtime/websocket/connection-problems.js";
import {
  canWebSocketMove,
  WebSocketState,
} from "../../../src/realtime/websocket/connection-state.js";
import { WebSocketEvent } from "../../../src/realtime/websocket-event.js";

const event = (sequence: number, ms: number, rest: object) =>
  WebSocketEvent.parse({
    tenant_id: "acme-music",
    connection_id: "conn-1",
    sequence,
    occurred_at: new Date(1_772_482_440_000 + ms).toISOString(),
    role: "server",
    state: "open",
    ...rest,
  });
const sent = (kind: string, rest: object = {}) => ({
  direction: "sent",
  happening: { kind, ...rest },
});
const received = (kind: string, rest: object = {}) => ({
  direction: "received",
  happening: { kind, ...rest },
});
const connect = { happening: { kind: "connect", http_status: 101 } };
const close = { ...sent("close", { code: 1000, is_on_wire: true }), state: "closing" };
const closed = {
  ...received("close", { code: 1000, is_on_wire: true, was_clean: true }),
  state: "closed",
};
const text = sent("message", { opcode: "text", payload_bytes: 3 });

describe("webSocketLogProblems", () => {
  test.each<[string, object[], string[]]>([
    [
      "a whole connection",
      [
        connect,
        sent("ping", { payload_hex: "01" }),
        received("pong", { payload_hex: "01" }),
        close,
        closed,
      ],
      [],
    ],
    ["nobody asked for the pong", [connect, received("pong", { is_unsolicited: true })], []],
    [
      "a pong that brings back something else",
      [connect, sent("ping", { payload_hex: "01" }), received("pong", { payload_hex: "02" })],
      ["2 pong_without_ping"],
    ],
    [
      "closed, and open again",
      [connect, close, closed, text],
      ["3 impossible_transition", "3 data_after_close"],
    ],
    ["another connection", [connect, { ...text, connection_id: "conn-2" }], ["1 other_connection"]],
    ["a number twice", [connect, { ...text, sequence: 0 }], ["1 not_in_sequence"]],
    [
      "numbers missing, and the state may have changed",
      [closed, { ...text, sequence: 9 }],
      ["1 sequence_gap"],
    ],
    [
      "a pong whose ping may be missing",
      [
        { ...connect, sequence: 7 },
        { ...received("pong", { payload_hex: "01" }), sequence: 8 },
      ],
      [],
    ],
    [
      "a pong after a gap, and one before",
      [
        connect,
        received("pong", { payload_hex: "01" }),
        { ...text, sequence: 5 },
        { ...received("pong", { payload_hex: "02" }), sequence: 6 },
      ],
      ["1 pong_without_ping", "2 sequence_gap"],
    ],
    ["nothing", [], []],
  ])("%s", (_, parts, expected) => {
    const events = parts.map((part, index) => event(index, index * 10, part));
    const found = webSocketLogProblems(events);
    expect(found.map(({ index, problem }) => `${index} ${problem}`)).toEqual(expected);
  });
});

test("a round trip is from the latest ping with the payload", () => {
  const events = [
    event(0, 0, sent("ping", { payload_hex: "01" })),
    event(1, 1000, sent("ping", { payload_hex: "01" })),
    event(2, 1500, sent("ping", { payload_hex: "02" })),
    event(3, 1600, received("pong", { payload_hex: "01" })),
    event(4, 1700, received("pong", { is_unsolicited: true, payload_hex: "ff" })),
    event(5, 1490, received("pong", { payload_hex: "02" })),
  ];
  expect(webSocketRoundTrips(events)).toEqual([600, 0]);
});

test("a log of a hundred thousand pings and pongs is read in one go", () => {
  const first = event(0, 0, connect);
  const ping = event(0, 0, sent("ping", { payload_hex: "00" }));
  const pong = event(0, 0, received("pong", { payload_hex: "00" }));
  const events = Array.from({ length: 100_000 }, (_, index) => {
    const payload_hex = (index >> 1).toString(16).padStart(8, "0");
    if (index === 0) return first;
    return index % 2 === 1
      ? { ...ping, sequence: index, happening: { kind: "ping" as const, payload_hex } }
      : {
          ...pong,
          sequence: index,
          happening: {
            kind: "pong" as const,
            payload_hex: ((index - 1) >> 1).toString(16).padStart(8, "0"),
            is_unsolicited: false,
          },
        };
  });
  const before = performance.now();
  expect(webSocketLogProblems(events)).toEqual([]);
  expect(webSocketRoundTrips(events)).toHaveLength(49_999);
  expect(performance.now() - before).toBeLessThan(2000);
});

test("only a connection that was closed is tried again", () => {
  const before = WebSocketState.options.filter((from) => canWebSocketMove(from, "reconnecting"));
  expect(before).toEqual(["closed"]);
  expect(canWebSocketMove("closed", "open")).toBe(false);
});

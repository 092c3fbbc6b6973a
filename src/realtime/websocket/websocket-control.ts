/**
 * Pings and pongs on a WebSocket connection (RFC 6455, sections 5.5.2 and 5.5.3).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { eq, has, not, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Milliseconds } from "../../core/units.js";
import { ControlPayload } from "./frame-payload.js";

/** A ping was sent or received. */
export const WebSocketPing = closed({
  /** Tells this kind from the others. */
  kind: z.literal("ping"),
  /** What the pong must bring back: 0 to 125 bytes. */
  payload_hex: ControlPayload.default(""),
}).meta({ id: "WebSocketPing", title: "WebSocket ping" });
export type WebSocketPing = z.infer<typeof WebSocketPing>;

/** A pong was sent or received. */
export const WebSocketPong = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("pong"),
    /** What it brings back: 0 to 125 bytes. */
    payload_hex: ControlPayload.default(""),
    /** Whether nobody had asked for it: it is a sign of life, and nothing else. */
    is_unsolicited: z.boolean().default(false),
    /** The payload of the ping that it answers. Absent: not kept. */
    ping_payload_hex: ControlPayload.optional(),
    /** When that ping was sent. Absent: not kept. */
    ping_sent_at: Instant.optional(),
    /** From the ping to the pong and back: the round trip. Absent: not measured. */
    latency_ms: Milliseconds.optional(),
  }),
  {
    echoes_the_ping: rule(
      "A pong brings back the payload of the ping that it answers.",
      eq("payload_hex", "ping_payload_hex"),
    ),
    unsolicited_answers_none: rule(
      "A pong for which nobody asked answers no ping.",
      when(
        eq("is_unsolicited", true),
        not(or(has("ping_payload_hex"), has("ping_sent_at"), has("latency_ms"))),
      ),
      "is_unsolicited",
    ),
  },
).meta({ id: "WebSocketPong", title: "WebSocket pong" });
export type WebSocketPong = z.infer<typeof WebSocketPong>;

/**
 * A message on a WebSocket connection (RFC 6455, section 5.6).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { eq, gt, has, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count } from "../../core/units.js";

/** A message was sent or received: one or more frames of data. */
export const WebSocketMessage = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("message"),
    /** Whether it is text in UTF-8, or bytes. */
    opcode: z.enum({ TEXT: "text", BINARY: "binary" }),
    /** Its length in bytes, before compression. */
    payload_bytes: Bytes,
    /** The same on the wire, compressed, without the frames' heads. Absent: not compressed. */
    compressed_bytes: Bytes.optional(),
    /** Over how many frames it was spread. */
    frame_count: Count.min(1).default(1),
    /** How many events it carries. Absent: not known, or it carries something else. */
    event_count: Count.optional(),
    /** The event that it carries, where that is one. */
    carried_event_id: ForeignId.optional(),
    /** What waits to be sent after it (`bufferedAmount`). Absent: not known. */
    buffered_bytes: Bytes.optional(),
  }),
  {
    one_id_one_event: rule(
      "A message with the id of an event carries one.",
      when(has("carried_event_id"), eq("event_count", 1)),
      "event_count",
    ),
    events_have_bytes: rule(
      "A message that carries events is not empty.",
      when(gt("event_count", 0), gt("payload_bytes", 0)),
      "payload_bytes",
    ),
  },
).meta({ id: "WebSocketMessage", title: "WebSocket message" });
export type WebSocketMessage = z.infer<typeof WebSocketMessage>;

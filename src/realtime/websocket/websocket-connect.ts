/**
 * A WebSocket connection that is asked for (RFC 6455, section 4; RFC 8441; RFC 9220).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { OnlineId } from "../../core/person.js";
import {
  contains,
  count,
  eq,
  gt,
  has,
  lit,
  not,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count, Milliseconds } from "../../core/units.js";

/** The name of a subprotocol (RFC 6455, section 4.1: a token of HTTP): 1 to 128 characters. */
export const WebSocketSubprotocol = z
  .string()
  .regex(/^[!#$%&'*+.^_`|~A-Za-z0-9-]{1,128}$/, {
    error: "Expected a token of 1 to 128 characters, such as cloudevents.json.",
  })
  .meta({ impersonal: true });
export type WebSocketSubprotocol = z.infer<typeof WebSocketSubprotocol>;

/**
 * The version of HTTP that carried the opening handshake.
 *
 * - `1.1`: an upgrade (RFC 6455).
 * - `2`: an extended CONNECT (RFC 8441).
 * - `3`: an extended CONNECT (RFC 9220).
 */
export const HandshakeHttpVersion = z
  .enum({ HTTP_1_1: "1.1", HTTP_2: "2", HTTP_3: "3" })
  .meta({ id: "HandshakeHttpVersion", title: "HTTP version of a handshake" });
export type HandshakeHttpVersion = z.infer<typeof HandshakeHttpVersion>;

/** A connection was asked for, and opened or refused. */
export const WebSocketConnect = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("connect"),
    /** The version of HTTP. Absent: not known. */
    http_version: HandshakeHttpVersion.optional(),
    /** The status of the answer: 101, or 200 from HTTP/2 on, when it opened. Absent: none came. */
    http_status: z.int().min(100).max(599).optional(),
    /** The page whose script asked for it (`Origin`). Absent: no browser did. */
    origin: Text.min(1).max(2048).optional(),
    /** Subprotocols that the client offered, the best first: at most 20. */
    offered_subprotocols: z.array(WebSocketSubprotocol).max(20).default([]),
    /** The one that the server chose. Absent: none. */
    subprotocol: WebSocketSubprotocol.optional(),
    /** Extensions in use, such as `permessage-deflate; client_max_window_bits`: at most 10. */
    extensions: z.array(Text.min(1).max(512)).max(10).default([]),
    /** How long the opening handshake took. */
    handshake_ms: Milliseconds.optional(),
    /** How many attempts came before this one without success. */
    failed_attempt_count: Count.default(0),
    /** The connection that this one takes the place of. Absent: it is the first. */
    replaces_connection_id: OnlineId.optional(),
    /** The last event that the client had, from which it goes on (`Last-Event-ID`). */
    last_event_id: ForeignId.optional(),
  }),
  {
    offered_once: rule("Each subprotocol is offered once.", unique("offered_subprotocols[]")),
    chosen_was_offered: rule(
      "The server chooses a subprotocol that the client offered.",
      // Some recorders tell only what was chosen.
      when(
        gt(count("offered_subprotocols[]"), 0),
        contains("offered_subprotocols[]", "subprotocol"),
      ),
      "subprotocol",
    ),
    upgrade_is_of_http_1: rule(
      "Only HTTP/1.1 switches protocols: later versions answer with 200.",
      when(eq("http_status", 101), eq("http_version", lit("1.1"))),
      "http_status",
    ),
    goes_on_after_another: warn(
      "A client that goes on after an event was connected before.",
      or(not(has("last_event_id")), has("replaces_connection_id")),
      "replaces_connection_id",
    ),
  },
).meta({ id: "WebSocketConnect", title: "WebSocket connect" });
export type WebSocketConnect = z.infer<typeof WebSocketConnect>;

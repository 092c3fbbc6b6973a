/**
 * The end of a WebSocket connection (RFC 6455, section 7; WHATWG WebSockets, `CloseEvent`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, has, le, lit, ne, oneOf, or, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { localCloseCodes } from "./close-code.js";

const isLocalCode = oneOf("code", ...localCloseCodes);

/** A connection began to close, or was closed. */
export const WebSocketClose = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("close"),
    /**
     * Why, by RFC 6455 and IANA's registry: 1000 to 1015, 3000 to 4999. Absent: the Close frame has
     * no body.
     */
    code: z.int().min(1000).max(4999).optional(),
    /** The same as text: at most 123 bytes of UTF-8, see `closeFrameProblems`. */
    reason: Text.max(123).optional(),
    /** Whether a Close frame carried the code, or the endpoint made it up for its own application. */
    is_on_wire: z.boolean(),
    /** Whether both sides sent a Close frame. Absent: not known yet. */
    was_clean: z.boolean().optional(),
    /** Messages that the endpoint sent over the whole connection. */
    sent_message_count: Count.optional(),
    /** Messages that it received. */
    received_message_count: Count.optional(),
  }),
  {
    code_is_assigned: rule(
      "A close code is one of the protocol, of a library or of an application.",
      or(le("code", 1015), gt("code", 2999)),
    ),
    local_codes_are_not_sent: rule(
      "The codes 1004, 1005, 1006 and 1015 are never sent.",
      when(isLocalCode, eq("is_on_wire", false)),
      "code",
    ),
    reserved_code_says_nothing: rule(
      "The code 1004 has no meaning.",
      or(eq("is_on_wire", true), ne("code", 1004)),
      "code",
    ),
    local_has_a_code: rule(
      "An endpoint that got no Close frame says so with a code.",
      or(eq("is_on_wire", true), has("code")),
      "code",
    ),
    reason_has_a_code: rule(
      "A reason comes with a code.",
      // Browsers tell an empty reason where there was none.
      or(eq("reason", lit("")), has("code")),
      "code",
    ),
    no_status_has_no_reason: rule(
      "A Close frame without a code has no reason.",
      or(eq("reason", lit("")), ne("code", 1005)),
      "reason",
    ),
    lost_is_not_clean: rule(
      "A connection that was lost, or never was safe, did not close cleanly.",
      when(oneOf("code", 1006, 1015), eq("was_clean", false)),
      "was_clean",
    ),
  },
).meta({ id: "WebSocketClose", title: "WebSocket close" });
export type WebSocketClose = z.infer<typeof WebSocketClose>;

/**
 * The payload of a control frame (RFC 6455, section 5.5).
 *
 * @module
 */
import * as z from "zod";

/** The payload of a ping or pong: 0 to 125 bytes, as hexadecimal digits in lower case. */
export const ControlPayload = z.string().regex(/^(?:[0-9a-f]{2}){0,125}$/, {
  error: "Expected 0 to 125 bytes as pairs of hexadecimal digits in lower case.",
});
export type ControlPayload = z.infer<typeof ControlPayload>;

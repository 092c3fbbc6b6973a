/**
 * The HTTP request with which something was tried (OCSF `http_request`, RFC 9110).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { pii } from "../../core/personal-data.js";
import { Text } from "../../core/text.js";
import { Bytes } from "../../core/units.js";
import { IpAddress } from "../ip-address.js";

/** The HTTP request with which something was tried. */
export const SecurityHttpRequest = closed({
  /** The method as it was asked for, such as `GET`, or whatever else a probe tried. */
  method: z
    .string()
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,64}$/, { error: "Expected a method, such as GET." })
    .optional(),
  /** The address as it was asked for, attack and all: at most 8192 characters. */
  url: Text.meta({ pii: pii("url") }).optional(),
  /** The version of HTTP, such as `1.1` or `2`. */
  version: z
    .string()
    .regex(/^[0-9](?:\.[0-9])?$/, { error: "Expected a version of HTTP, such as 1.1." })
    .optional(),
  /** What the client says it is: at most 2048 characters. */
  user_agent: Text.max(2048)
    .meta({ pii: pii("user_agent") })
    .optional(),
  /** Where the client says it comes from: at most 8192 characters. */
  referrer: Text.meta({ pii: pii("url") }).optional(),
  /** Identifies the request in its server's logs. */
  request_id: ForeignId.optional(),
  /** The addresses of the header `X-Forwarded-For`, the client's first: at most 32. */
  forwarded_for: z.array(IpAddress).max(32).optional(),
  /** The status of the answer, from 100 to 599. */
  status_code: z.int().min(100).max(599).optional(),
  /** The size of the request's body. */
  request_bytes: Bytes.optional(),
  /** The size of the answer's body. */
  response_bytes: Bytes.optional(),
}).meta({ id: "SecurityHttpRequest", title: "HTTP request" });
export type SecurityHttpRequest = z.infer<typeof SecurityHttpRequest>;

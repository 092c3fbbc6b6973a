/**
 * One end of a connection (OCSF `network_endpoint`, ECS `source.*` and `destination.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { ForeignId } from "../core/identifier.js";
import { pii } from "../core/personal-data.js";
import { atLeastOne, eq, has, lit, not, or, startsWith, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name } from "../core/text.js";
import { IpAddress, privateAddressStarts } from "./ip-address.js";
import { SecurityLocation } from "./security-location.js";

/** One end of a connection. */
export const NetworkEndpoint = withRules(
  closed({
    /** Its address. */
    ip: IpAddress.optional(),
    /** Its port. */
    port: z.int().min(0).max(65_535).optional(),
    /** Its host name, such as `api.example.com`: at most 255 characters. */
    hostname: Name.meta({ pii: pii("device_id") }).optional(),
    /** Its registered domain, such as `example.com`: at most 255 characters. */
    domain: Name.optional(),
    /** The hardware address: six pairs of hexadecimal digits with `-` (RFC 7042, as in ECS). */
    mac: z
      .string()
      .regex(/^[0-9A-F]{2}(?:-[0-9A-F]{2}){5}$/, {
        error: "Expected six pairs of hexadecimal digits in capitals, such as 00-00-5E-00-53-23.",
      })
      .meta({ pii: pii("device_id") })
      .optional(),
    /** The service that speaks there, such as `sts.amazonaws.com`. */
    service_name: Name.optional(),
    /** Its id in the system that knows it: an instance, a network interface. */
    endpoint_id: ForeignId.optional(),
    /** Where it is thought to be. */
    location: SecurityLocation.optional(),
    /** The addresses of proxies before it, the nearest to the client first: at most 16. */
    intermediate_ips: z.array(IpAddress).max(16).optional(),
  }),
  {
    endpoint_is_named: rule(
      "An endpoint has an address, a name or an id.",
      atLeastOne("ip", "hostname", "domain", "service_name", "endpoint_id", "mac"),
      "ip",
    ),
    // Networks that know where their own offices are say so.
    private_has_no_place: warn(
      "A private address has no place on the map.",
      when(
        or(
          eq("ip", lit("::1")),
          ...privateAddressStarts.map((start) => startsWith("ip", lit(start))),
        ),
        not(has("location.point")),
      ),
      "location",
    ),
    mapped_is_unwrapped: warn(
      "An address of version 4 is not wrapped into version 6.",
      not(startsWith("ip", lit("::ffff:"))),
    ),
  },
).meta({ id: "NetworkEndpoint", title: "Endpoint" });
export type NetworkEndpoint = z.infer<typeof NetworkEndpoint>;

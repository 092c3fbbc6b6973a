/**
 * A connection between two endpoints (OCSF `network_connection_info` and `network_traffic`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { pii } from "../../core/personal-data.js";
import { and, eq, lit, ne, or } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Bytes, Count } from "../../core/units.js";

/**
 * Which way a connection goes, seen from the network that is guarded.
 *
 * - `unknown`: nobody can say.
 * - `inbound`: from outside.
 * - `outbound`: to the outside.
 * - `lateral`: between two hosts inside.
 * - `local`: within one host.
 */
export const ConnectionDirection = z
  .enum({
    UNKNOWN: "unknown",
    INBOUND: "inbound",
    OUTBOUND: "outbound",
    LATERAL: "lateral",
    LOCAL: "local",
  })
  .meta({ id: "ConnectionDirection", title: "Direction of a connection" });
export type ConnectionDirection = z.infer<typeof ConnectionDirection>;

/** The transports that nearly all traffic uses, with their numbers. */
const protocols = [
  ["icmp", 1],
  ["tcp", 6],
  ["udp", 17],
] as const;

/** A connection between two endpoints. */
export const SecurityConnection = withRules(
  closed({
    /** Which way it goes. */
    direction: ConnectionDirection,
    /** The transport in lower case, such as `tcp`: at most 32 characters. */
    protocol_name: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.+/-]{0,31}$/, { error: "Expected a protocol, such as tcp." })
      .optional(),
    /** The number of the transport in the registry of IANA, such as 6 for TCP. */
    protocol_number: z.int().min(0).max(255).optional(),
    /** Identifies the flow for every tool, by the Community ID specification: `1:…`. */
    community_id: z
      .string()
      .max(64)
      .regex(/^[0-9]+:[A-Za-z0-9+/]+={0,2}$/, { error: "Expected a Community ID, such as 1:abc=." })
      .meta({ pii: pii("online_id") })
      .optional(),
    /** Its id in the log of whoever watched it. */
    connection_id: ForeignId.optional(),
    /** Bytes from the source to the destination. */
    sent_bytes: Bytes.optional(),
    /** Bytes back. */
    received_bytes: Bytes.optional(),
    /** Packets from the source to the destination. */
    sent_packet_count: Count.optional(),
    /** Packets back. */
    received_packet_count: Count.optional(),
    /** The version of TLS, such as `1.3`: at most 16 characters. Absent: none, or not known. */
    tls_version: Text.max(16).meta({ impersonal: true }).optional(),
    /** The cipher suite of TLS by its name with IANA: at most 64 characters. */
    tls_cipher: Text.max(64).meta({ impersonal: true }).optional(),
    /** The name that the client asked for (SNI): at most 255 characters. */
    tls_server_name: Text.max(255).optional(),
    /** A fingerprint of the client's greeting by JA4: at most 64 characters. */
    ja4: Text.max(64)
      .meta({ pii: pii("user_agent") })
      .optional(),
  }),
  {
    name_of_number: rule(
      "Protocol 1 is icmp, 6 is tcp and 17 is udp.",
      and(
        ...protocols.flatMap(([name, number]) => [
          or(eq("protocol_name", lit(name)), ne("protocol_number", number)),
          or(ne("protocol_name", lit(name)), eq("protocol_number", number)),
        ]),
      ),
      "protocol_number",
    ),
  },
).meta({ id: "SecurityConnection", title: "Connection" });
export type SecurityConnection = z.infer<typeof SecurityConnection>;

/**
 * What went through a network interface (OpenTelemetry `system.network.*`).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ge } from "../../core/rules/expression.js";
import { warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";
import { Bytes, Count, Quantity } from "../../core/units.js";

/**
 * What went through a network interface, counted up. Whether a dropped packet is also one of those
 * received is up to the driver.
 */
export const NetworkInterfaceActivity = withRules(
  closed({
    /** The interface: `eth0`. */
    interface_name: Name,
    /** Bytes received. */
    received_bytes: Bytes.optional(),
    /** Bytes sent. */
    sent_bytes: Bytes.optional(),
    /** Packets received. */
    received_packet_count: Count.optional(),
    /** Packets sent. */
    sent_packet_count: Count.optional(),
    /** Packets dropped on their way in. */
    received_dropped_count: Count.optional(),
    /** Packets dropped on their way out. */
    sent_dropped_count: Count.optional(),
    /** Faults in packets received. */
    received_error_count: Count.optional(),
    /** Faults in packets sent. */
    sent_error_count: Count.optional(),
    /** How fast it can be, in bits a second. Absent: not known, as for virtual interfaces. */
    speed_bits_per_s: Quantity.min(0).optional(),
    /** The largest packet that it sends, in bytes. */
    mtu_bytes: Bytes.optional(),
    /** Whether it works at this instant. */
    is_up: z.boolean().optional(),
  }),
  {
    received_packets_have_bytes: warn(
      // Counters of old drivers have 32 bits, and start anew on their own.
      "A packet received has at least one byte.",
      ge("received_bytes", "received_packet_count"),
      "received_bytes",
    ),
    sent_packets_have_bytes: warn(
      "A packet sent has at least one byte.",
      ge("sent_bytes", "sent_packet_count"),
      "sent_bytes",
    ),
  },
).meta({ id: "NetworkInterfaceActivity", title: "Activity of a network interface" });
export type NetworkInterfaceActivity = z.infer<typeof NetworkInterfaceActivity>;

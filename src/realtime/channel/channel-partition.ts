/**
 * How far a partition is written, by the log of Kafka.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../../core/closed.js";
import { ge, le } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count, Quantity } from "../../core/units.js";
import { KafkaPartition } from "./kafka-name.js";

/**
 * How far a partition is written. Offsets that are compared are read in one answer: of two, the one
 * that is read later has moved on.
 */
export const ChannelPartition = withRules(
  closed({
    /** The partition, from 0. */
    partition: KafkaPartition,
    /** The first offset that is still kept. */
    log_start_offset: Count.optional(),
    /** Before which no transaction is open: what `read_committed` reads to. */
    last_stable_offset: Count.optional(),
    /** Before which all replicas in sync have everything: what `read_uncommitted` reads to. */
    high_watermark: Count.optional(),
    /** The next offset that its leader gives. */
    log_end_offset: Count.optional(),
    /** The broker that leads it. Absent: none does, or not known. */
    leader_id: Count.optional(),
    /** The brokers that keep it; more than the factor while it moves. */
    replica_count: Count.optional(),
    /** Those of them that are in sync, the leader included. */
    in_sync_replica_count: Count.optional(),
    /** Its bytes on the disk of its leader. */
    size_bytes: Bytes.optional(),
    /** How many messages come in each second. */
    messages_per_s: Quantity.min(0).optional(),
  }),
  {
    start_within_watermark: rule(
      "What is kept begins at the high watermark or before.",
      le("log_start_offset", "high_watermark"),
    ),
    stable_within_watermark: rule(
      "The last stable offset is not above the high watermark.",
      le("last_stable_offset", "high_watermark"),
    ),
    start_within_stable: rule(
      "What is kept begins at the last stable offset or before.",
      le("log_start_offset", "last_stable_offset"),
    ),
    watermark_within_end: rule(
      "The high watermark is not above the end of the log.",
      le("high_watermark", "log_end_offset"),
    ),
    in_sync_within_replicas: rule(
      "No more replicas are in sync than there are.",
      le("in_sync_replica_count", "replica_count"),
    ),
    all_in_sync: warn("All replicas are in sync.", ge("in_sync_replica_count", "replica_count")),
  },
).meta({ id: "ChannelPartition", title: "Partition of a channel" });
export type ChannelPartition = z.infer<typeof ChannelPartition>;

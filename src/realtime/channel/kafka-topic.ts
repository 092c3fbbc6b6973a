/**
 * Topics of Kafka: partitions, replicas, and how long records are kept.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { eq, gt, le, lit, ne, oneOf, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Milliseconds } from "../../core/units.js";
import { KafkaTopicName } from "./kafka-name.js";
import { KafkaTimestampType } from "./kafka-timestamp-type.js";

/**
 * What becomes of old records (`cleanup.policy`).
 *
 * - `delete`: they are deleted when they are old, or too many.
 * - `compact`: the latest of each key is kept.
 * - `compact_delete`: the latest of each key is kept until it is old.
 */
export const KafkaCleanupPolicy = z
  .enum({ DELETE: "delete", COMPACT: "compact", COMPACT_DELETE: "compact_delete" })
  .meta({ id: "KafkaCleanupPolicy", title: "Cleanup policy" });
export type KafkaCleanupPolicy = z.infer<typeof KafkaCleanupPolicy>;

const Replicas = z.int().min(1).max(32_767);
const Limit = z.int().min(-1);

/** A topic of Kafka. What is absent is not known, or as the brokers have it. */
export const KafkaTopic = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("kafka"),
    /** Its name. */
    topic: KafkaTopicName,
    /** Its partitions: at most 200000. More can be added, which moves keys; fewer cannot be. */
    partition_count: z.int().min(1).max(200_000),
    /** How many brokers keep each partition. */
    replication_factor: Replicas.optional(),
    /** The brokers of the cluster, those that are down included. */
    broker_count: z.int().min(1).max(10_000).optional(),
    /** How many replicas must have a record before it counts as written, with acks of `all`. */
    min_insync_replicas: Replicas.optional(),
    /** What becomes of old records. */
    cleanup_policy: KafkaCleanupPolicy.default("delete"),
    /** How long records are kept, in milliseconds; -1 is for ever. */
    retention_ms: Limit.optional(),
    /** How many bytes of each partition are kept; -1 is all. */
    retention_bytes: Limit.optional(),
    /** How long a segment takes records. Only whole segments are deleted or compacted. */
    segment_ms: Milliseconds.min(1).optional(),
    /** How many bytes a segment takes: 1 to 2^31 - 1. */
    segment_bytes: z.int().min(1).max(2_147_483_647).optional(),
    /** How many bytes a batch of records may have, as compressed: 0 to 2^31 - 1. */
    max_message_bytes: z.int().min(0).max(2_147_483_647).optional(),
    /** How long a record is surely not compacted. */
    min_compaction_lag_ms: Milliseconds.optional(),
    /** After how long it surely can be. */
    max_compaction_lag_ms: Milliseconds.min(1).optional(),
    /** How long tombstones are kept, for those who are behind. */
    delete_retention_ms: Milliseconds.optional(),
    /** Whose clock the times of its records are by. */
    timestamp_type: KafkaTimestampType.optional(),
    /** Whether a replica that lags may lead when no other is left, which loses records. */
    is_unclean_election_allowed: z.boolean().optional(),
  }),
  {
    replicas_on_brokers: rule(
      "Each replica is on a broker of its own.",
      le("replication_factor", "broker_count"),
    ),
    // Kafka takes it, and then refuses each record that is sent with acks of all.
    insync_within_replicas: warn(
      "No more replicas must have a record than there are.",
      le("min_insync_replicas", "replication_factor"),
      "min_insync_replicas",
    ),
    compaction_lags_in_order: rule(
      "A record can surely be compacted no sooner than it surely is not.",
      le("min_compaction_lag_ms", "max_compaction_lag_ms"),
      "max_compaction_lag_ms",
    ),
    segments_within_retention: warn(
      "A segment is closed before its records are too old.",
      when(
        oneOf("cleanup_policy", lit("delete"), lit("compact_delete")),
        or(eq("retention_ms", -1), le("segment_ms", "retention_ms")),
      ),
      "segment_ms",
    ),
    no_unclean_election: warn(
      "No replica that lags may lead where several are kept.",
      when(gt("replication_factor", 1), ne("is_unclean_election_allowed", true)),
      "is_unclean_election_allowed",
    ),
  },
).meta({ id: "KafkaTopic", title: "Topic of Kafka" });
export type KafkaTopic = z.infer<typeof KafkaTopic>;

/**
 * Where in a channel an event stands, in the broker's own terms (Kafka, Pulsar, Redis, Kinesis).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { has, le, lt, when } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { KafkaPartition, KafkaTopicName } from "../channel/kafka-name.js";
import { RedisEntryId } from "../channel/redis-entry-id.js";

/**
 * A place in a partition of Kafka. Its offsets are 64-bit numbers; one that takes a million messages
 * a second needs 285 years to pass what fits here.
 */
export const KafkaPosition = closed({
  /** Tells this kind from the others. */
  kind: z.literal("kafka"),
  /** The topic. */
  topic: KafkaTopicName,
  /** The partition, from 0. */
  partition: KafkaPartition,
  /** The offset within the partition, from 0. Compaction and transactions leave gaps. */
  offset: Count,
  /** How often the partition had changed its leader when the message was written. */
  leader_epoch: z.int().min(0).max(2_147_483_647).optional(),
}).meta({ id: "KafkaPosition", title: "Place in Kafka" });
export type KafkaPosition = z.infer<typeof KafkaPosition>;

/** A place in a topic of Pulsar: a message id. */
export const PulsarPosition = withRules(
  closed({
    /** Tells this kind from the others. */
    kind: z.literal("pulsar"),
    /** The ledger of BookKeeper. */
    ledger_id: Count,
    /** The entry within the ledger. */
    entry_id: Count,
    /** The partition, from 0. Absent: the topic has none, which Pulsar writes as -1. */
    partition: z.int().min(0).max(65_535).optional(),
    /** The message within an entry that holds several, from 0. Absent: it holds one. */
    batch_index: Count.optional(),
    /** How many messages the entry holds. */
    batch_size: z.int().min(1).max(2_147_483_647).optional(),
    /** The part of a message that is too long for one entry, from 0. */
    chunk_id: z.int().min(0).max(2_147_483_647).optional(),
    /** How many parts such a message has. */
    chunk_count: z.int().min(1).max(2_147_483_647).optional(),
  }),
  {
    index_within_batch: rule(
      "A message's index is below the number of messages.",
      lt("batch_index", "batch_size"),
    ),
    chunk_within_message: rule(
      "A part's number is below the number of parts.",
      lt("chunk_id", "chunk_count"),
    ),
    chunk_has_one_message: rule(
      "A message in parts shares its entries with no other.",
      when(has("chunk_id"), le("batch_size", 1)),
      "batch_size",
    ),
  },
).meta({ id: "PulsarPosition", title: "Place in Pulsar" });
export type PulsarPosition = z.infer<typeof PulsarPosition>;

/** A place in a stream of Redis. Its time is the server's, not the event's. */
export const RedisPosition = closed({
  /** Tells this kind from the others. */
  kind: z.literal("redis"),
  /** The key of the stream: 1 to 512 characters. */
  key: Text.min(1).max(512),
  /** The id of the entry. Ids are not in the order of texts: see `compareRedisEntryIds`. */
  entry_id: RedisEntryId,
}).meta({ id: "RedisPosition", title: "Place in Redis" });
export type RedisPosition = z.infer<typeof RedisPosition>;

/** A place in a shard of Amazon Kinesis. */
export const KinesisPosition = closed({
  /** Tells this kind from the others. */
  kind: z.literal("kinesis"),
  /** The shard, such as `shardId-000000000006`: 1 to 128 characters. */
  shard_id: Text.min(1).max(128),
  /** The sequence number: a decimal number of at most 128 digits, as text. */
  sequence_number: z.string().regex(/^(?:0|[1-9][0-9]{0,127})$/, {
    error: "Expected a decimal number of at most 128 digits.",
  }),
}).meta({ id: "KinesisPosition", title: "Place in Kinesis" });
export type KinesisPosition = z.infer<typeof KinesisPosition>;

/** Where in a channel an event stands. */
export const StreamPosition = z
  .discriminatedUnion("kind", [KafkaPosition, PulsarPosition, RedisPosition, KinesisPosition])
  .meta({ id: "StreamPosition", title: "Place in a stream" });
export type StreamPosition = z.infer<typeof StreamPosition>;

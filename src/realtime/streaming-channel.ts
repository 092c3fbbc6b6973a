/**
 * Channels that carry events: where they are, what they carry, who reads them (AsyncAPI 3).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import { Environment } from "../core/environment.js";
import { Labels } from "../core/free-form.js";
import { TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { MediaType } from "../core/media-type.js";
import { withRules } from "../core/rules/with-rules.js";
import { Name, Text } from "../core/text.js";
import { Quantity } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { ChannelConsumerGroup } from "./channel/channel-consumer-group.js";
import { ChannelPartition } from "./channel/channel-partition.js";
import { KafkaProducerSettings } from "./channel/kafka-producer-settings.js";
import { KafkaTopic } from "./channel/kafka-topic.js";
import { PulsarTopic } from "./channel/pulsar-topic.js";
import { RedisStream } from "./channel/redis-stream.js";
import { consumerRules, partitionRules } from "./channel/streaming-channel-rules.js";
import { DeliveryGuarantee } from "./delivery-guarantee.js";
import { RegisteredSchema } from "./event/registered-schema.js";
import { PartitionStrategy } from "./partition/partition-strategy.js";

/** What carries the events of a channel. */
export const StreamTransport = z
  .discriminatedUnion("kind", [KafkaTopic, PulsarTopic, RedisStream])
  .meta({ id: "StreamTransport", title: "Transport of a channel" });
export type StreamTransport = z.infer<typeof StreamTransport>;

/**
 * How a channel is.
 *
 * - `active`: it takes events.
 * - `paused`: it takes none for now.
 * - `read_only`: it takes none any more, and those in it can be read.
 * - `deleted`: it is gone.
 */
export const StreamingChannelStatus = z
  .enum({ ACTIVE: "active", PAUSED: "paused", READ_ONLY: "read_only", DELETED: "deleted" })
  .meta({ id: "StreamingChannelStatus", title: "Status of a channel" });
export type StreamingChannelStatus = z.infer<typeof StreamingChannelStatus>;

/** A channel that carries events, as it was at one time. */
export const StreamingChannel = withRules(
  closed({
    /** Identifies the channel. Absent: a new UUID of version 7. */
    channel_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs; of one that all share, whoever runs the platform. */
    tenant_id: TenantId,
    /** What it is called. */
    name: Name,
    /** Its address by AsyncAPI, parameters in braces: `plays.{region}`; 1 to 512 characters. */
    address: Text.min(1).max(512).optional(),
    /** What it is for, for a human reader: at most 2000 characters. */
    description: Text.max(2000).optional(),
    /** How it is. */
    status: StreamingChannelStatus.default("active"),
    /** Where it runs. */
    environment: Environment.default("production"),
    /** When the numbers in it were read. Absent: they are of no one time. */
    observed_at: Instant.optional(),
    /** What carries it. */
    transport: StreamTransport,
    /** The types of event that it carries: at most 256. Empty: any. */
    event_types: z
      .array(Text.min(1).max(255).meta({ impersonal: true }))
      .max(256)
      .default([]),
    /** What its events' data is, unless they say. */
    default_content_type: MediaType.optional(),
    /** The schema of what it carries, in a registry. */
    registered_schema: RegisteredSchema.optional(),
    /** How often the effect of its events is felt. */
    guarantee: DeliveryGuarantee.default("at_least_once"),
    /** By what its events are spread over its partitions. */
    partition_strategy: PartitionStrategy.optional(),
    /** How producers write to it, where that is Kafka. */
    kafka_producers: KafkaProducerSettings.optional(),
    /** The channel that keeps what its readers give up: 1 to 512 characters. */
    dead_letter_channel: Text.min(1).max(512).optional(),
    /** Its partitions, in any order: at most 10000. */
    partitions: z.array(ChannelPartition).max(10_000).optional(),
    /** Who reads it: at most 1000 groups. */
    consumer_groups: z.array(ChannelConsumerGroup).max(1000).optional(),
    /** How many messages come in each second. */
    messages_per_s: Quantity.min(0).optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  { ...partitionRules, ...consumerRules },
).meta({ id: "StreamingChannel", title: "Streaming channel" });
export type StreamingChannel = z.infer<typeof StreamingChannel>;

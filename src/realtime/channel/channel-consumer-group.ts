/**
 * Who reads a channel together, and how far they are (Kafka consumer groups, Pulsar subscriptions).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import {
  and,
  count,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  oneOf,
  or,
  sub,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { KafkaPartition } from "./kafka-name.js";

/**
 * Whether messages of open transactions are read (Kafka `isolation.level`).
 *
 * - `read_uncommitted`: yes, and those of transactions that were given up.
 * - `read_committed`: no, nor what comes after the first that is open.
 */
export const KafkaIsolationLevel = z
  .enum({ READ_UNCOMMITTED: "read_uncommitted", READ_COMMITTED: "read_committed" })
  .meta({ id: "KafkaIsolationLevel", title: "Isolation level" });
export type KafkaIsolationLevel = z.infer<typeof KafkaIsolationLevel>;

/**
 * How the members of a group share its messages.
 *
 * - `exclusive`: there is one member.
 * - `failover`: one member has a partition, and another takes over: Kafka's consumer groups too.
 * - `shared`: any member takes any message: Kafka's share groups, groups of Redis.
 * - `key_shared`: any member takes any key.
 */
export const ConsumerSharing = z
  .enum({
    EXCLUSIVE: "exclusive",
    FAILOVER: "failover",
    SHARED: "shared",
    KEY_SHARED: "key_shared",
  })
  .meta({ id: "ConsumerSharing", title: "Sharing of a group" });
export type ConsumerSharing = z.infer<typeof ConsumerSharing>;

/**
 * How a group is.
 *
 * - `stable`: each partition has its member.
 * - `rebalancing`: the partitions are given out anew.
 * - `empty`: it has no members; its offsets are kept.
 * - `dead`: it is gone.
 */
export const ConsumerGroupState = z
  .enum({ STABLE: "stable", REBALANCING: "rebalancing", EMPTY: "empty", DEAD: "dead" })
  .meta({ id: "ConsumerGroupState", title: "State of a group" });
export type ConsumerGroupState = z.infer<typeof ConsumerGroupState>;

/**
 * Where a group begins that has no offset, or one that is gone (`auto.offset.reset`).
 *
 * - `earliest`: with the first message that is kept.
 * - `latest`: with the next that comes.
 * - `none`: not at all: it is an error.
 */
export const OffsetReset = z
  .enum({ EARLIEST: "earliest", LATEST: "latest", NONE: "none" })
  .meta({ id: "OffsetReset", title: "Offset reset" });
export type OffsetReset = z.infer<typeof OffsetReset>;

/** How far a group is in one partition. */
export const ConsumerOffset = withRules(
  closed({
    /** The partition. */
    partition: KafkaPartition,
    /** The next offset that the group reads. Absent: it has committed none. */
    committed_offset: Count.optional(),
    /** To where it can read: by its isolation, the high watermark or the last stable offset. */
    end_offset: Count.optional(),
    /**
     * How far it is behind: the end less what is committed, and 0 where that is less. With compaction
     * and transactions, fewer messages than that are left.
     */
    lag_count: Count.optional(),
    /** The first offset that is still kept. */
    log_start_offset: Count.optional(),
  }),
  {
    lag_is_the_distance: rule(
      "Lag is the end less what is committed, or 0.",
      or(
        eq("lag_count", sub("end_offset", "committed_offset")),
        and(eq("lag_count", 0), gt("committed_offset", "end_offset")),
      ),
      "lag_count",
    ),
    // The end is read first, or was lost with a leader.
    committed_within_end: warn(
      "No group has read what is not there.",
      le("committed_offset", "end_offset"),
    ),
    // Retention does not wait for those who read.
    nothing_missed: warn(
      "What a group reads next is still kept.",
      le("log_start_offset", "committed_offset"),
      "committed_offset",
    ),
  },
).meta({ id: "ConsumerOffset", title: "Offset of a group" });
export type ConsumerOffset = z.infer<typeof ConsumerOffset>;

/** Who reads a channel together. */
export const ChannelConsumerGroup = withRules(
  closed({
    /** Its name: Kafka's `group.id`, Pulsar's subscription; 1 to 255 characters. */
    group_id: Text.min(1).max(255),
    /** How its members share its messages. */
    sharing: ConsumerSharing.default("failover"),
    /** How it is. */
    state: ConsumerGroupState.optional(),
    /** Its members now. */
    member_count: Count.optional(),
    /** Whether it reads what open transactions wrote. */
    isolation_level: KafkaIsolationLevel.optional(),
    /** Where it begins without an offset. */
    offset_reset: OffsetReset.optional(),
    /** How far it is in each partition: at most 10000. */
    offsets: z.array(ConsumerOffset).max(10_000).optional(),
    /** How far it is behind in all partitions together. */
    total_lag_count: Count.optional(),
    /** Messages that its members have and did not acknowledge yet (Redis, Pulsar). No lag. */
    pending_count: Count.optional(),
  }),
  {
    partitions_once: rule("Each partition has one offset.", unique("offsets[]", "partition")),
    total_of_lags: rule(
      "The whole lag is the sum of those of the partitions.",
      // Some tell the whole lag and how far a group is, but not the lag of each partition.
      when(
        and(
          gt(count("offsets[]"), 0),
          eq(count("offsets[]"), count("offsets[]", has("lag_count"))),
        ),
        eq("total_lag_count", sum("offsets[].lag_count")),
      ),
    ),
    exclusive_has_one: rule(
      "What is exclusive has one member.",
      when(eq("sharing", lit("exclusive")), le("member_count", 1)),
      "member_count",
    ),
    empty_has_none: rule(
      "A group that is empty or dead has no members.",
      when(oneOf("state", lit("empty"), lit("dead")), eq("member_count", 0)),
      "member_count",
    ),
    stable_has_members: rule(
      "A group that is stable has members.",
      when(eq("state", lit("stable")), gt("member_count", 0)),
      "member_count",
    ),
    strict_reset_has_offsets: warn(
      "A group that cannot begin by itself has an offset everywhere.",
      when(eq("offset_reset", lit("none")), each("offsets[]", has("committed_offset"))),
      "committed_offset",
    ),
  },
).meta({ id: "ChannelConsumerGroup", title: "Consumer group" });
export type ChannelConsumerGroup = z.infer<typeof ChannelConsumerGroup>;

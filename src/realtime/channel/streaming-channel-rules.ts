/**
 * What holds between a channel, its partitions and those who read it.
 *
 * @module
 */
import {
  and,
  count,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  ne,
  near,
  oneOf,
  or,
  sum,
  unique,
  when,
} from "../../core/rules/expression.js";
import { type RuleDraft, rule, warn } from "../../core/rules/rule.js";

type Rules = Readonly<Record<string, RuleDraft>>;

const isKafka = eq("transport.kind", lit("kafka"));

/** What holds between it and its partitions, and those who write to it. */
export const partitionRules: Rules = {
  event_types_once: rule("Each type of event is named once.", unique("event_types[]")),
  partitions_once: rule("Each partition stands once.", unique("partitions[]", "partition")),
  partitions_of_topic: rule(
    "A partition's number is below the number of partitions.",
    when(
      gt("transport.partition_count", 0),
      each("partitions[]", lt("partition", "$.transport.partition_count")),
    ),
    "partition",
  ),
  partitions_in_sync: warn(
    "Each partition has as many replicas in sync as records need.",
    each("partitions[]", ge("in_sync_replica_count", "$.transport.min_insync_replicas")),
    "in_sync_replica_count",
  ),
  // Rates are averages over windows that do not begin at the same time.
  rate_of_partitions: warn(
    "The rate of a channel is the sum of those of its partitions.",
    when(
      and(
        eq(count("partitions[]"), "transport.partition_count"),
        each("partitions[]", has("messages_per_s")),
      ),
      near("messages_per_s", sum("partitions[].messages_per_s"), { rel: 0.1 }),
    ),
    "messages_per_s",
  ),
  settings_of_kafka: rule(
    "Only a channel of Kafka has settings of producers of Kafka.",
    when(has("kafka_producers"), isKafka),
    "kafka_producers",
  ),
  // A partitioner of one's own may turn over partitions and still write keys.
  compaction_needs_keys: warn(
    "What is compacted is spread by a key.",
    when(
      oneOf("transport.cleanup_policy", lit("compact"), lit("compact_delete")),
      ne("partition_strategy", lit("round_robin")),
    ),
    "partition_strategy",
  ),
  loses_a_replica: warn(
    "Records can still be written when one replica is lost.",
    when(
      and(eq("kafka_producers.acks", lit("all")), gt("transport.replication_factor", 1)),
      lt("transport.min_insync_replicas", "transport.replication_factor"),
    ),
    "transport.min_insync_replicas",
  ),
  // A receiver may know by a key what it has seen, whoever wrote it twice.
  exactly_once_is_idempotent: warn(
    "Producers of what comes exactly once are idempotent.",
    when(
      and(isKafka, eq("guarantee", lit("exactly_once")), has("kafka_producers")),
      eq("kafka_producers.is_idempotent", true),
    ),
    "kafka_producers.is_idempotent",
  ),
  at_least_once_is_acknowledged: warn(
    "What comes at least once is acknowledged by somebody.",
    when(ne("guarantee", lit("at_most_once")), ne("kafka_producers.acks", lit("none"))),
    "kafka_producers.acks",
  ),
};

/** What holds between it and those who read it. */
export const consumerRules: Rules = {
  groups_once: rule("Each group stands once.", unique("consumer_groups[]", "group_id")),
  offsets_of_topic: rule(
    "A group reads partitions that the channel has.",
    when(
      gt("transport.partition_count", 0),
      each("consumer_groups[].offsets[]", lt("partition", "$.transport.partition_count")),
    ),
    "partition",
  ),
  // In Pulsar's shared subscriptions and Kafka's share groups, any member takes any message.
  no_idle_members: warn(
    "A group has no more members than partitions.",
    when(
      isKafka,
      each(
        "consumer_groups[]",
        or(eq("sharing", lit("shared")), le("member_count", "$.transport.partition_count")),
      ),
    ),
    "member_count",
  ),
  exactly_once_reads_committed: warn(
    "What is written in transactions is read when they are over.",
    when(
      eq("guarantee", lit("exactly_once")),
      each("consumer_groups[]", ne("isolation_level", lit("read_uncommitted"))),
    ),
    "isolation_level",
  ),
};

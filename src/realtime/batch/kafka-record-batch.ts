/**
 * The header of a batch as Kafka keeps it on disk and sends it (record batch, magic 2).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { hexDigits } from "../../core/hex.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  eq,
  has,
  le,
  lit,
  ne,
  notLater,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Bytes, Count } from "../../core/units.js";
import { KafkaPartition, KafkaTopicName } from "../channel/kafka-name.js";
import { KafkaTimestampType } from "../channel/kafka-timestamp-type.js";
import { KafkaProducerEpoch } from "../event/kafka-producer-epoch.js";

const Int32 = z.int().min(0).max(2_147_483_647);

/**
 * Whether compaction took records out of a batch. What is left keeps its offsets.
 *
 * - `not_compacted`: it has all that were written, as every batch that a producer sends.
 * - `compacted`: some or all may be gone.
 * - `unknown`: whoever read it cannot tell.
 */
export const KafkaBatchCompaction = z
  .enum({ NOT_COMPACTED: "not_compacted", COMPACTED: "compacted", UNKNOWN: "unknown" })
  .meta({ id: "KafkaBatchCompaction", title: "Compaction of a batch" });
export type KafkaBatchCompaction = z.infer<typeof KafkaBatchCompaction>;

/** The header of a batch of records in Kafka. What Kafka writes as -1 is absent. */
export const KafkaRecordBatch = withRules(
  closed({
    /** The topic. */
    topic: KafkaTopicName,
    /** The partition. */
    partition: KafkaPartition,
    /** The offset of the first record; of one from a producer, 0. */
    base_offset: Count,
    /** The offset of the last record less that of the first, as it was before compaction. */
    last_offset_delta: Int32,
    /** The records that it holds. */
    record_count: Int32,
    /** How often the partition had changed its leader when the batch was written. */
    leader_epoch: Int32.optional(),
    /** Its bytes after the first twelve (`batchLength`), as compressed. */
    batch_bytes: Bytes.optional(),
    /** Its CRC-32C from the attributes to the end: eight hexadecimal digits in lower case. */
    crc32c: z
      .string()
      .regex(new RegExp(`^${hexDigits(8)}$`), {
        error: "Expected eight hexadecimal digits in lower case.",
      })
      .optional(),
    /** Whose clock the times of its records are by (attributes, bit 3). */
    timestamp_type: KafkaTimestampType.default("create_time"),
    /** The time of its first record; the time until when tombstones are kept, where it has one. */
    base_timestamp: Instant.optional(),
    /** The latest time of its records. */
    max_timestamp: Instant.optional(),
    /** Whether it is part of a transaction (attributes, bit 4). */
    is_transactional: z.boolean().default(false),
    /** Whether it holds marks of Kafka's own instead of records (attributes, bit 5). */
    is_control: z.boolean().default(false),
    /** Whether its first time is when tombstones may go (attributes, bit 6). */
    has_delete_horizon: z.boolean().default(false),
    /** The number of its idempotent producer. Absent: it has none. */
    producer_id: Count.optional(),
    /** Which run of that producer. */
    producer_epoch: KafkaProducerEpoch.optional(),
    /** Which of the producer's records for this partition comes first; begins again after 2^31 - 1. */
    base_sequence: Int32.optional(),
    /** Whether compaction took records out. */
    compaction: KafkaBatchCompaction.default("unknown"),
  }),
  {
    records_fill_offsets: rule(
      "A batch that was not compacted has a record for each of its offsets.",
      when(eq("compaction", lit("not_compacted")), eq("record_count", add("last_offset_delta", 1))),
      "record_count",
    ),
    records_within_offsets: rule(
      "A batch has no more records than offsets.",
      le("record_count", add("last_offset_delta", 1)),
      "record_count",
    ),
    producer_with_epoch: rule(
      "A producer's number comes with its epoch.",
      together("producer_id", "producer_epoch"),
      "producer_epoch",
    ),
    sequence_has_a_producer: rule(
      "Only an idempotent producer numbers its records.",
      when(has("base_sequence"), has("producer_id")),
      "base_sequence",
    ),
    transaction_has_a_producer: rule(
      "A transaction has a producer.",
      when(eq("is_transactional", true), has("producer_id")),
      "producer_id",
    ),
    // By the broker's clock, the latest time may be before the first, which is the producer's.
    times_in_order: rule(
      "The latest time of a batch is not before its first.",
      when(
        and(
          eq("timestamp_type", lit("create_time")),
          eq("has_delete_horizon", false),
          ne("compaction", lit("compacted")),
        ),
        notLater("base_timestamp", "max_timestamp"),
      ),
      "max_timestamp",
    ),
  },
).meta({ id: "KafkaRecordBatch", title: "Record batch of Kafka" });
export type KafkaRecordBatch = z.infer<typeof KafkaRecordBatch>;

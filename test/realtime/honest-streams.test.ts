/**
 * Records that look wrong, are right in the field, and must not be refused.
 *
 * @module
 */
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { EventBatch } from "../../src/realtime/event-batch.js";
import { StreamEvent } from "../../src/realtime/stream-event.js";
import { StreamingChannel } from "../../src/realtime/streaming-channel.js";

const event = { event_id: "1", tenant_id: "acme", source: "player", type: "play.started" };
const tombstone = { ...event, is_tombstone: true, partition_key: "k" };
const at = (second: number) => new Date(Date.UTC(2026, 2, 2, 20, 15, second)).toISOString();

/** What is told of a record that must be valid: the warnings. */
type Row = readonly [why: string, record: Readonly<Record<string, unknown>>, warnings: string[]];

const events: readonly Row[] = [
  [
    "another source gave its event the same id",
    { ...event, correlation_id: "c", causation_id: "1" },
    ["stream_event.not_its_own_cause"],
  ],
  [
    "the clock of a telephone is ahead",
    {
      ...event,
      time: at(9),
      recorded_at: at(5),
      delivery: { status: "processed", processed_at: at(6) },
    },
    ["stream_event.recorded_after_it_happened", "stream_event.processed_after_it_happened"],
  ],
  ["a payload of null is told, and is not the same as none", { ...event, data: null }, []],
  ["a data reference may stand beside the data", { ...event, data: {}, data_ref: "s3://b/k" }, []],
  [
    "bytes that are JSON",
    { ...event, data_content_type: "application/json", data_base64: "e30=" },
    [],
  ],
  [
    "a tombstone in binary mode keeps its content type",
    { ...tombstone, data_content_type: "application/json" },
    [],
  ],
  [
    "what cannot be read is put aside at the first attempt",
    {
      ...event,
      delivery: {
        status: "dead_lettered",
        retry_count: 0,
        max_retry_count: 5,
        dead_letter: { at: at(1), reason: "unreadable" },
      },
    },
    [],
  ],
  [
    "the third attempt succeeds, and the error of the second is kept",
    {
      ...event,
      delivery: {
        status: "processed",
        processed_at: at(3),
        retry_count: 2,
        last_error: { type: "Timeout" },
      },
    },
    [],
  ],
  [
    "a consumer dies without a word",
    { ...event, delivery: { status: "retrying", retry_count: 1, next_attempt_at: at(9) } },
    ["event_delivery.failure_has_an_error"],
  ],
  [
    "the channel's own limit passed",
    { ...event, delivery: { status: "expired" } },
    ["stream_event.expired_had_an_end"],
  ],
  [
    "a serializer that knows no absent members writes null beside base64",
    { ...event, data: null, data_base64: "e30=" },
    [],
  ],
  ["a tombstone whose data is written as null", { ...tombstone, data: null }, []],
  ["a data reference beside the event's own address", { ...event, data_ref: "../data/1" }, []],
  [
    "a blob of Azure with a long name is the subject",
    { ...event, subject: `/blobServices/default/containers/a/blobs/${"x".repeat(1024)}` },
    [],
  ],
  [
    "Amazon SQS tells neither when it put aside, nor keeps to the count in the queue for it",
    {
      ...event,
      delivery: {
        status: "dead_lettered",
        retry_count: 4,
        max_retry_count: 2,
        dead_letter: { reason: "retries_exhausted", channel: "plays-dlq" },
      },
    },
    ["event_delivery.retries_within_limit"],
  ],
  [
    "Pub/Sub puts aside before the limit, which it keeps as well as it can",
    {
      ...event,
      delivery: {
        status: "dead_lettered",
        retry_count: 3,
        max_retry_count: 4,
        dead_letter: { at: at(9), reason: "retries_exhausted" },
      },
    },
    ["event_delivery.exhausted_at_the_limit"],
  ],
  [
    "RabbitMQ: the queue was full (x-death: maxlen)",
    {
      ...event,
      delivery: {
        status: "dead_lettered",
        dead_letter: { at: at(9), reason: "channel_full", channel: "plays.dlx" },
      },
    },
    [],
  ],
  [
    "a function works on the dead letters where they are",
    {
      ...event,
      delivery: {
        status: "processed",
        processed_at: at(9),
        dead_letter: { at: at(5), reason: "retries_exhausted" },
      },
    },
    ["event_delivery.put_aside_or_redriven"],
  ],
  [
    "Spring Kafka puts the trace of a stack into a header",
    {
      ...event,
      headers: [{ name: "kafka_dlt-exception-stacktrace", value: "\tat a.b.C.d\n".repeat(3000) }],
    },
    [],
  ],
  [
    "AWS Glue names a schema by the UUID of its version alone",
    {
      ...event,
      registered_schema: { format: "avro", schema_uuid: "b7b4a7f0-9c96-4e4a-a687-fb5de9ef0c63" },
    },
    [],
  ],
];

const kafka = (offset: number) => ({
  ...event,
  event_id: `e-${offset}`,
  position: { kind: "kafka", topic: "plays", partition: 0, offset },
});

const batches: readonly Row[] = [
  [
    "a sender without an answer sent again, and both came",
    { tenant_id: "acme", event_count: 2, events: [event, event] },
    ["event_batch.each_event_once"],
  ],
  [
    "one poll of a consumer brings several partitions, in no order",
    {
      tenant_id: "acme",
      event_count: 2,
      events: [kafka(9), { ...kafka(3), position: { ...kafka(3).position, partition: 1 } }],
    },
    [],
  ],
  [
    "a few random bytes grow",
    {
      tenant_id: "acme",
      event_count: 1,
      compression: { codec: "gzip", uncompressed_bytes: 20, compressed_bytes: 43 },
    },
    [],
  ],
  [
    "compaction took all records, and the batch stays for its producer's sake",
    {
      tenant_id: "acme",
      event_count: 0,
      kafka: {
        topic: "plays",
        partition: 0,
        base_offset: 40,
        last_offset_delta: 9,
        record_count: 0,
        compaction: "compacted",
      },
    },
    [],
  ],
  [
    "the broker's clock is behind the producer's",
    {
      tenant_id: "acme",
      event_count: 1,
      kafka: {
        topic: "plays",
        partition: 0,
        base_offset: 0,
        last_offset_delta: 0,
        record_count: 1,
        timestamp_type: "log_append_time",
        base_timestamp: at(9),
        max_timestamp: at(5),
      },
    },
    [],
  ],
  [
    "a batch of which only the counts are told, some events not yet done",
    {
      tenant_id: "acme",
      status: "processing",
      event_count: 10,
      outcome: { processed_count: 4, failed_count: 0, skipped_count: 1 },
    },
    [],
  ],
  [
    "the second copy of an event is skipped, and so its effect is felt once",
    {
      tenant_id: "acme",
      status: "completed",
      guarantee: "exactly_once",
      event_count: 2,
      events: [event, event],
      outcome: { processed_count: 1, failed_count: 0, skipped_count: 1 },
    },
    [],
  ],
  [
    "two tenants have a source of one name, and the same id in it",
    {
      tenant_id: "platform",
      is_cross_tenant: true,
      event_count: 2,
      events: [event, { ...event, tenant_id: "acme-2" }],
    },
    [],
  ],
  [
    "the latest time is kept in whole seconds",
    {
      tenant_id: "acme",
      event_count: 1,
      events: [{ ...event, time: "2026-03-02T20:15:05.412Z" }],
      last_event_at: "2026-03-02T20:15:05Z",
    },
    [],
  ],
  [
    "the mark of a transaction takes an offset, and is no event",
    {
      tenant_id: "acme",
      event_count: 0,
      kafka: {
        topic: "plays",
        partition: 0,
        base_offset: 41,
        last_offset_delta: 0,
        record_count: 1,
        is_transactional: true,
        is_control: true,
        producer_id: 4000,
        producer_epoch: 3,
      },
    },
    [],
  ],
  [
    "offsets have gaps where marks and aborted transactions were",
    {
      tenant_id: "acme",
      event_count: 2,
      events: [kafka(40), kafka(47)],
    },
    [],
  ],
];

const topic = { kind: "kafka", topic: "plays", partition_count: 2, replication_factor: 1 };
const channel = { tenant_id: "acme", name: "Plays", transport: topic };

const channels: readonly Row[] = [
  [
    "the cluster asks for two replicas in sync of a topic that has one",
    { ...channel, transport: { ...topic, min_insync_replicas: 2 } },
    ["kafka_topic.insync_within_replicas"],
  ],
  [
    "retention passed a group that stood still",
    {
      ...channel,
      consumer_groups: [
        {
          group_id: "a",
          offsets: [
            {
              partition: 0,
              committed_offset: 5,
              log_start_offset: 90,
              end_offset: 95,
              lag_count: 90,
            },
          ],
        },
      ],
    },
    ["consumer_offset.nothing_missed"],
  ],
  [
    "a leader was lost with what it alone had",
    {
      ...channel,
      consumer_groups: [
        {
          group_id: "a",
          offsets: [{ partition: 0, committed_offset: 99, end_offset: 95, lag_count: 0 }],
        },
      ],
    },
    ["consumer_offset.committed_within_end"],
  ],
  [
    "a share group has more members than partitions",
    { ...channel, consumer_groups: [{ group_id: "a", sharing: "shared", member_count: 40 }] },
    [],
  ],
  [
    "replicas move, and there are more for a while",
    { ...channel, partitions: [{ partition: 0, replica_count: 2, in_sync_replica_count: 1 }] },
    ["channel_partition.all_in_sync"],
  ],
  [
    "receivers know by a key what they have seen",
    {
      ...channel,
      guarantee: "exactly_once",
      kafka_producers: { acks: "all", is_idempotent: false },
    },
    ["streaming_channel.exactly_once_is_idempotent"],
  ],
  [
    "an exporter tells how far a group is, and its whole lag",
    {
      ...channel,
      consumer_groups: [
        {
          group_id: "a",
          offsets: [{ partition: 0, committed_offset: 5 }, { partition: 1 }],
          total_lag_count: 12,
        },
      ],
    },
    [],
  ],
  [
    "a group that is given its partitions anew has offsets, and no members yet",
    {
      ...channel,
      consumer_groups: [
        {
          group_id: "a",
          state: "rebalancing",
          member_count: 0,
          offsets: [{ partition: 0, committed_offset: 5, end_offset: 9, lag_count: 4 }],
        },
      ],
    },
    [],
  ],
  [
    "what is left after compaction is less than the lag",
    {
      ...channel,
      transport: { ...topic, cleanup_policy: "compact" },
      partitions: [{ partition: 0, log_start_offset: 0, high_watermark: 9000 }],
      consumer_groups: [
        {
          group_id: "a",
          offsets: [{ partition: 0, committed_offset: 0, end_offset: 9000, lag_count: 9000 }],
          total_lag_count: 9000,
        },
      ],
    },
    [],
  ],
  [
    "a transaction is open, and who reads what is committed stands before it",
    {
      ...channel,
      partitions: [
        { partition: 0, last_stable_offset: 70, high_watermark: 90, log_end_offset: 95 },
      ],
      consumer_groups: [
        {
          group_id: "a",
          isolation_level: "read_committed",
          offsets: [{ partition: 0, committed_offset: 70, end_offset: 70, lag_count: 0 }],
        },
      ],
    },
    [],
  ],
];

describe.each([
  { name: "StreamEvent", schema: StreamEvent, rows: events },
  { name: "EventBatch", schema: EventBatch, rows: batches },
  { name: "StreamingChannel", schema: StreamingChannel, rows: channels },
])("$name", ({ schema, rows }) => {
  test.each(rows)("%s", (_, record, warnings) => {
    const { valid, issues } = inspect(schema, record);
    expect(
      issues.map(({ rule, path, message }) => rule ?? `${path.join(".")}: ${message}`),
    ).toEqual(warnings);
    expect(valid).toBe(true);
  });
});

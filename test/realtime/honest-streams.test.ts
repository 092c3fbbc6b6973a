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
    { ...event, is_tombstone: true, partition_key: "k", data_content_type: "application/json" },
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

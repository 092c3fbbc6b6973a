/**
 * Real record batches and Lambda events of Kafka become records of ours.
 *
 * @module
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { inspect } from "../../src/core/rules/inspect.js";
import { KafkaRecordBatch } from "../../src/realtime/batch/kafka-record-batch.js";
import { StreamEvent } from "../../src/realtime/stream-event.js";
import { realData } from "../_real-data.js";

const batches = join(realData, "kafka-wire/tulios__kafkajs/protocol/recordBatch/fixtures");
const lambda = join(
  realData,
  "aws-events/aws-powertools__powertools-lambda-typescript/kafka/base.json",
);
const isHere = existsSync(batches) && existsSync(lambda);
const title = isHere ? "real records of Kafka" : `real records of Kafka (skipped: no ${batches})`;

/** The codecs of the lowest three attribute bits. */
const codecs = ["none", "gzip", "snappy", "lz4", "zstd"];

/** The header of a record batch, magic 2: 61 bytes, big-endian. */
function header(bytes: Buffer) {
  const attributes = bytes.readInt16BE(21);
  const producerId = bytes.readBigInt64BE(43);
  const batch = {
    topic: "topic-test",
    partition: 0,
    base_offset: Number(bytes.readBigInt64BE(0)),
    batch_bytes: bytes.readInt32BE(8),
    leader_epoch: bytes.readInt32BE(12),
    crc32c: bytes.toString("hex", 17, 21),
    timestamp_type: (attributes & 8) === 0 ? "create_time" : "log_append_time",
    is_transactional: (attributes & 16) !== 0,
    is_control: (attributes & 32) !== 0,
    has_delete_horizon: (attributes & 64) !== 0,
    last_offset_delta: bytes.readInt32BE(23),
    base_timestamp: new Date(Number(bytes.readBigInt64BE(27))).toISOString(),
    max_timestamp: new Date(Number(bytes.readBigInt64BE(35))).toISOString(),
    record_count: bytes.readInt32BE(57),
    compaction: "not_compacted",
  };
  const producer = {
    producer_id: Number(producerId),
    producer_epoch: bytes.readInt16BE(51),
    base_sequence: bytes.readInt32BE(53),
  };
  return {
    magic: bytes.readInt8(16),
    codec: codecs[attributes & 7],
    batch: producerId === -1n ? batch : { ...batch, ...producer },
  };
}

describe.skipIf(!isHere)(title, () => {
  test.each([
    ["v0_recordbatch.json", "gzip", 113],
    // Its attributes name no codec, though its records are packed: the client was told which.
    ["v0_recordbatch_zstd.json", "none", 350],
  ])("%s is packed by %s and has %d bytes after the first twelve", (file, codec, size) => {
    const bytes = Buffer.from(JSON.parse(readFileSync(join(batches, file), "utf8")).data);
    const found = header(bytes);
    expect(found).toMatchObject({ magic: 2, codec, batch: { batch_bytes: size } });
    expect(inspect(KafkaRecordBatch, found.batch)).toMatchObject({ valid: true, issues: [] });
  });

  test("a record that AWS Lambda was given, with its key and value in base64", () => {
    const [record] = JSON.parse(readFileSync(lambda, "utf8")).records["mytopic-0"];
    const event = {
      tenant_id: "acme",
      event_id: `${record.topic}-${record.partition}-${record.offset}`,
      source: "aws:kafka",
      type: "mytopic",
      time: new Date(record.timestamp).toISOString(),
      partition_key: Buffer.from(record.key, "base64").toString(),
      data_base64: record.value,
      position: {
        kind: "kafka",
        topic: record.topic,
        partition: record.partition,
        offset: record.offset,
      },
      headers: [{ name: "headerKey", value: Buffer.from(record.headers[0].headerKey).toString() }],
    };
    expect(inspect(StreamEvent, event)).toMatchObject({ valid: true, issues: [] });
    expect(event).toMatchObject({
      partition_key: "recordKey",
      headers: [{ value: "headerValue" }],
    });
  });
});

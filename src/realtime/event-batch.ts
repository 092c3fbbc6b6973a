/**
 * Events that are sent and worked on together (CloudEvents batch, Kafka record batch).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "../core/checksum.js";
import { closed } from "../core/closed.js";
import { ForeignId, TenantId, Uuid } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { Count } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { BatchCompression } from "./batch/batch-compression.js";
import { BatchCloseReason, BatchLimits } from "./batch/batch-limits.js";
import { BatchOutcome } from "./batch/batch-outcome.js";
import { contentRules, kafkaRules, progressRules } from "./batch/event-batch-rules.js";
import { KafkaRecordBatch } from "./batch/kafka-record-batch.js";
import { DeliveryGuarantee, ProcessingMode } from "./delivery-guarantee.js";
import { StreamEvent } from "./stream-event.js";

/**
 * How far a batch is.
 *
 * - `open`: it takes more events.
 * - `closed`: it takes no more.
 * - `processing`: its events are worked on.
 * - `completed`: each of its events is done, failed or skipped.
 * - `aborted`: it was given up before that.
 */
export const EventBatchStatus = z
  .enum({
    OPEN: "open",
    CLOSED: "closed",
    PROCESSING: "processing",
    COMPLETED: "completed",
    ABORTED: "aborted",
  })
  .meta({ id: "EventBatchStatus", title: "Status of a batch" });
export type EventBatchStatus = z.infer<typeof EventBatchStatus>;

/** Events that are sent and worked on together. */
export const EventBatch = withRules(
  closed({
    /** Identifies the batch. Absent: a new UUID of version 7. */
    batch_id: Uuid.default(() => uuidv7()),
    /** The tenant to whom it belongs; of one that spans tenants, whoever runs the platform. */
    tenant_id: TenantId,
    /** Whether its events may belong to other tenants. */
    is_cross_tenant: z.boolean().default(false),
    /** The channel that it is sent through or came from: 1 to 512 characters. */
    channel: Text.min(1).max(512).optional(),
    /** How far it is. */
    status: EventBatchStatus.default("open"),
    /** How often the effect of its events is felt. */
    guarantee: DeliveryGuarantee.default("at_least_once"),
    /** How its events are worked on. */
    processing_mode: ProcessingMode.default("micro_batch"),
    /** By which a receiver knows that it has seen the batch before. */
    idempotency_key: ForeignId.optional(),
    /** How many events it has. */
    event_count: Count,
    /** Its events, in their order: at most 10000. Absent: this record only tells of them. */
    events: z.array(StreamEvent).max(10_000).optional(),
    /** When the earliest of its events happened. */
    first_event_at: Instant.optional(),
    /** When the latest of its events happened. */
    last_event_at: Instant.optional(),
    /** When it took its first event. */
    opened_at: Instant.optional(),
    /** When it took its last. */
    closed_at: Instant.optional(),
    /** Why it took no more. */
    close_reason: BatchCloseReason.optional(),
    /** When work on it began. */
    started_at: Instant.optional(),
    /** When each of its events was done, had failed or was skipped. */
    completed_at: Instant.optional(),
    /** How often it was worked on, this time included. */
    attempt_count: Count.optional(),
    /** When it is full enough to be sent. */
    limits: BatchLimits.optional(),
    /** How its bytes were made fewer. */
    compression: BatchCompression.optional(),
    /** A digest of it. */
    checksum: Checksum.optional(),
    /** What became of its events. */
    outcome: BatchOutcome.optional(),
    /** Its place in a distributed trace. */
    trace: TraceContext.optional(),
    /** Its header, where it is one batch of Kafka. */
    kafka: KafkaRecordBatch.optional(),
  }),
  { ...contentRules, ...progressRules, ...kafkaRules },
).meta({ id: "EventBatch", title: "Batch of events" });
export type EventBatch = z.infer<typeof EventBatch>;

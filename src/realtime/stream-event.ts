/**
 * Events on their way: what happened, for whoever listens (CloudEvents 1.0 and its extensions).
 *
 * @module
 */
import * as z from "zod";
import { AbsoluteUri } from "../core/absolute-uri.js";
import { Checksum } from "../core/checksum.js";
import { closed } from "../core/closed.js";
import { DataClassification } from "../core/data-classification.js";
import { ForeignId, Source, TenantId } from "../core/identifier.js";
import { Instant } from "../core/instant.js";
import { MediaType } from "../core/media-type.js";
import { Subject } from "../core/person.js";
import { pii } from "../core/personal-data.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { TraceContext } from "../core/trace-context.js";
import { Bytes } from "../core/units.js";
import { uuidv7 } from "../core/uuid.js";
import { ProcessingMode } from "./delivery-guarantee.js";
import { Base64Text, EventExtensions, UriReference } from "./event/event-attribute.js";
import { EventData } from "./event/event-data.js";
import { EventDelivery } from "./event/event-delivery.js";
import { EventDeprecation } from "./event/event-deprecation.js";
import { RegisteredSchema } from "./event/registered-schema.js";
import { cloudEventRules, streamRules } from "./event/stream-event-rules.js";
import { StreamHeader } from "./event/stream-header.js";
import { StreamPosition } from "./event/stream-position.js";
import { StreamProducer } from "./event/stream-producer.js";

/** An event on its way. Its id and source together are its identity. */
export const StreamEvent = withRules(
  closed({
    /** Identifies the event within its source (`id`). Absent: a new UUID of version 7. */
    event_id: ForeignId.default(() => uuidv7()),
    /** The tenant to whom it belongs. */
    tenant_id: TenantId,
    /** Where it happened, as a URI reference. */
    source: Source,
    /** The version of CloudEvents that its attributes follow (`specversion`). */
    spec_version: z.literal("1.0").default("1.0"),
    /** What kind of event it is, such as `com.example.play.started`: 1 to 255 characters. */
    type: Text.min(1).max(255).meta({ impersonal: true }),
    /** What of the source it is about, such as `track/8812`: 1 to 2048 characters. */
    subject: Subject.max(2048).optional(),
    /** When it happened. Absent: its source cannot tell. */
    time: Instant.optional(),
    /** When the platform wrote it down (`recordedtime`). */
    recorded_at: Instant.optional(),
    /** After when nobody needs it (`expirytime`). Absent: it does not expire. */
    expires_at: Instant.optional(),
    /** What its data is (`datacontenttype`). Absent: JSON in `data`, unknown in `data_base64`. */
    data_content_type: MediaType.optional(),
    /** The schema that its data follows, by address (`dataschema`). */
    data_schema: AbsoluteUri.meta({ impersonal: true }).optional(),
    /** The schema that its data was written by, in a registry. */
    registered_schema: RegisteredSchema.optional(),
    /** What it tells, when that is JSON or text. Beside `data_base64`, `null` is none. */
    data: EventData.optional(),
    /** What it tells, when that is bytes: base64. */
    data_base64: Base64Text.meta({ pii: pii("other", { sensitivity: "sensitive" }) }).optional(),
    /** Where its data is kept, when that is too large to be sent (`dataref`). */
    data_ref: UriReference.optional(),
    /** Whether it tells that nothing is known of its key any more: Kafka's null value. */
    is_tombstone: z.boolean().default(false),
    /** How many bytes it has on the wire, before compression. */
    wire_bytes: Bytes.optional(),
    /** A digest of its data. */
    checksum: Checksum.optional(),
    /** What all events of one undertaking share (`correlationid`). */
    correlation_id: ForeignId.optional(),
    /** The event that made this one happen, by its id (`causationid`). */
    causation_id: ForeignId.optional(),
    /** Events of one key go to one partition (`partitionkey`): 1 to 1024 characters. */
    partition_key: Subject.max(1024).optional(),
    /** Events of one key are processed one after the other. Absent: the partition key. */
    ordering_key: Subject.max(1024).optional(),
    /**
     * Its place among the events of its source, compared as text: whoever counts pads with zeros. 1
     * to 128 characters.
     */
    sequence: Text.min(1).max(128).optional(),
    /** How many events it stands for, when only a sample is sent (`sampledrate`). */
    sampled_rate: z.int().min(1).max(2_147_483_647).optional(),
    /** Its place in a distributed trace (`traceparent`, `tracestate`). */
    trace: TraceContext.optional(),
    /** How its data may be handled (`dataclassification`). Absent: not determined. */
    classification: DataClassification.optional(),
    /** That its type will not be sent for ever. Absent: nobody said so. */
    deprecation: EventDeprecation.optional(),
    /** Attributes that have no field here, by their names in CloudEvents. */
    extensions: EventExtensions.optional(),
    /** Headers of the message that carried it: at most 256, in their order. */
    headers: z.array(StreamHeader).max(256).optional(),
    /** Who wrote it. */
    producer: StreamProducer.optional(),
    /** Where in a channel it stands. Absent: it is not in one yet. */
    position: StreamPosition.optional(),
    /** How it is worked on. */
    processing_mode: ProcessingMode.default("streaming"),
    /** What became of it where it was received. Absent: not received yet. */
    delivery: EventDelivery.optional(),
  }),
  { ...cloudEventRules, ...streamRules },
).meta({ id: "StreamEvent", title: "Event of a stream" });
export type StreamEvent = z.infer<typeof StreamEvent>;

/**
 * The envelope of every record: who, whence, when, and what belongs to it (after CloudEvents 1.0).
 *
 * @module
 */
import * as z from "zod";
import { Checksum } from "./checksum.js";
import { closed } from "./closed.js";
import { CloudResource } from "./cloud-resource.js";
import { DataClassification } from "./data-classification.js";
import { DataQuality } from "./data-quality.js";
import { Environment } from "./environment.js";
import { Labels } from "./free-form.js";
import { ForeignId, SemVer, Source, TenantId, Uuid } from "./identifier.js";
import { Instant, now } from "./instant.js";
import { ne, notLater } from "./rules/expression.js";
import { rule, warn } from "./rules/rule.js";
import { withRules } from "./rules/with-rules.js";
import { Text } from "./text.js";
import { TraceContext } from "./trace-context.js";
import { uuidv7 } from "./uuid.js";

/** The envelope of a record. Only the tenant and the source must be given. */
export const EventMetadata = withRules(
  closed({
    /** Identifies the event for good. Absent: a new UUID of version 7. */
    event_id: Uuid.default(() => uuidv7()),
    /** The id that the sender gave the event, where that is no UUID. */
    source_event_id: ForeignId.optional(),
    /** The tenant to whom the record belongs. */
    tenant_id: TenantId,
    /** The system that made the record. With `event_id` it finds duplicates. */
    source: Source,
    /** The version of that system: at most 64 characters. */
    source_version: Text.max(64).meta({ impersonal: true }).optional(),
    /** The version of the schema that the record was written by. */
    schema_version: SemVer.default("1.0.0"),
    /** When it happened. Absent: now. */
    timestamp: Instant.default(now),
    /** When the platform wrote it down. Absent: now. */
    recorded_at: Instant.default(now),
    /** After which nobody needs the record. Absent: it does not expire. */
    expires_at: Instant.optional(),
    /** Where the software that made it runs. */
    environment: Environment.default("production"),
    /** Whether a program made it up, for load tests or monitoring for instance. */
    is_synthetic: z.boolean().default(false),
    /** Whether it comes from a test. */
    is_test: z.boolean().default(false),
    /** How many events this one stands for, when only a sample is sent: 1 to a billion. */
    sample_count: z.int().min(1).max(1_000_000_000).optional(),
    /** What all records of one undertaking share. */
    correlation_id: ForeignId.optional(),
    /** The event that made this one happen. */
    causation_id: ForeignId.optional(),
    /** The event of which this one is a part. */
    parent_event_id: ForeignId.optional(),
    /** The place of the record in a distributed trace. */
    trace: TraceContext.optional(),
    /** How good its data is, and what was repaired. */
    quality: DataQuality.optional(),
    /** How its data may be handled. */
    classification: DataClassification.optional(),
    /** A digest of its payload. */
    checksum: Checksum.optional(),
    /** Where in a cloud it was made. */
    cloud: CloudResource.optional(),
    /** Short values by key, for searching and grouping. */
    labels: Labels.optional(),
  }),
  {
    not_its_own_cause: rule("An event does not cause itself.", ne("causation_id", "event_id")),
    not_its_own_parent: rule("An event is no part of itself.", ne("parent_event_id", "event_id")),
    recorded_after_it_happened: warn(
      "A record is written down when it happened, or later.",
      notLater("timestamp", "recorded_at"),
      "recorded_at",
    ),
    expires_after_it_happened: warn(
      "A record does not expire before what it tells of.",
      notLater("timestamp", "expires_at"),
      "expires_at",
    ),
  },
).meta({ id: "EventMetadata", title: "Event metadata" });
export type EventMetadata = z.infer<typeof EventMetadata>;

/**
 * Something that happened in the business, to what, by whom, and what it changed (CloudEvents 1.0).
 *
 * @module
 */
import * as z from "zod";
import { AbsoluteUri } from "../core/absolute-uri.js";
import { closed } from "../core/closed.js";
import { EventMetadata } from "../core/event-metadata.js";
import { FreeForm } from "../core/free-form.js";
import { CalendarDate, TimeZone } from "../core/instant.js";
import { MediaType } from "../core/media-type.js";
import { Subject } from "../core/person.js";
import { withRules } from "../core/rules/with-rules.js";
import { Text } from "../core/text.js";
import { businessEventRules } from "./business-event-rules.js";
import { EventActor } from "./event/event-actor.js";
import { EventCategory } from "./event/event-category.js";
import { EventCompensation } from "./event/event-compensation.js";
import { EventImpact } from "./event/event-impact.js";
import { EventSeverity } from "./event/event-severity.js";
import { EventTypeName, SchemaUri } from "./event/event-type-name.js";
import { RecordChange } from "./event/record-change.js";
import { EventProcessing } from "./state/event-processing.js";

/** Something that happened in the business. It is a fact: it is never changed, only compensated. */
export const BusinessEvent = withRules(
  closed({
    /** Who, whence, when, and what belongs to it. */
    metadata: EventMetadata,
    /** What happened, such as `com.example.track.released.v1`. */
    type: EventTypeName,
    /** What part of the business it is about. */
    category: EventCategory,
    /**
     * What it happened to, within the source, such as `tracks/8841` (CloudEvents `subject`). Keys
     * of objects in a store are up to 1024 bytes long: 1 to 2048 characters.
     */
    subject: Subject.max(2048).optional(),
    /** What happened, for a human reader: at most 500 characters. */
    title: Text.min(1).max(500).optional(),
    /** How bad it is. Absent: as the number says; where that is absent too, `info`. */
    severity: EventSeverity.optional(),
    /** The number of the severity: 0 to 24 (OpenTelemetry `SeverityNumber`). */
    severity_number: z.int().min(0).max(24).optional(),
    /** The severity as the source calls it: at most 64 characters. */
    source_severity: Text.min(1).max(64).meta({ impersonal: true }).optional(),
    /**
     * The place of the event in the order of its source, compared as text (CloudEvents `sequence`):
     * 1 to 256 characters. Sources fill numbers up with zeros.
     */
    sequence: Text.min(1).max(256).optional(),
    /** Who made it happen. */
    actor: EventActor.optional(),
    /** What became of a record. */
    change: RecordChange.optional(),
    /** What the source says about it. */
    data: FreeForm.optional(),
    /** The schema of that data. Data that readers of it cannot read has another one. */
    dataschema: SchemaUri.optional(),
    /** The media type of the data at its source. */
    data_content_type: MediaType.optional(),
    /** Where the data is kept, if it is too large to be sent along (CloudEvents `dataref`). */
    data_ref: AbsoluteUri.optional(),
    /** What it means for the business. */
    impact: EventImpact.optional(),
    /** The day of business to which it is posted, which may be days after it happened. */
    business_date: CalendarDate.optional(),
    /** Whose day that is. */
    business_time_zone: TimeZone.optional(),
    /** What it undoes. Absent: nothing. */
    compensation: EventCompensation.optional(),
    /**
     * Whether it is told again, or told late to fill a gap in what was told. Whoever acts on events,
     * by a mail or a payment, must not act on this one.
     */
    is_replay: z.boolean().default(false),
    /** How it is handled. Absent: nobody handles it, or none of that is told. */
    processing: EventProcessing.optional(),
  }),
  businessEventRules,
).meta({ id: "BusinessEvent", title: "Business event" });
export type BusinessEvent = z.infer<typeof BusinessEvent>;

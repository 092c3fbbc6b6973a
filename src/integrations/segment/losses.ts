/**
 * What does not survive the way to Segment and back.
 *
 * @module
 */
import type { Loss } from "../mapping.js";

const NO_FIELD = "Segment has no field for it.";
const FROM_OPTIONS = "It comes from the options of the mapping.";

/** What does not survive the way to Segment and back. */
export const segmentLosses: readonly Loss[] = [
  {
    field: "event_type",
    reason: "A track call is a user action again, unless its name or its amount says otherwise.",
  },
  { field: "event_name", reason: "Only a track call has a name; other calls are named by type." },
  {
    field: "metadata.event_id",
    reason: "A call has one id: that of the sender where it is no UUID; a new UUID is made.",
  },
  { field: "metadata.source_event_id", reason: "One that is a UUID becomes the event's own id." },
  { field: "metadata.tenant_id", reason: FROM_OPTIONS },
  { field: "metadata.source", reason: FROM_OPTIONS },
  { field: "metadata.recorded_at", reason: "It is the time of the mapping." },
  { field: "metadata.schema_version", reason: NO_FIELD },
  { field: "metadata.source_version", reason: NO_FIELD },
  { field: "metadata.expires_at", reason: NO_FIELD },
  { field: "metadata.environment", reason: NO_FIELD },
  { field: "metadata.is_synthetic", reason: NO_FIELD },
  { field: "metadata.is_test", reason: NO_FIELD },
  { field: "metadata.sample_count", reason: NO_FIELD },
  { field: "metadata.correlation_id", reason: NO_FIELD },
  { field: "metadata.causation_id", reason: NO_FIELD },
  { field: "metadata.parent_event_id", reason: NO_FIELD },
  { field: "metadata.trace", reason: NO_FIELD },
  { field: "metadata.quality", reason: "The repairs tell of the record that came in." },
  { field: "metadata.classification", reason: NO_FIELD },
  { field: "metadata.checksum", reason: NO_FIELD },
  { field: "metadata.cloud", reason: NO_FIELD },
  { field: "metadata.labels", reason: NO_FIELD },
  { field: "session.session_number", reason: NO_FIELD },
  { field: "session.started_at", reason: NO_FIELD },
  { field: "clock.true_timestamp", reason: NO_FIELD },
  { field: "revenue", reason: "It comes back only from Order Completed and Order Refunded." },
  { field: "is_billable", reason: NO_FIELD },
  { field: "is_conversion", reason: NO_FIELD },
  { field: "screen", reason: "Only a screen call names a screen." },
  { field: "campaign.click_id", reason: NO_FIELD },
  { field: "location.region_iso_code", reason: NO_FIELD },
  { field: "location.postal_code", reason: NO_FIELD },
  { field: "location.point.accuracy_m", reason: NO_FIELD },
  { field: "location.time_zone", reason: NO_FIELD },
  { field: "consent", reason: "Segment knows categories of consent, not the ground in law." },
  { field: "experiments", reason: NO_FIELD },
  { field: "entities", reason: NO_FIELD },
  {
    field: "context",
    reason: "A key that Segment gives a meaning, such as context.app, comes back as a field.",
  },
];

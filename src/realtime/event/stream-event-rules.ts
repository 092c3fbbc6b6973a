/**
 * What holds between the fields of an event on its way.
 *
 * @module
 */
import { and, eq, has, le, lit, ne, not, notLater, or, when } from "../../core/rules/expression.js";
import { type RuleDraft, rule, warn } from "../../core/rules/rule.js";

type Rules = Readonly<Record<string, RuleDraft>>;

const isTombstone = eq("is_tombstone", true);

/** What CloudEvents says. What it says an event "should" is a warning. */
export const cloudEventRules: Rules = {
  // A null beside base64 is what serializers write that know no absent members.
  data_in_one_form: rule(
    "Data stands in one form, as JSON or as base64.",
    not(and(has("data"), has("data_base64"))),
    "data_base64",
  ),
  schema_has_data: warn(
    "What has a schema has data.",
    when(has("data_schema"), or(has("data"), has("data_base64"), has("data_ref"))),
    "data_schema",
  ),
  recorded_after_it_happened: warn(
    "An event is written down when it happened, or later.",
    notLater("time", "recorded_at"),
    "recorded_at",
  ),
  expires_after_it_happened: warn(
    "An event does not expire before it happened.",
    notLater("time", "expires_at"),
    "expires_at",
  ),
  // Ids are unique within a source only: an event of another one may have the same.
  not_its_own_cause: warn("An event does not cause itself.", ne("causation_id", "event_id")),
  cause_has_correlation: warn(
    "An event that another one caused belongs to the same undertaking.",
    when(has("causation_id"), has("correlation_id")),
    "correlation_id",
  ),
  passes_intermediaries: warn(
    "An event of at most 64 KiB passes everywhere.",
    le("wire_bytes", 65_536),
  ),
};

/** What brokers say, and those who receive from them. */
export const streamRules: Rules = {
  tombstone_is_empty: rule(
    "A tombstone has no data.",
    when(isTombstone, and(not(has("data")), not(has("data_base64")), not(has("data_ref")))),
    "is_tombstone",
  ),
  tombstone_has_a_key: rule(
    "A tombstone has the key of what is gone.",
    when(isTombstone, has("partition_key")),
    "partition_key",
  ),
  processed_after_it_happened: warn(
    "An event is processed after it happened.",
    notLater("time", "delivery.processed_at"),
    "delivery.processed_at",
  ),
  processed_after_recorded: warn(
    "An event is processed after it was written down.",
    notLater("recorded_at", "delivery.processed_at"),
    "delivery.processed_at",
  ),
  // Channels have limits of their own.
  expired_had_an_end: warn(
    "Only an event that can expire has expired.",
    when(eq("delivery.status", lit("expired")), has("expires_at")),
    "expires_at",
  ),
  not_processed_when_expired: warn(
    "An event is processed before it expires.",
    notLater("delivery.processed_at", "expires_at"),
    "delivery.processed_at",
  ),
  // A broker's transaction is over by then: only a key tells the second time from the first.
  replay_has_a_key: warn(
    "What is replayed exactly once has a key by which it is known.",
    when(
      and(
        eq("processing_mode", lit("replay")),
        eq("delivery.guarantee", lit("exactly_once")),
        eq("delivery.status", lit("processed")),
      ),
      has("delivery.idempotency_key"),
    ),
    "delivery.idempotency_key",
  ),
};

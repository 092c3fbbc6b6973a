/**
 * What holds between the fields of a batch, and between it and its events.
 *
 * @module
 */
import {
  add,
  and,
  ascending,
  count,
  div,
  each,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  lt,
  millisBetween,
  ne,
  near,
  notLater,
  oneOf,
  or,
  unique,
  when,
} from "../../core/rules/expression.js";
import { type RuleDraft, rule, warn } from "../../core/rules/rule.js";

type Rules = Readonly<Record<string, RuleDraft>>;

const outcomes = add(
  add("outcome.processed_count", "outcome.failed_count"),
  "outcome.skipped_count",
);

/** Tenants may have sources of one name. */
const areDifferent = unique("events[]", "tenant_id", "source", "event_id");

/** What its events have in common. */
export const contentRules: Rules = {
  count_of_events: rule(
    "A batch has as many events as it says.",
    eq("event_count", count("events[]")),
  ),
  one_tenant: rule(
    "All events of a batch belong to its tenant, unless it spans tenants.",
    when(eq("is_cross_tenant", false), each("events[]", eq("tenant_id", "$.tenant_id"))),
    "tenant_id",
  ),
  // One that was seen before comes again, and is skipped.
  exactly_once_within: rule(
    "A batch whose events were all processed, and exactly once, has each event once.",
    when(
      and(eq("guarantee", lit("exactly_once")), eq("outcome.processed_count", "event_count")),
      areDifferent,
    ),
    "events",
  ),
  // A sender that got no answer sends again, and both may come at once.
  each_event_once: warn(
    "A batch has each event once.",
    or(and(eq("guarantee", lit("exactly_once")), has("outcome")), areDifferent),
    "events",
  ),
  event_times_in_order: rule(
    "The earliest event is not after the latest.",
    notLater("first_event_at", "last_event_at"),
    "last_event_at",
  ),
  // The bounds may be told in whole seconds.
  none_earlier: rule(
    "No event is before the earliest.",
    each("events[]", gt(millisBetween("$.first_event_at", "time"), -1000)),
    "time",
  ),
  none_later: rule(
    "No event is after the latest.",
    each("events[]", gt(millisBetween("time", "$.last_event_at"), -1000)),
    "time",
  ),
  // A message that is larger than a whole batch makes one of its own.
  events_within_limit: warn(
    "A batch has at most as many events as it may.",
    le("event_count", "limits.max_event_count"),
  ),
  bytes_within_limit: warn(
    "A batch has at most as many bytes as it may.",
    le("compression.uncompressed_bytes", "limits.max_bytes"),
  ),
};

/** How far it is. */
export const progressRules: Rules = {
  outcomes_within_events: rule(
    "No more events are done, failed or skipped than there are.",
    le(outcomes, "event_count"),
    "outcome",
  ),
  completed_has_all_outcomes: rule(
    "When a batch is completed, each event is done, failed or skipped.",
    when(eq("status", lit("completed")), eq(outcomes, "event_count")),
    "outcome",
  ),
  success_of_all: rule(
    "The share of success is that of events that are done.",
    when(
      gt("event_count", 0),
      near("outcome.success_ratio", div("outcome.processed_count", "event_count"), { abs: 0.005 }),
    ),
    "outcome.success_ratio",
  ),
  errors_of_events: rule(
    "An error points at an event of the batch.",
    each("outcome.errors[]", lt("index", "$.event_count")),
    "index",
  ),
  completed_has_a_time: rule(
    "Only what is completed says when it was.",
    when(has("completed_at"), eq("status", lit("completed"))),
    "completed_at",
  ),
  open_is_not_closed: rule(
    "What still takes events was not closed.",
    when(has("closed_at"), ne("status", lit("open"))),
    "closed_at",
  ),
  closed_after_opened: rule(
    "A batch is closed after it was opened.",
    notLater("opened_at", "closed_at"),
    "closed_at",
  ),
  started_after_closed: warn(
    "Work begins after a batch is closed.",
    notLater("closed_at", "started_at"),
    "started_at",
  ),
  completed_after_started: warn(
    "A batch is completed after work on it began.",
    notLater("started_at", "completed_at"),
    "completed_at",
  ),
};

/** What holds of one batch of Kafka. */
export const kafkaRules: Rules = {
  codec_of_kafka: rule(
    "Kafka knows gzip, snappy, lz4 and zstd.",
    when(
      has("kafka"),
      oneOf("compression.codec", lit("none"), lit("gzip"), lit("snappy"), lit("lz4"), lit("zstd")),
    ),
    "compression.codec",
  ),
  events_of_one_partition: rule(
    "All events of one batch of Kafka come from its partition.",
    each(
      "events[]",
      and(eq("position.topic", "$.kafka.topic"), eq("position.partition", "$.kafka.partition")),
    ),
    "position",
  ),
  events_within_offsets: rule(
    "All events of one batch of Kafka have offsets within it.",
    each(
      "events[]",
      and(
        ge("position.offset", "$.kafka.base_offset"),
        le("position.offset", add("$.kafka.base_offset", "$.kafka.last_offset_delta")),
      ),
    ),
    "position.offset",
  ),
  offsets_rise: rule(
    "Within one batch of Kafka, offsets rise from event to event.",
    when(
      has("kafka"),
      and(ascending("events[].position.offset"), unique("events[].position.offset")),
    ),
    "events",
  ),
  marks_are_no_events: rule(
    "A batch of Kafka's own marks has no events.",
    when(eq("kafka.is_control", true), eq("event_count", 0)),
    "event_count",
  ),
  // Some senders pack several events into one record.
  record_an_event: warn(
    "A record of Kafka carries one event.",
    le("event_count", "kafka.record_count"),
  ),
};

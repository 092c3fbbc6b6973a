/**
 * That an alert was told, or was to be told, through a channel.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId, Uuid } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  eq,
  ge,
  has,
  le,
  lit,
  not,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { uuidv7 } from "../../core/uuid.js";
import { AlertChannelType } from "./alert-channel-type.js";

/**
 * What became of a message.
 *
 * - `queued`: it waits to be sent, or to be sent again.
 * - `sent`: the service of the channel took it.
 * - `delivered`: that service says that it arrived.
 * - `failed`: it was given up.
 * - `skipped`: it was not to be sent.
 */
export const ChannelDeliveryStatus = z
  .enum({
    QUEUED: "queued",
    SENT: "sent",
    DELIVERED: "delivered",
    FAILED: "failed",
    SKIPPED: "skipped",
  })
  .meta({ id: "ChannelDeliveryStatus", title: "Status of a message" });
export type ChannelDeliveryStatus = z.infer<typeof ChannelDeliveryStatus>;

/**
 * What a message tells.
 *
 * - `firing`: the alert was raised.
 * - `reminder`: it still is.
 * - `changed`: something about it is different.
 * - `escalation`: nobody took it on, so that others are told.
 * - `acknowledged`: somebody sees to it.
 * - `resolved`: it is over.
 */
export const AlertNews = z
  .enum({
    FIRING: "firing",
    REMINDER: "reminder",
    CHANGED: "changed",
    ESCALATION: "escalation",
    ACKNOWLEDGED: "acknowledged",
    RESOLVED: "resolved",
  })
  .meta({ id: "AlertNews", title: "News of an alert" });
export type AlertNews = z.infer<typeof AlertNews>;

/**
 * Why a message was not to be sent.
 *
 * - `quiet_hours`: the channel is quiet at the time.
 * - `rate_limit`: the channel has said enough.
 * - `filtered`: the channel does not carry alerts like it.
 * - `suppressed`: the alert is silenced, inhibited or muted.
 * - `duplicate`: the same was told already.
 * - `disabled`: the channel is not in use.
 */
export const DeliverySkipReason = z
  .enum({
    QUIET_HOURS: "quiet_hours",
    RATE_LIMIT: "rate_limit",
    FILTERED: "filtered",
    SUPPRESSED: "suppressed",
    DUPLICATE: "duplicate",
    DISABLED: "disabled",
  })
  .meta({ id: "DeliverySkipReason", title: "Why a message was not sent" });
export type DeliverySkipReason = z.infer<typeof DeliverySkipReason>;

const wasSent = oneOf("status", lit("sent"), lit("delivered"));

/** That an alert was told, or was to be told, through a channel. */
export const ChannelDelivery = withRules(
  closed({
    /** Identifies the message. Absent: a new UUID of version 7. */
    delivery_id: Uuid.default(() => uuidv7()),
    /** The channel. */
    channel_id: Uuid,
    /** What kind of channel it is. */
    channel_type: AlertChannelType,
    /** What the message tells. */
    news: AlertNews,
    /** What became of it. */
    status: ChannelDeliveryStatus,
    /** Why it was not to be sent. */
    skip_reason: DeliverySkipReason.optional(),
    /** The level of the escalation at which it was sent: 1 to 20. */
    escalation_level: z.int().min(1).max(20).optional(),
    /** How often it was tried. */
    attempt_count: Count.default(0),
    /** When it was put in the queue. */
    queued_at: Instant,
    /** When the service of the channel took it; of one that failed, if it did at first. */
    sent_at: Instant.optional(),
    /** When it arrived, by the clock of that service. */
    delivered_at: Instant.optional(),
    /** When it is tried again. */
    next_attempt_at: Instant.optional(),
    /** The last answer of the service: a status code of HTTP. */
    response_code: z.int().min(100).max(599).optional(),
    /** The id that the service gave the message. */
    provider_message_id: ForeignId.optional(),
    /** In how many parts a text message was sent. */
    segment_count: z.int().min(1).max(255).optional(),
    /** What went wrong the last time: at most 1000 characters. */
    error: Text.min(1).max(1000).optional(),
  }),
  {
    // One that was given up may have been taken first: a mail that comes back, a text not delivered.
    sent_has_time: rule(
      "A message that was sent says when, and one that was not does not.",
      or(
        eq("status", lit("failed")),
        and(wasSent, has("sent_at")),
        and(not(wasSent), not(has("sent_at"))),
      ),
      "sent_at",
    ),
    sent_was_tried: rule(
      "A message that was sent was tried once at least.",
      when(wasSent, ge("attempt_count", 1)),
      "attempt_count",
    ),
    // The clocks of the queue and of who sends it.
    sent_after_queued: warn(
      "A message is sent after it was put in the queue.",
      notLater("queued_at", "sent_at"),
      "sent_at",
    ),
    // Another clock.
    delivered_after_sent: warn(
      "A message arrives after it was sent.",
      notLater("sent_at", "delivered_at"),
      "delivered_at",
    ),
    only_delivered_arrived: rule(
      "Only a message that was delivered says when it arrived.",
      when(has("delivered_at"), eq("status", lit("delivered"))),
      "status",
    ),
    only_queued_is_tried_again: rule(
      "Only a message in the queue is tried again.",
      when(has("next_attempt_at"), eq("status", lit("queued"))),
      "status",
    ),
    failed_has_error: rule(
      "A message that was given up says what went wrong.",
      when(eq("status", lit("failed")), has("error")),
      "error",
    ),
    skipped_has_reason: rule(
      "A message that was not to be sent says why.",
      when(eq("status", lit("skipped")), has("skip_reason")),
      "skip_reason",
    ),
    only_skipped_has_reason: rule(
      "Only a message that was not to be sent says why not.",
      when(has("skip_reason"), eq("status", lit("skipped"))),
      "status",
    ),
    skipped_was_not_tried: rule(
      "A message that was not to be sent was not tried.",
      when(eq("status", lit("skipped")), eq("attempt_count", 0)),
      "attempt_count",
    ),
    sent_was_taken: warn(
      "A message that was sent was answered with a status code of success.",
      or(not(wasSent), and(ge("response_code", 200), le("response_code", 299))),
      "response_code",
    ),
    parts_of_a_text: rule(
      "Only a text message is sent in parts.",
      when(has("segment_count"), eq("channel_type", lit("sms"))),
      "channel_type",
    ),
  },
).meta({ id: "ChannelDelivery", title: "Message through a channel" });
export type ChannelDelivery = z.infer<typeof ChannelDelivery>;

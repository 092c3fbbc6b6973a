/**
 * That and why an event was put aside (Spring Kafka, Kafka Connect, Amazon SQS, RabbitMQ).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { notLater } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";

/**
 * Why an event was put aside.
 *
 * - `retries_exhausted`: it was tried as often as it may be.
 * - `not_retriable`: no attempt would help.
 * - `unreadable`: its bytes could not be read.
 * - `invalid`: it breaks its schema or a rule.
 * - `expired`: it was too old.
 * - `too_large`: it has more bytes than the channel takes.
 * - `channel_full`: the channel held as many as it may (RabbitMQ `maxlen`).
 * - `not_authorized`: its sender must not send it.
 * - `by_hand`: somebody decided it.
 */
export const StreamDeadLetterReason = z
  .enum({
    RETRIES_EXHAUSTED: "retries_exhausted",
    NOT_RETRIABLE: "not_retriable",
    UNREADABLE: "unreadable",
    INVALID: "invalid",
    EXPIRED: "expired",
    TOO_LARGE: "too_large",
    CHANNEL_FULL: "channel_full",
    NOT_AUTHORIZED: "not_authorized",
    BY_HAND: "by_hand",
  })
  .meta({ id: "StreamDeadLetterReason", title: "Why an event was put aside" });
export type StreamDeadLetterReason = z.infer<typeof StreamDeadLetterReason>;

/** That and why an event was put aside. */
export const DeadLetterState = withRules(
  closed({
    /** When it was put aside. Absent: not told, as by Amazon SQS. */
    at: Instant.optional(),
    /** Why. */
    reason: StreamDeadLetterReason,
    /** The channel in which it is kept: 1 to 512 characters. */
    channel: Text.min(1).max(512).optional(),
    /** When it was sent back to where it came from, to be tried again. Absent: not yet. */
    redriven_at: Instant.optional(),
  }),
  {
    redriven_afterwards: rule(
      "An event is put aside before it is sent back.",
      notLater("at", "redriven_at"),
      "redriven_at",
    ),
  },
).meta({ id: "DeadLetterState", title: "State of a dead letter" });
export type DeadLetterState = z.infer<typeof DeadLetterState>;

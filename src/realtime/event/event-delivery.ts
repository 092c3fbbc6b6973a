/**
 * What became of an event at the one who receives it: attempts, errors, the dead-letter queue.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  atLeastOne,
  eq,
  ge,
  has,
  le,
  lit,
  ne,
  notLater,
  oneOf,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { DeliveryGuarantee } from "../delivery-guarantee.js";
import { DeadLetterState } from "./dead-letter-state.js";

/**
 * What became of an event at the one who receives it.
 *
 * - `pending`: it waits for its first attempt.
 * - `in_progress`: somebody works on it.
 * - `retrying`: it failed and waits for the next attempt.
 * - `processed`: it is done.
 * - `skipped`: it is not to be processed, as a duplicate or by a filter.
 * - `expired`: it was too old by the time somebody came to it.
 * - `failed`: it was given up and is not kept.
 * - `dead_lettered`: it was given up and is kept for somebody to look at.
 */
export const EventDeliveryStatus = z
  .enum({
    PENDING: "pending",
    IN_PROGRESS: "in_progress",
    RETRYING: "retrying",
    PROCESSED: "processed",
    SKIPPED: "skipped",
    EXPIRED: "expired",
    FAILED: "failed",
    DEAD_LETTERED: "dead_lettered",
  })
  .meta({ id: "EventDeliveryStatus", title: "Status of a delivery" });
export type EventDeliveryStatus = z.infer<typeof EventDeliveryStatus>;

/** An error that an attempt ended in. */
export const DeliveryError = closed({
  /** Its kind, such as the class of an exception: 1 to 255 characters. */
  type: Text.min(1).max(255),
  /** What it says: at most 4096 characters. */
  message: Text.max(4096).optional(),
  /** When it happened. */
  at: Instant.optional(),
  /** Whether the same may succeed later. Absent: not known. */
  is_retriable: z.boolean().optional(),
}).meta({ id: "DeliveryError", title: "Error of a delivery" });
export type DeliveryError = z.infer<typeof DeliveryError>;

/** What became of an event at the one who receives it. */
export const EventDelivery = withRules(
  closed({
    /** How often its effect is felt. */
    guarantee: DeliveryGuarantee.default("at_least_once"),
    /** What became of it. */
    status: EventDeliveryStatus.default("pending"),
    /** The transaction in which it was written and its source acknowledged (Kafka). */
    transactional_id: ForeignId.optional(),
    /** By which a receiver knows that it has seen the event before. */
    idempotency_key: ForeignId.optional(),
    /**
     * How often it was tried again after the first attempt. One that was put aside and sent back
     * counts anew.
     */
    retry_count: Count.default(0),
    /** How often it may be. Absent: without end, or not known. */
    max_retry_count: Count.optional(),
    /** When it was first tried. */
    first_attempt_at: Instant.optional(),
    /** When it was last tried. */
    last_attempt_at: Instant.optional(),
    /** When it is tried again. */
    next_attempt_at: Instant.optional(),
    /** When it was done. */
    processed_at: Instant.optional(),
    /** The latest error. It stays when a later attempt succeeds. */
    last_error: DeliveryError.optional(),
    /** That and why it was put aside. It stays when the event is tried again. */
    dead_letter: DeadLetterState.optional(),
  }),
  {
    exactly_once_has_a_key: rule(
      "What is delivered exactly once has a transaction or a key.",
      when(eq("guarantee", lit("exactly_once")), atLeastOne("transactional_id", "idempotency_key")),
      "guarantee",
    ),
    // One that is known not to have arrived may be sent again.
    at_most_once_not_retried: warn(
      "What is delivered at most once is not tried again.",
      when(eq("guarantee", lit("at_most_once")), eq("retry_count", 0)),
      "retry_count",
    ),
    // Pub/Sub keeps to a limit as well as it can, and SQS counts on in the dead-letter queue.
    retries_within_limit: warn(
      "An event is tried again at most as often as it may be.",
      le("retry_count", "max_retry_count"),
    ),
    processed_has_a_time: rule(
      "What is processed says when it was.",
      when(eq("status", lit("processed")), has("processed_at")),
      "processed_at",
    ),
    time_means_processed: rule(
      "Only what is processed has a time at which it was.",
      when(has("processed_at"), eq("status", lit("processed"))),
      "processed_at",
    ),
    waiting_not_over: rule(
      "What is over is not tried again.",
      when(
        has("next_attempt_at"),
        oneOf("status", lit("pending"), lit("in_progress"), lit("retrying")),
      ),
      "next_attempt_at",
    ),
    // A consumer that dies says nothing.
    failure_has_an_error: warn(
      "What failed says why.",
      when(oneOf("status", lit("retrying"), lit("failed")), has("last_error")),
      "last_error",
    ),
    never_tried_never_retried: rule(
      "What waits for its first attempt was not tried again.",
      when(and(eq("status", lit("pending")), ne("retry_count", 0)), has("dead_letter.redriven_at")),
      "retry_count",
    ),
    dead_letter_has_a_state: rule(
      "What is dead-lettered says when and why.",
      when(eq("status", lit("dead_lettered")), has("dead_letter")),
      "dead_letter",
    ),
    // Some work on events where they were put aside, and send nothing back.
    put_aside_or_redriven: warn(
      "What was dead-lettered and no longer is was sent back.",
      when(
        has("dead_letter"),
        or(eq("status", lit("dead_lettered")), has("dead_letter.redriven_at")),
      ),
      "dead_letter",
    ),
    // Pub/Sub may put aside sooner, and the limit may have been lowered meanwhile.
    exhausted_at_the_limit: warn(
      "Retries are exhausted when the event was tried as often as it may be.",
      when(
        and(eq("status", lit("dead_lettered")), eq("dead_letter.reason", lit("retries_exhausted"))),
        ge("retry_count", "max_retry_count"),
      ),
      "retry_count",
    ),
    attempts_in_order: warn(
      "The last attempt is not before the first.",
      notLater("first_attempt_at", "last_attempt_at"),
      "last_attempt_at",
    ),
    done_after_attempt: warn(
      "An event is done after its last attempt began.",
      notLater("last_attempt_at", "processed_at"),
      "processed_at",
    ),
  },
).meta({ id: "EventDelivery", title: "Delivery of an event" });
export type EventDelivery = z.infer<typeof EventDelivery>;

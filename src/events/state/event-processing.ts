/**
 * How an event is handled: its state, its steps so far, its attempts.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  chronological,
  count,
  eq,
  ge,
  gt,
  has,
  le,
  lit,
  not,
  notLater,
  type Operand,
  oneOf,
  or,
  sub,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Count } from "../../core/units.js";
import { EventState } from "./event-state.js";
import { EventStateChange } from "./event-state-change.js";

const isFinal = oneOf("state", lit("completed"), lit("cancelled"));
const hasSteps = gt(count("steps[]"), 0);

/** How often the steps come to a state, less how often they leave it. */
const balance = (state: Operand) =>
  sub(count("steps[]", eq("to", state)), count("steps[]", eq("from", state)));

/** The steps are the last of more: nothing comes back to pending, so the first begins there. */
const isCutOff = eq(count("steps[]", eq("from", lit("pending"))), 0);

/** A state other than the present one is left as often as it is come to, the first of some aside. */
const isLeftAsOften = (state: EventState) =>
  or(
    eq("state", lit(state)),
    eq(balance(lit(state)), 0),
    and(isCutOff, eq(balance(lit(state)), -1)),
  );

/**
 * How an event is handled. What is told of its times is a warning where it is out of order: queue,
 * worker and sender have clocks of their own.
 */
export const EventProcessing = withRules(
  closed({
    /** How far it has come. */
    state: EventState,
    /** The steps since it was pending, or the last of them, in order: at most 200. Empty: none is told. */
    steps: z.array(EventStateChange).max(200).default([]),
    /** How often handling it has begun. Absent: not counted. */
    attempt_count: Count.optional(),
    /** How often it is tried at most, unless somebody starts it by hand. Absent: no limit. */
    max_attempt_count: Count.min(1).optional(),
    /** When it began to wait. */
    created_at: Instant.optional(),
    /** When handling it began for the first time. */
    started_at: Instant.optional(),
    /** When it came to a final state, or failed the last time. */
    ended_at: Instant.optional(),
    /** When it will be tried again. */
    next_attempt_at: Instant.optional(),
    /** What went wrong the last time, with or without a stack trace: 1 to 8192 characters. */
    last_error: Text.min(1).optional(),
  }),
  {
    // Each step into a state but the last is followed by a step out of it. Where only the last steps
    // are told, they may begin in the state to which they come back.
    steps_lead_to_state: rule(
      "The steps lead to the state.",
      when(hasSteps, or(eq(balance("$.state"), 1), and(isCutOff, eq(balance("$.state"), 0)))),
      "state",
    ),
    steps_are_linked: rule(
      "Each step begins where the one before it led.",
      and(...EventState.options.filter((each) => each !== "pending").map(isLeftAsOften)),
      "steps",
    ),
    steps_in_order: warn("The steps are in the order of their times.", chronological("steps[].at")),
    // A queue counts the attempts too whose worker died before it told of a step.
    steps_are_counted: rule(
      "Handling it has begun at least as often as the steps say.",
      ge("attempt_count", count("steps[]", eq("to", lit("processing")))),
      "attempt_count",
    ),
    pending_not_begun: rule(
      "What is pending has not begun.",
      when(eq("state", lit("pending")), eq("attempt_count", 0)),
      "attempt_count",
    ),
    // GitHub tells a time for a job in the queue: that at which it came there.
    pending_not_started: warn(
      "What is pending has no time at which it began.",
      not(and(eq("state", lit("pending")), has("started_at"))),
      "started_at",
    ),
    begun_is_counted: rule(
      "What is neither pending nor cancelled has begun.",
      or(oneOf("state", lit("pending"), lit("cancelled")), ge("attempt_count", 1)),
      "attempt_count",
    ),
    // Started by hand it is tried once more, and limits are changed.
    attempts_within_limit: warn(
      "It is tried no more often than at most.",
      le("attempt_count", "max_attempt_count"),
      "attempt_count",
    ),
    only_ended_has_end: rule(
      "What waits or is being handled has not ended.",
      or(not(has("ended_at")), isFinal, eq("state", lit("failed"))),
      "ended_at",
    ),
    final_has_end: warn("What is final says when it ended.", when(isFinal, has("ended_at"))),
    // Outboxes keep the time of the last attempt that was planned.
    final_is_not_tried_again: warn(
      "What is final is not tried again.",
      not(and(isFinal, has("next_attempt_at"))),
      "next_attempt_at",
    ),
    retry_has_time: warn(
      "What waits to be tried again says until when.",
      when(eq("state", lit("retry")), has("next_attempt_at")),
      "next_attempt_at",
    ),
    failed_has_error: warn(
      "What failed says why.",
      when(eq("state", lit("failed")), has("last_error")),
      "last_error",
    ),
    started_after_created: warn(
      "Handling begins after the event began to wait.",
      notLater("created_at", "started_at"),
      "started_at",
    ),
    ended_after_started: warn(
      "Handling ends after it began.",
      notLater("started_at", "ended_at"),
      "ended_at",
    ),
  },
).meta({ id: "EventProcessing", title: "Handling of an event" });
export type EventProcessing = z.infer<typeof EventProcessing>;

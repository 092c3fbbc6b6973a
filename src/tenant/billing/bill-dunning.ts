/**
 * What is done about a bill that was not paid (Stripe's Smart Retries, dunning letters).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import { and, ascending, earlier, gt, has, not, or, unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count } from "../../core/units.js";

/**
 * What happens when all attempts have failed.
 *
 * - `leave_open`: nothing, it stays as it is.
 * - `mark_uncollectible`: nobody hopes for it any longer.
 * - `suspend_tenant`: the tenant is shut out until it is paid.
 * - `end_subscription`: the contract ends.
 */
export const DunningOutcome = z
  .enum({
    LEAVE_OPEN: "leave_open",
    MARK_UNCOLLECTIBLE: "mark_uncollectible",
    SUSPEND_TENANT: "suspend_tenant",
    END_SUBSCRIPTION: "end_subscription",
  })
  .meta({ id: "DunningOutcome", title: "Outcome of dunning" });
export type DunningOutcome = z.infer<typeof DunningOutcome>;

/** What is done about a bill that was not paid. */
export const BillDunning = withRules(
  closed({
    /** How often it was tried to take the money, the first time included. */
    attempt_count: Count,
    /** When it was tried last. Absent: never, or nobody kept it. */
    last_attempt_at: Instant.optional(),
    /** When it will be tried next. Absent: not again. */
    next_attempt_at: Instant.optional(),
    /** Why the last attempt failed, as the one who takes the money names it: `card_declined`. */
    last_error_code: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,127}$/, { error: "Expected a code: card_declined." })
      .optional(),
    /** How many days after it is due somebody is reminded, below zero before: at most 20, the earliest first. */
    reminder_days: z.array(z.int().min(-366).max(36_525)).max(20).default([]),
    /** How many reminders were sent. */
    reminder_count: Count.default(0),
    /** What happens when all attempts have failed. */
    outcome: DunningOutcome.default("leave_open"),
  }),
  {
    untried_has_no_time: rule(
      "What was never tried was not tried at any time.",
      or(gt("attempt_count", 0), not(has("last_attempt_at"))),
      "last_attempt_at",
    ),
    error_of_an_attempt: rule(
      "Only what was tried has failed.",
      or(gt("attempt_count", 0), not(has("last_error_code"))),
      "last_error_code",
    ),
    next_after_last: rule(
      "The next attempt is after the last one.",
      earlier("last_attempt_at", "next_attempt_at"),
      "next_attempt_at",
    ),
    reminders_in_order: rule(
      "Reminders go out one day after another.",
      and(ascending("reminder_days[]"), unique("reminder_days[]")),
      "reminder_days",
    ),
  },
).meta({ id: "BillDunning", title: "Dunning of a bill" });
export type BillDunning = z.infer<typeof BillDunning>;

/**
 * That the error budget of an objective burns too fast (Google SRE workbook, chapter 5, "multiwindow,
 * multi-burn-rate alerts").
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { div, eq, ge, le, lit, lt, mul, near, or, sub, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Quantity } from "../../core/units.js";
import { BurnRateUrgency } from "../../monitoring/slo/slo-alert-policy.js";

const burnRate = Quantity.min(0).max(1_000_000);
const window = z.int().min(1).max(31_622_400);

const consumedInLongWindow = div(mul("long_burn_rate", "long_window_s"), "period_s");

/** That the error budget of an objective burns too fast, over a long and a short window. */
export const SloBurn = withRules(
  closed({
    /** The objective. */
    slo_id: ForeignId,
    /** The share that must be good: from 0 to below 1. */
    target_ratio: z.number().min(0).lt(1),
    /** Over how long the target is held against: up to 366 days. */
    period_s: window,
    /** How fast it may burn: 1 is as fast as uses it up exactly in the period. */
    burn_rate_threshold: burnRate.gt(0),
    /** The window that shows that it matters. */
    long_window_s: window,
    /** How fast it burns in that window: the share of errors divided by the budget. */
    long_burn_rate: burnRate,
    /** The window that shows that it goes on. */
    short_window_s: window,
    /** How fast it burns in that window. */
    short_burn_rate: burnRate,
    /** The share of the budget that the long window used up. */
    budget_consumed_ratio: Quantity.min(0).max(1_000_000).optional(),
    /** What it asks for. */
    urgency: BurnRateUrgency,
  }),
  {
    long_window_burns: rule(
      "The budget burns too fast in the long window.",
      ge("long_burn_rate", "burn_rate_threshold"),
    ),
    short_window_burns: rule(
      "The budget burns too fast in the short window.",
      ge("short_burn_rate", "burn_rate_threshold"),
    ),
    short_is_shorter: rule(
      "The short window is shorter than the long one.",
      lt("short_window_s", "long_window_s"),
    ),
    long_within_period: rule(
      "The long window is not longer than the period.",
      le("long_window_s", "period_s"),
    ),
    short_is_a_twelfth: warn(
      "The short window is a twelfth of the long one.",
      when(
        lt("short_window_s", "long_window_s"),
        near("short_window_s", div("long_window_s", 12), { rel: 0.1 }),
      ),
    ),
    // Nothing burns faster than when all fails: 1 divided by the budget.
    no_faster_than_all_fails: rule(
      "A budget burns no faster than when everything fails.",
      le(mul("long_burn_rate", sub(1, "target_ratio")), 1.02),
      "long_burn_rate",
    ),
    // So it is at even traffic: an hour at the peak uses up more, and one at night less.
    consumed_is_rate_by_time: warn(
      "The share used up is the burn rate times the window's share of the period.",
      or(
        near("budget_consumed_ratio", consumedInLongWindow, { abs: 0.01 }),
        near("budget_consumed_ratio", consumedInLongWindow, { rel: 0.02 }),
      ),
    ),
    // Of 30 days: 14.4 over an hour and 6 over six hours page, 1 over three days is a ticket.
    page_for_what_is_fast: warn(
      "Somebody is woken for a burn rate of 6 and more.",
      when(ge("burn_rate_threshold", 6), eq("urgency", lit("page"))),
      "urgency",
    ),
    ticket_for_what_is_slow: warn(
      "A burn rate of 1 and less is a ticket.",
      when(le("burn_rate_threshold", 1), eq("urgency", lit("ticket"))),
      "urgency",
    ),
  },
).meta({ id: "SloBurn", title: "Burn of an error budget" });
export type SloBurn = z.infer<typeof SloBurn>;

/**
 * When a budget that burns too fast is told (OpenSLO v1 `AlertPolicy`; the multiwindow alerts of the
 * Google SRE workbook, chapter 5).
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { ForeignId } from "../../core/identifier.js";
import { div, eq, lt, near, or, when } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name, Text } from "../../core/text.js";

/**
 * How urgent a budget that burns is.
 *
 * - `page`: somebody is woken.
 * - `ticket`: somebody sees to it on the next working day.
 */
export const BurnRateUrgency = z
  .enum({ PAGE: "page", TICKET: "ticket" })
  .meta({ id: "BurnRateUrgency", title: "Urgency of a burn rate" });
export type BurnRateUrgency = z.infer<typeof BurnRateUrgency>;

/** From which burn rate on somebody is told: over a long window, and over a short one still. */
export const BurnRateCondition = withRules(
  closed({
    /** What it is called. */
    name: Name.optional(),
    /** How urgent it is. */
    urgency: BurnRateUrgency,
    /** How many times too fast the budget burns: 1 uses it up just as the window ends. */
    burn_rate: z.number().gt(0).max(1_000_000),
    /** The long window: from a minute to 366 days. */
    long_window_s: z.int().min(60).max(31_622_400),
    /** The short window, which ends the alert soon once it is over. Absent: there is none. */
    short_window_s: z.int().min(1).max(31_622_400).optional(),
    /** How long it must burn so before it is told (OpenSLO `alertAfter`). */
    alert_after_s: z.int().min(0).max(31_622_400).default(0),
    /** Which share of the budget is gone by then. */
    budget_consumed_ratio: z.number().gt(0).max(1).optional(),
  }),
  {
    short_is_shorter: rule(
      "The short window is shorter than the long one.",
      lt("short_window_s", "long_window_s"),
      "short_window_s",
    ),
    short_is_a_twelfth: warn(
      "The short window is a twelfth of the long one.",
      when(
        lt("short_window_s", "long_window_s"),
        near("short_window_s", div("long_window_s", 12), { rel: 0.01 }),
      ),
      "short_window_s",
    ),
  },
).meta({ id: "BurnRateCondition", title: "Condition of a burn rate" });
export type BurnRateCondition = z.infer<typeof BurnRateCondition>;

/** When somebody is told that a budget burns, and who. */
export const SloAlertPolicy = withRules(
  closed({
    /** What it is called. */
    name: Name,
    /** What it is for: at most 1050 characters. */
    description: Text.max(1050).optional(),
    /** Whether it is told when a condition comes true. */
    alert_when_breaching: z.boolean().default(true),
    /** Whether it is told when it is over. */
    alert_when_resolved: z.boolean().default(false),
    /** Whether it is told when nothing was measured. */
    alert_when_no_data: z.boolean().default(false),
    /** The conditions, any of which is enough: 1 to 10. */
    conditions: z.array(BurnRateCondition).min(1).max(10),
    /** Who is told: at most 20. */
    notification_targets: z.array(ForeignId).max(20).default([]),
  }),
  {
    tells_something: rule(
      "A policy tells something.",
      or(
        eq("alert_when_breaching", true),
        eq("alert_when_resolved", true),
        eq("alert_when_no_data", true),
      ),
      "alert_when_breaching",
    ),
  },
).meta({ id: "SloAlertPolicy", title: "Alert policy of an objective" });
export type SloAlertPolicy = z.infer<typeof SloAlertPolicy>;

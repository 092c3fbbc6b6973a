/**
 * How long numbers are kept, at least.
 *
 * @module
 */

import type { CalendarUnit } from "../core/calendar-unit.js";
import { and, eq, ge, lit, mul, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";

/** How many days each unit of the calendar has at least. */
const shortestDays = [
  ["day", 1],
  ["week", 7],
  ["month", 28],
  ["quarter", 90],
  ["year", 365],
] as const;

const keepsDays = (window: "window" | "rollup_window", unit: CalendarUnit, days: number) =>
  when(eq(`${window}.unit`, lit(unit)), ge("retention_days", mul(`${window}.size_count`, days)));

/** What holds between the windows of an aggregation and the days that its numbers are kept. */
export const retentionRules = {
  kept_for_a_window: rule(
    "Numbers are kept for at least the span of one.",
    ge(mul("retention_days", 86_400), "window.size_s"),
    "retention_days",
  ),
  kept_for_a_calendar_window: rule(
    "Numbers are kept for at least the days of one span of the calendar.",
    and(...shortestDays.map(([unit, days]) => keepsDays("window", unit, days))),
    "retention_days",
  ),
  kept_for_a_calendar_rollup: rule(
    "Numbers are kept for at least the days of one longer span of the calendar.",
    and(...shortestDays.map(([unit, days]) => keepsDays("rollup_window", unit, days))),
    "retention_days",
  ),
  kept_for_a_rollup: rule(
    "Numbers are kept for at least the longer span.",
    ge(mul("retention_days", 86_400), "rollup_window.size_s"),
    "retention_days",
  ),
};

/**
 * Hours that come back every week, by the clocks of one place (Alertmanager `time_interval`).
 *
 * @module
 */
import * as z from "zod";
import { ClockTime, Weekday } from "../../core/clock-time.js";
import { closed } from "../../core/closed.js";
import { CalendarDate, TimeZone } from "../../core/instant.js";
import { unique } from "../../core/rules/expression.js";
import { rule } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";

/** Hours of some days of the week. */
export const WeeklyHours = withRules(
  closed({
    /** The days on which they begin. */
    days: z.array(Weekday).min(1).max(7),
    /** When they begin, by the clock on the wall; this minute is included. */
    start_time: ClockTime,
    /**
     * When they end; this minute is not included. At or before the start it is the next day's: the
     * same time as the start is a day later.
     */
    end_time: ClockTime,
  }),
  { days_once: rule("Each day is listed once.", unique("days[]")) },
).meta({ id: "WeeklyHours", title: "Hours of the week" });
export type WeeklyHours = z.infer<typeof WeeklyHours>;

/** Hours that come back every week, by the clocks of one place. */
export const WeeklySchedule = withRules(
  closed({
    /** The place whose clocks count, summer time and all. */
    time_zone: TimeZone.default("UTC"),
    /** The hours: 1 to 50. They may overlap. */
    hours: z.array(WeeklyHours).min(1).max(50),
    /** Days on which no hours begin, such as holidays: at most 400. */
    excluded_dates: z.array(CalendarDate).max(400).default([]),
  }),
  { dates_once: rule("Each date is left out once.", unique("excluded_dates[]")) },
).meta({ id: "WeeklySchedule", title: "Weekly schedule" });
export type WeeklySchedule = z.infer<typeof WeeklySchedule>;

/**
 * Times that come again and again, by name (Alertmanager `time_intervals`).
 *
 * @module
 */
import * as z from "zod";
import { ClockTime, Weekday } from "../../core/clock-time.js";
import { closed } from "../../core/closed.js";
import { TimeZone } from "../../core/instant.js";
import {
  add,
  and,
  atLeastOne,
  eq,
  ge,
  gt,
  le,
  lt,
  mul,
  or,
  unique,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Name } from "../../core/text.js";

/** A span of the day. One over midnight is written as two. */
export const ClockSpan = withRules(
  closed({
    /** Its first minute. */
    start: ClockTime,
    /** The minute after its last. */
    end: ClockTime,
  }),
  {
    start_before_end: rule("A span of the day begins before it ends.", lt("start", "end")),
  },
).meta({ id: "ClockSpan", title: "Span of the day" });
export type ClockSpan = z.infer<typeof ClockSpan>;

const dayOfMonth = z.int().min(-31).max(31);

/** A run of days in a month. Days below zero count from its end: -1 is the last. */
export const MonthDaySpan = withRules(
  closed({
    /** Its first day: 1 to 31, or -1 to -31. */
    first: dayOfMonth,
    /** Its last day. */
    last: dayOfMonth,
  }),
  {
    no_day_zero: rule("There is no day 0.", gt(mul(mul("first", "first"), mul("last", "last")), 0)),
    // Days from the start and from the end are compared in the month that is kindest to them.
    first_not_after_last: rule(
      "In some month the first day is not after the last.",
      or(
        eq(mul("first", "last"), 0),
        and(gt(mul("first", "last"), 0), le("first", "last")),
        and(gt("first", 0), lt("last", 0), le("first", add("last", 32))),
        and(lt("first", 0), gt("last", 0), le(add("first", 29), "last")),
      ),
    ),
    end_counted_as_start: warn(
      "A run whose first day is counted from the end of the month, as Alertmanager asks, ends so.",
      or(ge("first", 0), le("last", 0)),
      "last",
    ),
  },
).meta({ id: "MonthDaySpan", title: "Days of a month" });
export type MonthDaySpan = z.infer<typeof MonthDaySpan>;

/** A run of months: 1 is January. */
export const MonthSpan = withRules(
  closed({
    /** Its first month. */
    first: z.int().min(1).max(12),
    /** Its last month. */
    last: z.int().min(1).max(12),
  }),
  {
    first_not_after_last: rule("The first month is not after the last.", le("first", "last")),
  },
).meta({ id: "MonthSpan", title: "Months" });
export type MonthSpan = z.infer<typeof MonthSpan>;

/** Times that meet every one of the conditions given. */
export const RecurringTime = withRules(
  closed({
    /** At these times of the day: at most 24. Absent: all day. */
    times: z.array(ClockSpan).min(1).max(24).optional(),
    /** On these days of the week. Absent: on all. */
    weekdays: z.array(Weekday).min(1).max(7).optional(),
    /** On these days of the month: at most 31. Absent: on all. */
    days_of_month: z.array(MonthDaySpan).min(1).max(31).optional(),
    /** In these months: at most 12. Absent: in all. */
    months: z.array(MonthSpan).min(1).max(12).optional(),
    /** The time zone of the clock and the calendar. */
    time_zone: TimeZone.default("UTC"),
  }),
  {
    says_when: rule(
      "A time that comes again says when.",
      atLeastOne("times", "weekdays", "days_of_month", "months"),
      "times",
    ),
    weekdays_once: rule("Each day is named once.", unique("weekdays[]")),
  },
).meta({ id: "RecurringTime", title: "Time that comes again" });
export type RecurringTime = z.infer<typeof RecurringTime>;

/** The name of a time interval: 1 to 255 characters, as Alertmanager takes any. */
export const AlertTimeIntervalName = Name;
export type AlertTimeIntervalName = z.infer<typeof AlertTimeIntervalName>;

/** Times by name, at which routes are silent, or only speak. */
export const AlertTimeInterval = closed({
  /** Its name. */
  name: AlertTimeIntervalName,
  /** It is on at any of these: 1 to 50. */
  times: z.array(RecurringTime).min(1).max(50),
}).meta({ id: "AlertTimeInterval", title: "Time interval" });
export type AlertTimeInterval = z.infer<typeof AlertTimeInterval>;

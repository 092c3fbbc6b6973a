/**
 * How numbers of short spans of time are put together to numbers of longer ones.
 *
 * @module
 */

import type { CalendarUnit } from "../core/calendar-unit.js";
import {
  and,
  each,
  eq,
  gt,
  has,
  le,
  lit,
  mul,
  multipleOf,
  oneOf,
  or,
  when,
} from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";

const windowIs = (kind: "fixed" | "calendar") => eq("window.kind", lit(kind));
const rollupIs = (kind: "fixed" | "calendar") => eq("rollup_window.kind", lit(kind));
const inUnits = (shorter: CalendarUnit, longer: CalendarUnit) =>
  and(eq("window.unit", lit(shorter)), eq("rollup_window.unit", lit(longer)));

/** The longer window, each unit of which is so many of the shorter ones, is a multiple. */
const isFilledBy = (units: number) =>
  multipleOf(mul("rollup_window.size_count", units), "window.size_count");

const DAY_S = 86_400;
const isLongerThanADay = gt("window.size_s", DAY_S);
const isUtc = oneOf("rollup_window.time_zone", lit("UTC"), lit("Etc/UTC"));
const isPlain = oneOf("function", lit("sum"), lit("count"), lit("min"), lit("max"));

/** What holds between the window of an aggregation and the longer one. */
export const rollupRules = {
  rollup_is_a_multiple: rule(
    "A longer window of fixed length is a multiple of the shorter one.",
    when(
      and(windowIs("fixed"), rollupIs("fixed")),
      multipleOf("rollup_window.size_s", "window.size_s"),
    ),
    "rollup_window",
  ),
  calendar_rolls_up_to_calendar: rule(
    "Windows of the calendar do not add up to windows of fixed length.",
    when(windowIs("calendar"), rollupIs("calendar")),
    "rollup_window",
  ),
  unit_rolls_up_to_itself: rule(
    "Several units of the calendar are a multiple of fewer of them.",
    when(
      eq("rollup_window.unit", "window.unit"),
      multipleOf("rollup_window.size_count", "window.size_count"),
    ),
    "rollup_window.size_count",
  ),
  weeks_roll_up_to_weeks: rule(
    "Weeks add up to weeks only: months, quarters and years begin on any day.",
    when(eq("window.unit", lit("week")), eq("rollup_window.unit", lit("week"))),
    "rollup_window.unit",
  ),
  unit_rolls_up_to_longer: rule(
    "A unit of the calendar adds up to longer ones only.",
    and(
      when(
        eq("window.unit", lit("month")),
        oneOf("rollup_window.unit", lit("month"), lit("quarter"), lit("year")),
      ),
      when(
        eq("window.unit", lit("quarter")),
        oneOf("rollup_window.unit", lit("quarter"), lit("year")),
      ),
      when(eq("window.unit", lit("year")), eq("rollup_window.unit", lit("year"))),
    ),
    "rollup_window.unit",
  ),
  several_units_fit: rule(
    "Several units of the calendar add up to a longer one only if they divide it.",
    or(
      eq("window.size_count", 1),
      eq("window.unit", "rollup_window.unit"),
      and(inUnits("month", "quarter"), isFilledBy(3)),
      and(inUnits("month", "year"), isFilledBy(12)),
      and(inUnits("quarter", "year"), isFilledBy(4)),
    ),
    "window.size_count",
  ),
  one_calendar: rule(
    "Windows of the calendar are those of one time zone.",
    eq("rollup_window.time_zone", "window.time_zone"),
  ),
  fixed_window_within_a_day: rule(
    "A window of fixed length that adds up to units of the calendar is no longer than a day.",
    when(and(windowIs("fixed"), rollupIs("calendar")), le("window.size_s", DAY_S)),
    "window.size_s",
  ),
  fixed_windows_fill_days: rule(
    "Windows that add up to days in UTC divide a day.",
    when(isUtc, or(isLongerThanADay, multipleOf(DAY_S, "window.size_s"))),
    "window.size_s",
  ),
  fixed_windows_end_at_midnight: warn(
    "Windows that add up to days divide a quarter of an hour, since time zones differ by those.",
    when(
      and(windowIs("fixed"), rollupIs("calendar")),
      or(isUtc, isLongerThanADay, multipleOf(900, "window.size_s")),
    ),
    "window.size_s",
  ),
  rollup_needs_parts: rule(
    "A metric that is put together again is a sum, count, smallest or largest value, or keeps a sketch.",
    when(has("rollup_window"), each("metrics[]", or(isPlain, has("sketch")))),
  ),
};

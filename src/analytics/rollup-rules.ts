/**
 * How numbers of short spans of time are put together to numbers of longer ones.
 *
 * @module
 */
import { and, each, eq, has, lit, multipleOf, oneOf, or, when } from "../core/rules/expression.js";
import { rule, warn } from "../core/rules/rule.js";
import type { CalendarUnit } from "./time-window.js";

const windowIs = (kind: "fixed" | "calendar") => eq("window.kind", lit(kind));
const rollupIs = (kind: "fixed" | "calendar") => eq("rollup_window.kind", lit(kind));
const inUnits = (shorter: CalendarUnit, longer: CalendarUnit) =>
  and(eq("window.unit", lit(shorter)), eq("rollup_window.unit", lit(longer)));

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
      and(inUnits("month", "quarter"), multipleOf(3, "window.size_count")),
      and(inUnits("month", "year"), multipleOf(12, "window.size_count")),
      and(inUnits("quarter", "year"), multipleOf(4, "window.size_count")),
    ),
    "window.size_count",
  ),
  one_calendar: rule(
    "Windows of the calendar are those of one time zone.",
    eq("rollup_window.time_zone", "window.time_zone"),
  ),
  fixed_windows_end_at_midnight: warn(
    "Windows that add up to days divide a quarter of an hour, since time zones differ by those.",
    when(
      and(windowIs("fixed"), rollupIs("calendar")),
      or(
        multipleOf(900, "window.size_s"),
        and(eq("rollup_window.time_zone", lit("UTC")), multipleOf(86_400, "window.size_s")),
      ),
    ),
    "window.size_s",
  ),
  rollup_needs_parts: rule(
    "A metric that is put together again is a sum, count, smallest or largest value, or keeps a sketch.",
    when(has("rollup_window"), each("metrics[]", or(isPlain, has("sketch")))),
  ),
};

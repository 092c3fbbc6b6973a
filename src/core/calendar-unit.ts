/**
 * The units of the calendar.
 *
 * @module
 */
import * as z from "zod";

/**
 * A unit of the calendar. A day has 23, 24 or 25 hours, a month 28 to 31 days. Where nothing says
 * when the first one began, each begins at midnight.
 *
 * - `day`: from midnight to midnight.
 * - `week`: seven days from Monday on (ISO 8601).
 * - `month`, `quarter`, `year`: of the Gregorian calendar.
 */
export const CalendarUnit = z
  .enum({ DAY: "day", WEEK: "week", MONTH: "month", QUARTER: "quarter", YEAR: "year" })
  .meta({ id: "CalendarUnit", title: "Unit of the calendar" });
export type CalendarUnit = z.infer<typeof CalendarUnit>;

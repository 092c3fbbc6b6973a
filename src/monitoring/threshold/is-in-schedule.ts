/**
 * Whether an instant lies in the hours of a weekly schedule, by the clocks of its place.
 *
 * @module
 */
import type { CalendarDate, Instant } from "../../core/instant.js";
import { dayBefore, minutesOf, type Wall, wallOf } from "../../core/wall-clock.js";
import type { WeeklyHours, WeeklySchedule } from "./weekly-schedule.js";

const dayMinutes = 24 * 60;

/**
 * Whether an instant lies in the hours of a schedule. Hours that end on the next day belong to the
 * day on which they begin, be it excluded or not. The clocks decide: an hour that summer time leaves
 * out is in no schedule, and one that comes twice is in it twice. Undefined when the time zone is one
 * that the machine does not know: then nobody can say.
 */
export function isInSchedule(schedule: WeeklySchedule, at: Instant): boolean | undefined {
  const today = wallOf(schedule.time_zone, at);
  if (today === undefined) return undefined;
  const yesterday = dayBefore(today);
  return schedule.hours.some(
    (hours) =>
      isWithin(hours, today, today.minute, schedule.excluded_dates) ||
      isWithin(hours, yesterday, today.minute + dayMinutes, schedule.excluded_dates),
  );
}

/** Whether the hours that begin on a day cover a minute, counted from that day's midnight. */
function isWithin(
  hours: WeeklyHours,
  day: Wall,
  minute: number,
  excluded: readonly CalendarDate[],
): boolean {
  if (!hours.days.includes(day.weekday) || excluded.includes(day.date)) return false;
  const start = minutesOf(hours.start_time);
  const end = minutesOf(hours.end_time);
  return minute >= start && minute < start + minutesUntil(start, end);
}

/** How long after one time of the day another comes: from a minute to a whole day. */
function minutesUntil(start: number, end: number): number {
  const minutes = (end - start + dayMinutes) % dayMinutes;
  return minutes === 0 ? dayMinutes : minutes;
}

/**
 * Whether an instant lies in the hours of a weekly schedule, by the clocks of its place.
 *
 * @module
 */
import type { ClockTime, Weekday } from "../core/clock-time.js";
import type { CalendarDate, Instant } from "../core/instant.js";
import type { WeeklyHours, WeeklySchedule } from "./weekly-schedule.js";

const dayMinutes = 24 * 60;

const weekdays = [
  "sunday",
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
] as const satisfies readonly Weekday[];

/** What the clocks and calendars of a place show. */
interface Wall {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  readonly minute: number;
}

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
  return minute >= start && minute < (end > start ? end : end + dayMinutes);
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function wallOf(timeZone: string, at: Instant): Wall | undefined {
  const format = formatOf(timeZone);
  if (format === undefined) return undefined;
  const parts = format.formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  return { ...dayOf(date), minute: Number(part("hour")) * 60 + Number(part("minute")) };
}

function dayBefore({ date, minute }: Wall): Wall {
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
  return { ...dayOf(before.toISOString().slice(0, 10)), minute };
}

function dayOf(date: CalendarDate): Pick<Wall, "date" | "weekday"> {
  return { date, weekday: weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sunday" };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-u-ca-iso8601", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    });
  } catch {
    return undefined;
  }
}

/**
 * What the clocks and calendars of a place show at an instant.
 *
 * @module
 */
import type { ClockTime, Weekday } from "./clock-time.js";
import type { CalendarDate, Instant } from "./instant.js";
import { zoneFormat } from "./zone-format.js";

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
export interface Wall {
  readonly date: CalendarDate;
  readonly weekday: Weekday;
  readonly minute: number;
}

/**
 * What the clocks and calendars of a place show at an instant; undefined when the time zone is one
 * that the machine does not know.
 */
export function wallOf(timeZone: string, at: Instant): Wall | undefined {
  const format = zoneFormat(timeZone);
  if (format === undefined) return undefined;
  const parts = format.formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  return { ...dayOf(date), minute: Number(part("hour")) * 60 + Number(part("minute")) };
}

/** The day before, at the same minute. */
export function dayBefore({ date, minute }: Wall): Wall {
  const before = new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000);
  return { ...dayOf(before.toISOString().slice(0, 10)), minute };
}

/** The minute of the day at which a clock shows this. */
export function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function dayOf(date: CalendarDate): Pick<Wall, "date" | "weekday"> {
  return { date, weekday: weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "sunday" };
}

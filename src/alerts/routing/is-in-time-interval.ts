/**
 * Whether an instant lies in a time interval, as Alertmanager has it (`timeinterval/timeinterval.go`).
 *
 * @module
 */
import type { Instant } from "../../core/instant.js";
import { minutesOf, type Wall, wallOf } from "../../core/wall-clock.js";
import type { AlertTimeInterval, MonthDaySpan, RecurringTime } from "./alert-time-interval.js";
import type { RouteTaken } from "./route-alert.js";

/**
 * Whether an instant lies in a time interval: whether one of its times meets every condition that it
 * names, by the clock and calendar of its time zone. A time whose zone the machine does not know is
 * met by no instant.
 */
export function isInTimeInterval(interval: AlertTimeInterval, at: Instant): boolean {
  return interval.times.some((time) => {
    const wall = wallOf(time.time_zone, at);
    return wall !== undefined && isMet(time, wall);
  });
}

/**
 * Whether a route says nothing at an instant: it is in one of the intervals that mute the route, or
 * in none of those outside of which the route is silent. An interval that is not known is never on.
 */
export function isRouteMuted(
  { muteTimeIntervals, activeTimeIntervals }: RouteTaken,
  intervals: readonly AlertTimeInterval[],
  at: Instant,
): boolean {
  const isOn = (name: string) =>
    intervals.some((interval) => interval.name === name && isInTimeInterval(interval, at));
  return (
    muteTimeIntervals.some(isOn) ||
    (activeTimeIntervals.length > 0 && !activeTimeIntervals.some(isOn))
  );
}

function isMet({ times, weekdays, days_of_month, months }: RecurringTime, wall: Wall): boolean {
  const [year, month, day] = wall.date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return (
    (times?.some(
      ({ start, end }) => minutesOf(start) <= wall.minute && wall.minute < minutesOf(end),
    ) ??
      true) &&
    (weekdays?.includes(wall.weekday) ?? true) &&
    (days_of_month?.some((span) => hasDay(span, day, lengthOf(year, month))) ?? true) &&
    (months?.some(({ first, last }) => first <= month && month <= last) ?? true)
  );
}

/** Days below zero count from the month's end, and a run ends with the month. */
function hasDay({ first, last }: MonthDaySpan, day: number, length: number): boolean {
  const fromStart = (number: number) => (number < 0 ? length + number + 1 : number);
  return fromStart(first) <= day && day <= fromStart(last);
}

function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * To which day of business an instant belongs.
 *
 * @module
 */
import type { CalendarDate, Instant } from "../../core/instant.js";
import { dayBefore, wallOf } from "../../core/wall-clock.js";

const DAY_MS = 86_400_000;

/** What a day of business is. */
export interface BusinessDayOptions {
  /**
   * The minute of the day, by the clocks of the place, at which a day of business begins: 0 to
   * 1439. At 240, a concert that ends at three in the morning belongs to the day before. Absent: 0.
   */
  readonly startMinute?: number;
}

/**
 * The day of business to which an instant belongs in a time zone; undefined where the machine does
 * not know the time zone. Clocks that are put forward or back are those of the place.
 *
 * @throws {RangeError} where the day begins at no minute of a day.
 */
export function businessDateOf(
  at: Instant,
  timeZone: string,
  { startMinute = 0 }: BusinessDayOptions = {},
): CalendarDate | undefined {
  if (!Number.isInteger(startMinute) || startMinute < 0 || startMinute >= 1440) {
    throw new RangeError("startMinute must be an integer from 0 to 1439: the minute of a day.");
  }
  const wall = wallOf(timeZone, at);
  if (wall === undefined) return undefined;
  return wall.minute < startMinute ? dayBefore(wall).date : wall.date;
}

/**
 * How many days lie between the day of business to which an instant belongs and the one to which it
 * was posted: positive where it was posted to a later day. Undefined where the machine does not
 * know the time zone.
 */
export function postingLagDays(
  at: Instant,
  businessDate: CalendarDate,
  timeZone: string,
  options: BusinessDayOptions = {},
): number | undefined {
  const date = businessDateOf(at, timeZone, options);
  return date === undefined ? undefined : (midnight(businessDate) - midnight(date)) / DAY_MS;
}

function midnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

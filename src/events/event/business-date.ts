/**
 * To which day of business an instant belongs.
 *
 * @module
 */
import type { CalendarDate, Instant } from "../../core/instant.js";

/** More formatters than these are not kept: names that no machine knows have no end. */
const MOST_FORMATS = 1000;

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
  const format = formatOf(timeZone);
  if (format === undefined) return undefined;
  const parts = format.formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? "";
  const date = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  const minute = Number(part("hour")) * 60 + Number(part("minute"));
  return minute < startMinute ? dayBefore(date) : date;
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

function dayBefore(date: CalendarDate): CalendarDate {
  return new Date(midnight(date) - DAY_MS).toISOString().slice(0, 10);
}

/** Time zones are few, and a formatter takes far longer to make than to use. */
const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  if (formats.size > MOST_FORMATS) formats.clear();
  if (!formats.has(timeZone)) formats.set(timeZone, newFormat(timeZone));
  return formats.get(timeZone);
}

function newFormat(timeZone: string): Intl.DateTimeFormat | undefined {
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

/**
 * From when to when a dashboard shows data at an instant.
 *
 * @module
 */
import type { Instant, TimeZone } from "../../core/instant.js";
import {
  addUnits,
  type CalendarHabit,
  type DateMathUnit,
  fixedUnits,
  startOfUnit,
} from "./calendar-steps.js";
import type { DashboardTimeRange } from "./dashboard-time-range.js";
import { type ZoneClock, zoneClock } from "./zoned-time.js";

/** Where the calendar of a dashboard differs from the usual one. */
export interface TimeRangeOptions {
  /** The time zone in which days begin. Absent: UTC. */
  readonly timeZone?: TimeZone;
  /** The day on which a week begins. Absent: Monday (ISO 8601). */
  readonly weekStart?: "monday" | "sunday" | "saturday";
  /** The month in which the fiscal year begins, 1 to 12. Absent: January. */
  readonly fiscalYearStartMonth?: number;
}

/** Two instants, in UTC, both included. */
export interface ResolvedTimeRange {
  readonly from: Instant;
  readonly to: Instant;
}

const weekDays = { sunday: 0, monday: 1, saturday: 6 } as const;

/**
 * From when to when a dashboard shows data at an instant, by the date math of Grafana: `from` is
 * rounded down and `to` up, to the last millisecond of the unit. Seconds, minutes and hours are
 * added on the time line; days and longer units on the calendar of the time zone, where a day may
 * have 23 or 25 hours, and the 31st becomes the last day of a shorter month.
 *
 * Undefined when the machine does not know the time zone, or when an end is no instant of the years
 * 0000 to 9999, or the span would end before it begins.
 */
export function resolveTimeRange(
  range: DashboardTimeRange,
  now: Instant,
  options: TimeRangeOptions = {},
): ResolvedTimeRange | undefined {
  const { timeZone = "UTC", weekStart = "monday", fiscalYearStartMonth = 1 } = options;
  const isMonth = Number.isInteger(fiscalYearStartMonth);
  if (!isMonth || fiscalYearStartMonth < 1 || fiscalYearStartMonth > 12) {
    throw new RangeError("fiscalYearStartMonth must be a whole number from 1 to 12.");
  }
  const clock = zoneClock(timeZone);
  if (clock === undefined) return undefined;
  const habit = { weekStart: weekDays[weekStart], fiscalStartMonth: fiscalYearStartMonth };
  const [from, to] = [range.from, range.to].map((end, index) =>
    end.startsWith("now")
      ? resolve(end, Date.parse(now), index === 1, clock, habit)
      : Date.parse(end),
  );
  if (from === undefined || to === undefined || !isTold(from) || !isTold(to) || from > to) {
    return undefined;
  }
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

const EARLIEST = Date.parse("0000-01-01T00:00:00Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

function isTold(epoch: number): boolean {
  return epoch >= EARLIEST && epoch <= LATEST;
}

const STEP = /([+-])([0-9]*)([smhdwMQy])|\/(f?[smhdwMQy])/g;

function resolve(
  expression: string,
  now: number,
  isEnd: boolean,
  clock: ZoneClock,
  habit: CalendarHabit,
): number {
  let epoch = now;
  for (const [, sign, amount, unit, rounded] of expression.matchAll(STEP)) {
    if (rounded !== undefined) epoch = round(epoch, toUnit(rounded), isEnd, clock, habit);
    else epoch = add(epoch, Number(`${sign}${amount || 1}`), toUnit(unit), clock);
  }
  return epoch;
}

const units = ["s", "m", "h", "d", "w", "M", "Q", "y", "fQ", "fy"] as const;

function toUnit(text: string | undefined): DateMathUnit {
  return units.find((unit) => unit === text) ?? "d";
}

function add(epoch: number, amount: number, unit: DateMathUnit, clock: ZoneClock): number {
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) return epoch + amount * fixed;
  return clock.fromWall(addUnits(clock.toWall(epoch), amount, unit));
}

function round(
  epoch: number,
  unit: DateMathUnit,
  isEnd: boolean,
  clock: ZoneClock,
  habit: CalendarHabit,
): number {
  const wall = clock.toWall(epoch);
  const fixed = fixedUnits[unit];
  if (fixed !== undefined) {
    const start = epoch - (((wall % fixed) + fixed) % fixed);
    return isEnd ? start + fixed - 1 : start;
  }
  const start = startOfUnit(wall, unit, habit);
  return isEnd ? clock.fromWall(addUnits(start, 1, unit)) - 1 : clock.fromWall(start);
}

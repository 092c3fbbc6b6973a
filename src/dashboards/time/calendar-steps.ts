/**
 * Steps along the calendar: so many units on, and to the beginning of one.
 *
 * All times here are what clocks show, in milliseconds since 1970 as if they were of UTC.
 *
 * @module
 */

/** A unit of date math: `Q` is a quarter, `fQ` and `fy` those of the fiscal year. */
export type DateMathUnit = "s" | "m" | "h" | "d" | "w" | "M" | "Q" | "y" | "fQ" | "fy";

/** How a place counts weeks and fiscal years. */
export interface CalendarHabit {
  /** The day on which a week begins: 0 is Sunday, 1 is Monday. */
  readonly weekStart: number;
  /** The month in which the fiscal year begins: 1 is January. */
  readonly fiscalStartMonth: number;
}

/** Units of which each lasts as long as every other. */
export const fixedUnits: Readonly<Partial<Record<DateMathUnit, number>>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

const dayUnits: Readonly<Partial<Record<DateMathUnit, number>>> = { d: 1, w: 7 };
const monthUnits: Readonly<Partial<Record<DateMathUnit, number>>> = {
  M: 1,
  Q: 3,
  fQ: 3,
  y: 12,
  fy: 12,
};

/** So many units of the calendar later. A day that the month does not have becomes its last. */
export function addUnits(wall: number, amount: number, unit: DateMathUnit): number {
  const date = new Date(wall);
  const months = monthUnits[unit];
  if (months === undefined) {
    date.setUTCDate(date.getUTCDate() + amount * (dayUnits[unit] ?? 0));
    return date.getTime();
  }
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + amount * months);
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, last.getUTCDate()));
  return date.getTime();
}

/** The beginning of the unit of the calendar in which a time lies. */
export function startOfUnit(wall: number, unit: DateMathUnit, habit: CalendarHabit): number {
  const date = new Date(wall);
  date.setUTCHours(0, 0, 0, 0);
  const months = monthUnits[unit];
  if (months === undefined) {
    const back = unit === "w" ? (date.getUTCDay() - habit.weekStart + 7) % 7 : 0;
    date.setUTCDate(date.getUTCDate() - back);
    return date.getTime();
  }
  const first = unit === "fQ" || unit === "fy" ? habit.fiscalStartMonth - 1 : 0;
  const back = (date.getUTCMonth() - first + 12) % months;
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - back);
  return date.getTime();
}

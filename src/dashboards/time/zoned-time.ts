/**
 * Clocks of a time zone in milliseconds, so that calendar units can be counted on them.
 *
 * @module
 */
import { zoneFormat } from "../../core/zone-format.js";

/** Reads and sets the clocks of one time zone. */
export interface ZoneClock {
  /** What its clocks show, as if they were of UTC: milliseconds since 1970. NaN before 0000, after 9999. */
  readonly toWall: (epoch: number) => number;
  /**
   * The instant at which its clocks show this. Of two, the first; of none, since clocks were put
   * forward over it, as much after the change as is meant.
   */
  readonly fromWall: (wall: number) => number;
}

/** The clocks of a time zone; undefined when it is one that the machine does not know. */
export function zoneClock(timeZone: string): ZoneClock | undefined {
  const format = zoneFormat(timeZone);
  if (format === undefined) return undefined;
  const toWall = (epoch: number) => wallAt(format, epoch);
  return { toWall, fromWall: (wall) => instantOf(toWall, wall) };
}

const DAY_MS = 86_400_000;

/** Formatters tell years outside these in other eras, or not at all. */
const EARLIEST = Date.parse("0000-01-01T00:00:00Z");
const LATEST = Date.parse("9999-12-31T23:59:59.999Z");

function instantOf(toWall: (epoch: number) => number, wall: number): number {
  const before = toWall(wall - DAY_MS) - (wall - DAY_MS);
  const after = toWall(wall + DAY_MS) - (wall + DAY_MS);
  const candidates = [wall - before, wall - after].filter((epoch) => toWall(epoch) === wall);
  return candidates.length > 0 ? Math.min(...candidates) : wall - before;
}

function wallAt(format: Intl.DateTimeFormat, epoch: number): number {
  if (!(epoch >= EARLIEST && epoch <= LATEST)) return Number.NaN;
  const parts = format.formatToParts(epoch);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((each) => each.type === type)?.value);
  const date = new Date(0);
  date.setUTCFullYear(part("year"), part("month") - 1, part("day"));
  date.setUTCHours(part("hour"), part("minute"), part("second"));
  return date.getTime() + (((epoch % 1000) + 1000) % 1000);
}

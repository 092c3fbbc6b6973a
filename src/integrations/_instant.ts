/**
 * Instants in the spellings that senders use, rewritten by RFC 3339.
 *
 * @module
 */
import { Instant } from "../core/instant.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** ISO 8601 as it is met: a `T` or a space, a zone or none, a time or none. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,12}))?)?(?: ?(?:([Zz]|UTC|GMT)|([+-]\d{2}):?(\d{2})?))?)?$/;

/** RFC 2822, section 3.3, with a numeric zone or one that means UTC. */
const RFC_2822 =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:(Z|UT|UTC|GMT)|([+-]\d{2})(\d{2}))$/;

/** Seconds since 1970 as text: nine or ten digits, from 1973 to 2286. */
const EPOCH_S = /^\d{9,10}(?:\.\d{1,6})?$/;

/** Milliseconds since 1970 as text: twelve or thirteen digits, from 1973 to 2286. */
const EPOCH_MS = /^\d{12,13}(?:\.\d{1,6})?$/;

/** An instant as it was rewritten. */
export interface ForeignInstant {
  /** The instant by RFC 3339, in UTC, to the millisecond or finer. */
  readonly instant: string;
  /** What was strange about it, as a sentence. */
  readonly reason: string;
}

interface Parts {
  readonly date: readonly [year: string, month: string, day: string];
  readonly time: readonly [hour: string, minute: string, second: string];
  /** Digits after the point of the second, as they came. */
  readonly fraction: string;
  /** Minutes east of UTC. */
  readonly offsetMinutes: number;
}

/**
 * An instant from a text or number that is none by RFC 3339: a space for the `T`, no zone (taken as
 * UTC), a date alone (its first instant in UTC), RFC 2822, or seconds or milliseconds since 1970.
 * Undefined for anything else.
 */
export function foreignInstant(value: string | number): ForeignInstant | undefined {
  const text = String(value).trim();
  if (EPOCH_S.test(text)) return fromEpoch(Number(text) * 1000, "Seconds since 1970.");
  if (EPOCH_MS.test(text)) return fromEpoch(Number(text), "Milliseconds since 1970.");
  const iso = ISO.exec(text);
  if (iso !== null) return fromIso(iso);
  const mail = RFC_2822.exec(text);
  return mail === null ? undefined : fromMail(mail);
}

function fromEpoch(unixMs: number, reason: string): ForeignInstant {
  return { instant: new Date(Math.round(unixMs)).toISOString(), reason };
}

function fromIso(found: RegExpExecArray): ForeignInstant | undefined {
  const [, year = "", month = "", day = "", hour, minute = "", second = "00"] = found;
  const [fraction = "", utc, offsetHour, offsetMinute = "00"] = found.slice(7);
  const instant = inUtc({
    date: [year, month, day],
    time: hour === undefined ? ["00", "00", "00"] : [hour, minute, second],
    fraction,
    offsetMinutes: minutesEast(offsetHour, offsetMinute),
  });
  if (instant === undefined) return undefined;
  if (hour === undefined) return { instant, reason: "A date alone, taken as midnight in UTC." };
  const hasZone = utc !== undefined || offsetHour !== undefined;
  const reason = hasZone ? "Another spelling than RFC 3339." : "No time zone, taken as UTC.";
  return { instant, reason };
}

function fromMail(found: RegExpExecArray): ForeignInstant | undefined {
  const [, day = "", monthName = "", year = "", hour = "", minute = "", second = "00"] = found;
  const [, offsetHour, offsetMinute = "00"] = found.slice(7);
  const month = MONTHS.indexOf(monthName.toLowerCase()) + 1;
  const instant = inUtc({
    date: [year, String(month).padStart(2, "0"), day.padStart(2, "0")],
    time: [hour, minute, second],
    fraction: "",
    offsetMinutes: minutesEast(offsetHour, offsetMinute),
  });
  return instant === undefined ? undefined : { instant, reason: "Spelt by RFC 2822." };
}

function minutesEast(hour: string | undefined, minute: string): number {
  if (hour === undefined) return 0;
  const minutes = Math.abs(Number(hour)) * 60 + Number(minute);
  return hour.startsWith("-") ? -minutes : minutes;
}

/** RFC 3339 in UTC. Undefined when the calendar has no such day or the day no such hour. */
function inUtc({ date, time, fraction, offsetMinutes }: Parts): string | undefined {
  const local = `${date.join("-")}T${time.join(":")}.000Z`;
  if (!Instant.safeParse(local).success || Math.abs(offsetMinutes) >= 1440) return undefined;
  const seconds = new Date(Date.parse(local) - offsetMinutes * 60_000).toISOString().slice(0, -5);
  const instant = `${seconds}.${fraction.replace(/0+$/, "").padEnd(3, "0")}Z`;
  return Instant.safeParse(instant).success ? instant : undefined;
}

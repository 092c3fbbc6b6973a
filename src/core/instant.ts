/**
 * Points and spans of time as the wire carries them (RFC 3339).
 *
 * @module
 */
import * as z from "zod";

const LEAP_YEAR = "(?:[0-9]{2}(?:[2468][048]|0[48]|[13579][26])|(?:[02468][048]|[13579][26])00)";
const DAY =
  "(?:[0-9]{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)" +
  `|(?:0[13578]|1[02])-31)|${LEAP_YEAR}-02-29)`;
const TIME = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,12})?";
const OFFSET = "(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";

/**
 * A point in time by RFC 3339, with `Z` or an offset, such as `2026-03-01T12:00:00.000Z`. Instants
 * are compared to the millisecond; further digits are kept. A leap second (`:60`), a lower-case `t`
 * or `z` and a space for the `T` are refused.
 */
export const Instant = z.string().regex(new RegExp(`^${DAY}T${TIME}${OFFSET}$`), {
  error: "Expected an RFC 3339 instant with Z or an offset, such as 2026-03-01T12:00:00.000Z.",
});
export type Instant = z.infer<typeof Instant>;

/** A calendar date, `YYYY-MM-DD`, that belongs to no time zone. */
export const CalendarDate = z.string().regex(new RegExp(`^${DAY}$`), {
  error: "Expected a calendar date, such as 2026-03-01.",
});
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A time zone by its name in the IANA database, such as `Europe/Berlin` or `UTC`. */
export const TimeZone = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]{0,31}(?:\/[A-Za-z0-9_+-]{1,32}){0,2}$/, {
    error: "Expected an IANA time zone, such as Europe/Berlin.",
  });
export type TimeZone = z.infer<typeof TimeZone>;

/** The present instant, to the millisecond, in UTC. */
export function now(): Instant {
  return new Date().toISOString();
}

/**
 * Times of the day that come again and again (Alertmanager `time_intervals`).
 *
 * @module
 */
import * as z from "zod";

/** A time of the day by the clock on the wall, `00:00` to `24:00`, which is the day's end. */
export const ClockTime = z.string().regex(/^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/, {
  error: "Expected a time of the day, such as 22:30.",
});
export type ClockTime = z.infer<typeof ClockTime>;

/**
 * A day of the week.
 *
 * - `monday`, `tuesday`, `wednesday`, `thursday`, `friday`, `saturday`, `sunday`: as it says.
 */
export const Weekday = z
  .enum({
    MONDAY: "monday",
    TUESDAY: "tuesday",
    WEDNESDAY: "wednesday",
    THURSDAY: "thursday",
    FRIDAY: "friday",
    SATURDAY: "saturday",
    SUNDAY: "sunday",
  })
  .meta({ id: "Weekday", title: "Day of the week" });
export type Weekday = z.infer<typeof Weekday>;

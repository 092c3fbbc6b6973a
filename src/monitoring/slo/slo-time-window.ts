/**
 * The time over which an objective is to be met (OpenSLO v1 `timeWindow`).
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../../core/calendar-unit.js";
import { closed } from "../../core/closed.js";
import { TimeZone } from "../../core/instant.js";

/** The time up to now, which moves on with it. */
export const SloRollingWindow = closed({
  /** Tells this kind from the other. */
  kind: z.literal("rolling"),
  /** How long it is: from one minute to 366 days. 2592000 is 30 days. */
  duration_s: z.int().min(60).max(31_622_400),
}).meta({ id: "SloRollingWindow", title: "Rolling window" });
export type SloRollingWindow = z.infer<typeof SloRollingWindow>;

/** A time of the calendar, after which the budget is whole again. */
export const SloCalendarWindow = closed({
  /** Tells this kind from the other. */
  kind: z.literal("calendar"),
  /** How many units: 1 to 366. */
  size_count: z.int().min(1).max(366),
  /** The unit. */
  unit: CalendarUnit,
  /** When the first one began, by the clocks of the time zone: `YYYY-MM-DD HH:MM:SS`. */
  start_time: z
    .string()
    .regex(
      /^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01]) (?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$/,
      { error: "Expected a date and a time of day, such as 2026-01-01 00:00:00." },
    ),
  /** The time zone. */
  time_zone: TimeZone,
}).meta({ id: "SloCalendarWindow", title: "Calendar window" });
export type SloCalendarWindow = z.infer<typeof SloCalendarWindow>;

/** The time over which an objective is to be met. */
export const SloTimeWindow = z
  .discriminatedUnion("kind", [SloRollingWindow, SloCalendarWindow])
  .meta({ id: "SloTimeWindow", title: "Time window of an objective" });
export type SloTimeWindow = z.infer<typeof SloTimeWindow>;

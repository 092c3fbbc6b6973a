/**
 * The spans of time over which events are put together.
 *
 * @module
 */
import * as z from "zod";
import { CalendarUnit } from "../core/calendar-unit.js";
import { closed } from "../core/closed.js";
import { TimeZone } from "../core/instant.js";

/** A window of so many seconds, counted from 1970 in UTC. */
export const FixedWindow = closed({
  /** Tells this kind of window from the other. */
  kind: z.literal("fixed"),
  /** How long it is: from one second to 366 days. */
  size_s: z.int().min(1).max(31_622_400),
}).meta({ id: "FixedWindow", title: "Window of fixed length" });
export type FixedWindow = z.infer<typeof FixedWindow>;

/** A window of so many units of the calendar, which begin at other instants in each time zone. */
export const CalendarWindow = closed({
  /** Tells this kind of window from the other. */
  kind: z.literal("calendar"),
  /** How many units: 1 to 366. */
  size_count: z.int().min(1).max(366),
  /** The unit. */
  unit: CalendarUnit,
  /** The time zone whose midnight counts. */
  time_zone: TimeZone,
}).meta({ id: "CalendarWindow", title: "Window of the calendar" });
export type CalendarWindow = z.infer<typeof CalendarWindow>;

/** The span of time over which events are put together. */
export const TimeWindow = z
  .discriminatedUnion("kind", [FixedWindow, CalendarWindow])
  .meta({ id: "TimeWindow", title: "Time window" });
export type TimeWindow = z.infer<typeof TimeWindow>;

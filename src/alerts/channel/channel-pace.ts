/**
 * When a channel is quiet, and how much it may say.
 *
 * @module
 */
import * as z from "zod";
import { ClockTime, Weekday } from "../../core/clock-time.js";
import { closed } from "../../core/closed.js";
import { TimeZone } from "../../core/instant.js";
import { contains, lit, ne, unique } from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Severity } from "../../core/severity.js";

/** When a channel is quiet. */
export const QuietHours = withRules(
  closed({
    /** The days on which it begins to be quiet. Absent: every day. */
    weekdays: z.array(Weekday).min(1).max(7).optional(),
    /** From when on. */
    start: ClockTime,
    /** Up to when; on the next day, if that is earlier. */
    end: ClockTime,
    /** The time zone of the clock. */
    time_zone: TimeZone,
    /** What is told all the same. */
    exempt_severities: z.array(Severity).max(5).default(["critical"]),
  }),
  {
    takes_time: rule("Quiet begins at one time and ends at another.", ne("start", "end")),
    weekdays_once: rule("Each day is named once.", unique("weekdays[]")),
    exempt_once: rule("Each severity is named once.", unique("exempt_severities[]")),
    critical_is_told: warn(
      "What is critical is told at any hour.",
      contains("exempt_severities[]", lit("critical")),
      "exempt_severities",
    ),
  },
).meta({ id: "QuietHours", title: "Quiet hours" });
export type QuietHours = z.infer<typeof QuietHours>;

/**
 * What becomes of a message that is too many.
 *
 * - `delay`: it is sent when there is room again.
 * - `combine`: it is sent with others in one.
 * - `drop`: it is not sent, and counted.
 */
export const RateLimitExcess = z
  .enum({ DELAY: "delay", COMBINE: "combine", DROP: "drop" })
  .meta({ id: "RateLimitExcess", title: "What is too many" });
export type RateLimitExcess = z.infer<typeof RateLimitExcess>;

/** How many messages a channel takes. */
export const ChannelRateLimit = closed({
  /** How many at most: 1 to a million. */
  max_count: z.int().min(1).max(1_000_000),
  /** Within how long: one second to a day. */
  window_s: z.int().min(1).max(86_400),
  /** What becomes of those that are too many. */
  excess: RateLimitExcess.default("delay"),
  /** What is told all the same. */
  exempt_severities: z.array(Severity).max(5).default(["critical"]),
}).meta({ id: "ChannelRateLimit", title: "Rate limit of a channel" });
export type ChannelRateLimit = z.infer<typeof ChannelRateLimit>;

/** How alerts are put together into one message. */
export const ChannelBatching = closed({
  /** The most alerts in one message: 1 to 1000. */
  max_alert_count: z.int().min(1).max(1000),
  /** How long the first one waits for others at most: up to an hour. */
  max_wait_s: z.int().min(0).max(3600),
}).meta({ id: "ChannelBatching", title: "Alerts in one message" });
export type ChannelBatching = z.infer<typeof ChannelBatching>;

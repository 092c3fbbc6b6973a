/**
 * How the health of a service went over a period of time.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  and,
  count,
  div,
  each,
  earlier,
  eq,
  gt,
  has,
  le,
  lit,
  lt,
  mul,
  near,
  not,
  notLater,
  or,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Count, Milliseconds, Quantity, Ratio } from "../../core/units.js";
import { fourDigits } from "../rounding.js";
import { HealthStatus } from "./health-status.js";

/** One result of the past. */
export const HealthHistoryEntry = closed({
  /** When it was found. */
  at: Instant,
  /** What was found. */
  status: HealthStatus,
  /** How long the answer took. Absent when none came, or when nobody waited for one. */
  latency_ms: Milliseconds.optional(),
}).meta({ id: "HealthHistoryEntry", title: "Entry in a history of health" });
export type HealthHistoryEntry = z.infer<typeof HealthHistoryEntry>;

/**
 * Where latencies are going.
 *
 * - `falling`: answers come sooner than before.
 * - `steady`: no change that matters.
 * - `rising`: answers come later than before.
 */
export const LatencyDirection = z
  .enum({ FALLING: "falling", STEADY: "steady", RISING: "rising" })
  .meta({ id: "LatencyDirection", title: "Direction of latency" });
export type LatencyDirection = z.infer<typeof LatencyDirection>;

/** How the health of a service went over a period of time. */
export const HealthTrend = withRules(
  closed({
    /** When the period begins. */
    window_start: Instant,
    /** When it ends. */
    window_end: Instant,
    /** How many results there were. */
    check_count: Count,
    /** How many of them were `pass`. */
    pass_count: Count,
    /** How many were `warn`. */
    warn_count: Count.default(0),
    /** How many were `fail`. */
    fail_count: Count,
    /** The share of results that were not `fail`. Absent when there were none. */
    uptime_ratio: Ratio.optional(),
    /** How often a result differed from the one before. */
    transition_count: Count.optional(),
    /** Where latencies are going. */
    latency_direction: LatencyDirection.optional(),
    /** By how much latency grows in an hour, as a straight line through the period; negative when it falls. */
    latency_slope_ms_per_hour: Quantity.optional(),
    /** The latest results or all of them, the oldest first: at most 1000. */
    history: z.array(HealthHistoryEntry).max(1000).default([]),
  }),
  {
    window_has_a_length: rule(
      "A period ends after it begins.",
      earlier("window_start", "window_end"),
      "window_end",
    ),
    results_add_up: rule(
      "Each result is one of pass, warn and fail.",
      eq("check_count", add(add("pass_count", "warn_count"), "fail_count")),
      "check_count",
    ),
    uptime_is_counted: rule(
      // Availability is told in nines, to four digits: 0.99954 may be rounded to 0.9995, and not to 1.
      // Of few results 0.67 says enough: 2 of 3.
      "Uptime is the share of results that were not fail.",
      when(
        gt("check_count", 0),
        or(
          near("uptime_ratio", div(add("pass_count", "warn_count"), "check_count"), fourDigits),
          near(mul("uptime_ratio", "check_count"), add("pass_count", "warn_count"), { abs: 0.4 }),
        ),
      ),
      "uptime_ratio",
    ),
    nothing_has_no_uptime: rule(
      "Without results there is no uptime.",
      when(eq("check_count", 0), not(has("uptime_ratio"))),
      "uptime_ratio",
    ),
    transitions_between_results: rule(
      // The first result may differ from the last one before the period.
      "There are no more changes than results.",
      le("transition_count", "check_count"),
      "transition_count",
    ),
    history_is_counted: rule(
      "The history holds no more results than there were.",
      le(count("history[]"), "check_count"),
      "history",
    ),
    history_within_window: rule(
      "Each result of the history is of the period.",
      each("history[]", and(notLater("$.window_start", "at"), notLater("at", "$.window_end"))),
    ),
    rising_has_a_slope: warn(
      // The direction may be found in another way than the slope, which one late answer can turn.
      "What rises has a slope above zero.",
      when(eq("latency_direction", lit("rising")), gt("latency_slope_ms_per_hour", 0)),
      "latency_slope_ms_per_hour",
    ),
    falling_has_a_slope: warn(
      "What falls has a slope below zero.",
      when(eq("latency_direction", lit("falling")), lt("latency_slope_ms_per_hour", 0)),
      "latency_slope_ms_per_hour",
    ),
  },
).meta({ id: "HealthTrend", title: "Trend of health" });
export type HealthTrend = z.infer<typeof HealthTrend>;

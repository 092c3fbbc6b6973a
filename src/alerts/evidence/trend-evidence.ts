/**
 * Why an alert was raised: a number changed as it should not.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  add,
  div,
  earlier,
  eq,
  ge,
  le,
  lit,
  millisBetween,
  mul,
  near,
  or,
  sub,
  together,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { ThresholdOperator } from "../../core/threshold-operator.js";
import { Quantity, Ratio } from "../../core/units.js";
import { MetricName, MetricUnit } from "../../metrics/metric-name.js";
import { isOnWrongSide } from "../../monitoring/alert/wrong-side.js";

/**
 * How a line is laid through the points.
 *
 * - `least_squares`: the smallest sum of squares (Prometheus `deriv`, `predict_linear`).
 * - `theil_sen`: the median of the slopes between any two points.
 * - `mann_kendall`: whether it rises at all, with the slope of `theil_sen`.
 * - `end_points`: from the first point to the last (Prometheus `delta`).
 */
export const TrendMethod = z
  .enum({
    LEAST_SQUARES: "least_squares",
    THEIL_SEN: "theil_sen",
    MANN_KENDALL: "mann_kendall",
    END_POINTS: "end_points",
  })
  .meta({ id: "TrendMethod", title: "Method of a trend" });
export type TrendMethod = z.infer<typeof TrendMethod>;

/**
 * Which way a number goes.
 *
 * - `rising`: up.
 * - `falling`: down.
 * - `flat`: neither, where it should.
 */
export const TrendDirection = z
  .enum({ RISING: "rising", FALLING: "falling", FLAT: "flat" })
  .meta({ id: "TrendDirection", title: "Direction of a trend" });
export type TrendDirection = z.infer<typeof TrendDirection>;

const hours = div(millisBetween("window_start", "window_end"), 3_600_000);

/** Why an alert was raised: a number changed as it should not. */
export const TrendEvidence = withRules(
  closed({
    /** Tells this kind of evidence from the others. */
    alert_type: z.literal("trend"),
    /** The metric. */
    metric: MetricName,
    /** What it is measured in. */
    unit: MetricUnit.optional(),
    /** From when on it was looked at. */
    window_start: Instant,
    /** Up to when. */
    window_end: Instant,
    /** How many points there were: two at least. */
    sample_count: z.int().min(2),
    /** How a line was laid through them. */
    method: TrendMethod,
    /** Which way it goes. */
    direction: TrendDirection,
    /** By how much it changes in an hour, in its unit. */
    slope_per_hour: Quantity,
    /** How the slope is held against its threshold. */
    operator: ThresholdOperator,
    /** The slope from which on an alert is raised, in the same unit. */
    slope_threshold_per_hour: Quantity,
    /** Where the line stands at the start. */
    fitted_start: Quantity.optional(),
    /** Where the line stands at the end. */
    fitted_end: Quantity.optional(),
    /** The share of the spread that the line explains (R²). */
    r_squared_ratio: Ratio.optional(),
    /** How likely such a slope is where there is no trend. */
    p_value_ratio: Ratio.optional(),
  }),
  {
    window_takes_time: rule(
      "A window begins before it ends.",
      earlier("window_start", "window_end"),
    ),
    slope_breaches: rule(
      "The slope is on the wrong side of its threshold.",
      isOnWrongSide("slope_per_hour", "operator", "slope_threshold_per_hour"),
      "slope_per_hour",
    ),
    // The median slope of counts can be zero though they rise (Mann-Kendall).
    rising_does_not_fall: rule(
      "What rises has no slope below zero.",
      when(eq("direction", lit("rising")), ge("slope_per_hour", 0)),
      "direction",
    ),
    falling_does_not_rise: rule(
      "What falls has no slope above zero.",
      when(eq("direction", lit("falling")), le("slope_per_hour", 0)),
      "direction",
    ),
    line_has_two_ends: rule(
      "A line has a start and an end.",
      together("fitted_start", "fitted_end"),
    ),
    // Numbers of three digits, and slopes close to zero.
    line_has_the_slope: rule(
      "The line changes by the slope times the hours of the window.",
      or(
        near(sub("fitted_end", "fitted_start"), mul("slope_per_hour", hours), { rel: 0.02 }),
        near(add("fitted_start", mul("slope_per_hour", hours)), "fitted_end", { rel: 0.005 }),
      ),
      "fitted_end",
    ),
    line_explains_something: warn(
      "A line that raises an alert explains half of the spread at least.",
      or(eq("direction", lit("flat")), ge("r_squared_ratio", 0.5)),
      "r_squared_ratio",
    ),
  },
).meta({ id: "TrendEvidence", title: "Trend" });
export type TrendEvidence = z.infer<typeof TrendEvidence>;

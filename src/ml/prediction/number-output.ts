/**
 * The number, or the numbers over time, that a model predicted.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../../core/closed.js";
import { Instant } from "../../core/instant.js";
import {
  and,
  ascending,
  chronological,
  le,
  near,
  or,
  sub,
  unique,
  when,
} from "../../core/rules/expression.js";
import { rule, warn } from "../../core/rules/rule.js";
import { withRules } from "../../core/rules/with-rules.js";
import { Text } from "../../core/text.js";
import { Quantity, Ratio } from "../../core/units.js";
import { ScoreInterval } from "../performance/named-score.js";

/** What a difference may be off by, where it and both of its parts are rounded to two digits. */
const roundingOfDifference = { abs: 0.015_001 };

/** A quantile of what a model predicts. */
export const PredictedQuantile = closed({
  /** The share of truths that ought to be below it. */
  quantile_ratio: Ratio,
  /** The number. */
  value: Quantity,
}).meta({ id: "PredictedQuantile", title: "Predicted quantile" });
export type PredictedQuantile = z.infer<typeof PredictedQuantile>;

/** The number that a model predicted. */
export const NumberOutput = withRules(
  closed({
    /** A number. */
    kind: z.literal("number"),
    /** The number. */
    value: Quantity,
    /** What it is measured in: at most 63 characters. Absent: nothing, or not known. */
    unit: Text.min(1).max(63).optional(),
    /** Between which numbers the truth ought to lie. */
    interval: ScoreInterval.optional(),
    /** Quantiles, the lowest first: at most 101. */
    quantiles: z.array(PredictedQuantile).max(101).default([]),
    /** What was true. Absent: not known yet. */
    true_value: Quantity.optional(),
    /** The prediction less the truth. */
    error: Quantity.optional(),
  }),
  {
    value_within_interval: warn(
      "A predicted number lies within its interval.",
      when(
        le("interval.low", "interval.high"),
        and(le("interval.low", "value"), le("value", "interval.high")),
      ),
      "value",
    ),
    quantiles_in_order: rule(
      "Quantiles are listed from the lowest to the highest, each once.",
      and(ascending("quantiles[].quantile_ratio"), unique("quantiles[].quantile_ratio")),
    ),
    quantiles_rise: warn(
      "A higher quantile is not below a lower one, unless they were fitted apart.",
      ascending("quantiles[].value"),
    ),
    error_is_the_difference: rule(
      "The error is the prediction less the truth.",
      or(
        near("error", sub("value", "true_value"), roundingOfDifference),
        near("error", sub("value", "true_value"), { rel: 1e-3 }),
      ),
      "error",
    ),
  },
).meta({ id: "NumberOutput", title: "Number that a model predicted" });
export type NumberOutput = z.infer<typeof NumberOutput>;

/** What a forecast says of one point in time. */
export const ForecastPoint = withRules(
  closed({
    /** How many steps ahead it is, the first being 1. */
    step: z.int().min(1).max(1_000_000),
    /** When it is, or when its period begins. */
    at: Instant,
    /** The forecast. */
    value: Quantity,
    /** The lower end of the interval. */
    low: Quantity.optional(),
    /** The upper end. */
    high: Quantity.optional(),
    /** What was true. Absent: not known yet. */
    true_value: Quantity.optional(),
  }),
  {
    low_not_above_high: rule("The lower end is not above the upper.", le("low", "high")),
    value_within_interval: warn(
      "A forecast lies within its interval.",
      when(le("low", "high"), and(le("low", "value"), le("value", "high"))),
      "value",
    ),
  },
).meta({ id: "ForecastPoint", title: "Point of a forecast" });
export type ForecastPoint = z.infer<typeof ForecastPoint>;

/** The numbers over time that a model predicted. */
export const ForecastOutput = withRules(
  closed({
    /** A forecast. */
    kind: z.literal("forecast"),
    /** What is forecast is measured in: at most 63 characters. Absent: nothing, or not known. */
    unit: Text.min(1).max(63).optional(),
    /** The share of truths that ought to lie within the intervals. */
    interval_level_ratio: z.number().gt(0).lt(1).optional(),
    /** The points, the nearest first: at most 10000. */
    points: z.array(ForecastPoint).min(1).max(10_000),
  }),
  {
    steps_rise: rule(
      "The points are listed from the nearest to the furthest, each once.",
      and(ascending("points[].step"), unique("points[].step")),
    ),
    times_rise: rule(
      "A point that is further ahead is at a later time.",
      and(chronological("points[].at"), unique("points[].at")),
    ),
  },
).meta({ id: "ForecastOutput", title: "Forecast of a model" });
export type ForecastOutput = z.infer<typeof ForecastOutput>;

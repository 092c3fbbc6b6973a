/**
 * What is usual for a number, as a record that can be kept, sent and merged.
 *
 * @module
 */
import * as z from "zod";
import { closed } from "../core/closed.js";
import {
  and,
  ascending,
  count,
  each,
  eq,
  gt,
  has,
  le,
  max,
  min,
  mul,
  not,
  pow,
  sub,
  sum,
  together,
  unique,
  when,
} from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Count } from "../core/units.js";
import { MOST_POINTS } from "./sketch.js";

/** The largest magnitude of a value: the squares of 2^53 such values can still be added up. */
export const LARGEST_VALUE = 1e140;

const Value = z.number().min(-LARGEST_VALUE).max(LARGEST_VALUE);

/** Values that stand at one place, or around it. */
export const BaselinePoint = closed({
  /** The value, or the mean of the values that were brought together. */
  value: Value,
  /** How many values: at least 1. */
  count: Count.min(1),
  /** Whether different values were brought together. Absent: all of them equal `value`. */
  is_merged: z.literal(true).optional(),
}).meta({ id: "BaselinePoint", title: "Point of a baseline" });
export type BaselinePoint = z.infer<typeof BaselinePoint>;

/** What is usual for a number. */
export const Baseline = withRules(
  closed({
    /** Values seen. */
    count: Count,
    /** Their mean. Absent when there are none, as `min` and `max`. */
    mean: Value.optional(),
    /** The sum of their squared distances from the mean (Welford's M2). */
    squared_deviation_sum: z.number().min(0).max(Number.MAX_VALUE),
    /** The smallest value. */
    min: Value.optional(),
    /** The largest value. */
    max: Value.optional(),
    /** How the values are distributed, the lowest first: at most 2000 points. */
    points: z.array(BaselinePoint).max(MOST_POINTS),
  }),
  {
    values_have_a_mean: rule(
      "Where there are values, there are a mean, a smallest and a largest.",
      and(together("mean", "min", "max"), when(gt("count", 0), has("mean"))),
      "mean",
    ),
    nothing_has_no_mean: rule(
      "Without values there is no mean.",
      when(eq("count", 0), not(has("mean"))),
      "mean",
    ),
    points_hold_all: rule(
      "The points hold all values.",
      eq(sum("points[].count"), "count"),
      "count",
    ),
    points_in_order: rule(
      "Points are listed from the lowest to the highest.",
      ascending("points[].value"),
    ),
    points_once: rule("No two points stand at one place.", unique("points[].value")),
    first_point_is_min: rule(
      "The lowest point is the smallest value.",
      when(gt(count("points[]"), 0), eq(min("points[].value"), "min")),
      "min",
    ),
    last_point_is_max: rule(
      "The highest point is the largest value.",
      when(gt(count("points[]"), 0), eq(max("points[].value"), "max")),
      "max",
    ),
    mean_not_below_min: rule("The mean is not below the smallest value.", le("min", "mean")),
    mean_not_above_max: rule("The mean is not above the largest value.", le("mean", "max")),
    spread_within_range: rule(
      "No value is further from the mean than the largest is from the smallest.",
      le("squared_deviation_sum", mul("count", pow(sub("max", "min"), 2))),
    ),
    equal_values_are_exact: rule(
      "Where the smallest value is the largest, one point holds all.",
      when(eq("min", "max"), each("points[]", not(has("is_merged")))),
      "points",
    ),
  },
).meta({ id: "Baseline", title: "Baseline" });
export type Baseline = z.infer<typeof Baseline>;

/**
 * Which number of a window is its value.
 *
 * @module
 */
import * as z from "zod";

/**
 * Which number of a window is its value.
 *
 * - `count`: how many values there were.
 * - `distinct_count`: how many different ones.
 * - `sum`: all of them together.
 * - `min`: the smallest.
 * - `max`: the largest.
 * - `average`: the arithmetic mean.
 * - `std`: the standard deviation.
 * - `percentile`: the value below which a share of them lies.
 * - `rate`: how many there were in a second, over the whole window.
 */
export const WindowAggregation = z
  .enum({
    COUNT: "count",
    DISTINCT_COUNT: "distinct_count",
    SUM: "sum",
    MIN: "min",
    MAX: "max",
    AVERAGE: "average",
    STD: "std",
    PERCENTILE: "percentile",
    RATE: "rate",
  })
  .meta({ id: "WindowAggregation", title: "Aggregation of a window" });
export type WindowAggregation = z.infer<typeof WindowAggregation>;

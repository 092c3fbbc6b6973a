/**
 * How many values become one.
 *
 * @module
 */
import * as z from "zod";

/**
 * How many values become one.
 *
 * - `count`: how many there are.
 * - `sum`: all of them together.
 * - `min`, `max`: the smallest, the largest.
 * - `average`: their sum divided by their number.
 * - `median`: the one in the middle.
 * - `percentile`: the one below which a given share lies.
 * - `distinct`: how many different ones there are.
 */
export const AggregateFunction = z
  .enum({
    COUNT: "count",
    SUM: "sum",
    MIN: "min",
    MAX: "max",
    AVERAGE: "average",
    MEDIAN: "median",
    PERCENTILE: "percentile",
    DISTINCT: "distinct",
  })
  .meta({ id: "AggregateFunction", title: "Aggregate function" });
export type AggregateFunction = z.infer<typeof AggregateFunction>;

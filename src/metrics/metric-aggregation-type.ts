/**
 * How the samples of a metric become one number (PromQL, Grafana reducers).
 *
 * @module
 */
import * as z from "zod";

/**
 * How the samples of a metric become one number.
 *
 * - `count`: how many there are.
 * - `sum`: all of them together.
 * - `min`, `max`: the smallest, the largest.
 * - `average`: their sum divided by their number.
 * - `median`: the one in the middle.
 * - `percentile`: the one below which a given share lies.
 * - `std`: their standard deviation, as of a whole population.
 * - `variance`: its square.
 * - `first`, `last`: the earliest, the latest.
 * - `distinct`: how many different ones there are.
 * - `increase`: by how much a counter rose, over resets.
 * - `rate`: the same for each second.
 */
export const MetricAggregationType = z
  .enum({
    COUNT: "count",
    SUM: "sum",
    MIN: "min",
    MAX: "max",
    AVERAGE: "average",
    MEDIAN: "median",
    PERCENTILE: "percentile",
    STD: "std",
    VARIANCE: "variance",
    FIRST: "first",
    LAST: "last",
    DISTINCT: "distinct",
    INCREASE: "increase",
    RATE: "rate",
  })
  .meta({ id: "MetricAggregationType", title: "Aggregation of a metric" });
export type MetricAggregationType = z.infer<typeof MetricAggregationType>;

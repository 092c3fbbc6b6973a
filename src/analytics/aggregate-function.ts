/**
 * How many values become one.
 *
 * @module
 */
import * as z from "zod";
import { eq, has, lit, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";

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

/** What holds of the share that a percentile says. */
export const percentileRules = {
  percentile_has_a_share: rule(
    "A percentile says which.",
    when(eq("function", lit("percentile")), has("percentile_ratio")),
    "percentile_ratio",
  ),
  share_is_of_percentile: rule(
    "Only a percentile says which.",
    when(has("percentile_ratio"), eq("function", lit("percentile"))),
    "percentile_ratio",
  ),
};

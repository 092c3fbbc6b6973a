/**
 * A number that is made of many events.
 *
 * @module
 */
import type * as z from "zod";
import { closed } from "../core/closed.js";
import { Key } from "../core/identifier.js";
import { has, lit, not, oneOf, or, when } from "../core/rules/expression.js";
import { rule } from "../core/rules/rule.js";
import { withRules } from "../core/rules/with-rules.js";
import { Ratio } from "../core/units.js";
import { AggregateFunction, percentileRules } from "./aggregate-function.js";
import { AggregateSketch } from "./aggregate-sketch.js";

const isMadeBy = (...functions: AggregateFunction[]) => oneOf("function", ...functions.map(lit));
const keeps = (...sketches: AggregateSketch[]) => oneOf("sketch", ...sketches.map(lit));

/** A number that is made of many events. */
export const AggregationMetric = withRules(
  closed({
    /** Its name. */
    name: Key,
    /** How it is made. */
    function: AggregateFunction,
    /** Of which field. Absent: of the events themselves. */
    field: Key.optional(),
    /** For a percentile, the share below: 0.95 is the 95th. */
    percentile_ratio: Ratio.optional(),
    /** What is kept beside it. Absent: nothing. */
    sketch: AggregateSketch.optional(),
  }),
  {
    function_has_a_field: rule(
      "Every function but count is one of a field.",
      or(isMadeBy("count"), has("field")),
      "field",
    ),
    sum_keeps_nothing: rule(
      "A sum, count, smallest or largest value needs no sketch.",
      when(isMadeBy("sum", "count", "min", "max"), not(has("sketch"))),
      "sketch",
    ),
    ...percentileRules,
    average_keeps_sum_and_count: rule(
      "What an average keeps is its sum and count.",
      when(isMadeBy("average"), keeps("sum_count")),
      "sketch",
    ),
    distinct_keeps_a_set: rule(
      "What a number of different values keeps is a sketch of a set.",
      when(isMadeBy("distinct"), keeps("hyperloglog", "theta")),
      "sketch",
    ),
    percentile_keeps_a_distribution: rule(
      "What a median or percentile keeps is a sketch of the distribution.",
      when(isMadeBy("median", "percentile"), keeps("t_digest", "kll", "dd_sketch")),
      "sketch",
    ),
  },
).meta({ id: "AggregationMetric", title: "Metric of an aggregation" });
export type AggregationMetric = z.infer<typeof AggregationMetric>;
